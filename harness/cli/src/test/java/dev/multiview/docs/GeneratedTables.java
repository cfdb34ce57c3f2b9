package dev.multiview.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables of pages that are made of committed data, between {@code <!-- generated: KIND ARGUMENTS -->} and {@code <!-- end of
 * generated -->}.
 *
 * <ul>
 *   <li>{@code verdicts FOLDER}: people write the first cell of a row, which names claims as code; verdicts and estimates by
 *       seed follow.
 *   <li>{@code judged FOLDER}: the same of the audits in the folder, as they were designed before, of those in {@code judged}
 *       below it, and of these pooled.
 *   <li>{@code pooled FOLDER}: the same of audits that were never designed otherwise, by seed and pooled. Claims of another paper
 *       than the folder's are named whole.
 *   <li>{@code intervals FILE}: people write the first cell of a row, which names one claim of a verdicts file as code;
 *       verdict and estimate with its interval at the family's level follow.
 *   <li>{@code rules}: people write all cells of a row but the last, the first names files as code; the last says whether
 *       their rules are those of today's suites.
 *   <li>{@code columns FILE}: the columns of a CSV file, as they are declared; {@code fields SCHEMA}: the fields of a JSON file,
 *       as its schema explains them.
 *   <li>{@code packages}: the packages of the tree, with the first sentence of each.
 * </ul>
 */
final class GeneratedTables {
    private static final Pattern BLOCK = Pattern.compile(
            "(<!-- generated: (?<kind>\\w+) ?(?<argument>\\S*) -->\\R)(?<body>.*?)(<!-- end of generated -->)",
            Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Path page;

    GeneratedTables(Path page) {
        this.page = page;
    }

    /** The page with every such table made anew. */
    String renewed() {
        return BLOCK.matcher(Pages.read(page))
                .replaceAll(block -> Matcher.quoteReplacement(block.group(1) + table(block) + block.group(5)));
    }

    private String table(MatchResult block) {
        String kind = block.group(2);
        List<String> rows = block.group(4).lines().skip(2).toList();
        return switch (kind) {
            case "verdicts" -> verdicts(new Results(Pages.root().resolve(block.group(3))), rows);
            case "judged" -> judged(Pages.root().resolve(block.group(3)), rows);
            case "pooled" -> pooled(Pages.root().resolve(block.group(3)), rows);
            case "intervals" -> intervals(new OneRun(Pages.root().resolve(block.group(3))), rows);
            case "rules" -> rules(block.group(4), rows);
            case "packages" -> packages();
            case "columns" -> table(List.of("column", "holds"), FileTables.columns(block.group(3)).stream());
            case "fields" -> table(List.of("field", "kind", "holds"), FileTables.fields(block.group(3)).stream());
            default -> throw new IllegalArgumentException(Pages.name(page) + ": no table is called " + kind);
        };
    }

    private static String verdicts(Results results, List<String> rows) {
        return table(
                List.of("statement", "verdict by seed", "estimate, lowest to highest"),
                rows.stream()
                        .map(row -> cells(row).get(0))
                        .map(text -> List.of(text, results.verdicts(keys(text)), results.estimates(keys(text)))));
    }

    private static String judged(Path folder, List<String> rows) {
        Results before = new Results(folder);
        Results now = new Results(folder.resolve("judged"));
        Pooled pooled = new Pooled(folder.resolve("judged/pool.csv"));
        return table(
                List.of("statement", "before: seeds 1 to 5", "now: by fresh seed", "pooled estimate, interval"),
                rows.stream().map(row -> cells(row).get(0)).map(text -> {
                    List<String> keys = keys(text);
                    return List.of(text, before.signs(keys), now.verdicts(keys), pooled.of(keys));
                }));
    }

    private static String pooled(Path folder, List<String> rows) {
        Results results = new Results(folder);
        Pooled pooled = new Pooled(folder.resolve("pool.csv"));
        return table(
                List.of("statement", "by fresh seed", "pooled estimate, interval"),
                rows.stream()
                        .map(row -> cells(row).get(0))
                        .map(text -> List.of(text, results.verdicts(keys(text)), pooled.of(keys(text)))));
    }

    private static String intervals(OneRun run, List<String> rows) {
        return table(
                List.of("statement", "verdict", "estimate, interval"),
                rows.stream().map(row -> cells(row).get(0)).map(text -> {
                    List<String> keys = keys(text);
                    return List.of(text, run.verdict(keys.get(0)), run.interval(keys.get(0)));
                }));
    }

    private String rules(String body, List<String> rows) {
        List<String> head = cells(body.lines().findFirst().orElseThrow());
        return table(head, rows.stream().map(GeneratedTables::cells).map(cells -> Stream.concat(
                        cells.subList(0, head.size() - 1).stream(),
                        Stream.of(RulesToday.of(page.resolveSibling(""), keys(cells.get(0)))))
                .toList()));
    }

    private static String packages() {
        return table(
                List.of("package", "module", "what it holds"),
                PackageLines.all().entrySet().stream().map(Map.Entry::getValue));
    }

    static List<String> keys(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    static List<String> cells(String row) {
        String inside = row.strip().replaceAll("^\\|", "").replaceAll("\\|$", "");
        return Stream.of(inside.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    private static String table(List<String> head, Stream<List<String>> rows) {
        return line(head) + "|" + "---|".repeat(head.size()) + "\n"
                + rows.map(GeneratedTables::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
