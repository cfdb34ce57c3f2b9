package dev.multiview.docs;

import dev.multiview.reports.agreement.SeedVerdicts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Verdicts of one paper at several seeds, from the {@code agreement.csv} of a folder; which rules have changed since, from the
 * verdicts files beside it.
 */
final class Results {
    static final String NONE = "–";
    private static final double ONE_DECIMAL = 10;

    private record Row(String claim, long seed, String verdict, double estimate) {}

    private final String paper;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> historic = new HashSet<>();

    Results(Path folder) {
        paper = paper(folder);
        Pages.read(folder.resolve("agreement.csv")).lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            rows.add(new Row(
                    cells[0],
                    Long.parseLong(cells[1]),
                    cells[2],
                    cells[3].isEmpty() ? Double.NaN : Double.parseDouble(cells[3])));
        });
        new TreeSet<>(rows.stream().map(Row::seed).toList()).forEach(seed -> {
            Path file = folder.resolve("seed-" + seed + ".verdicts.json");
            if (Files.exists(file)) {
                historic.addAll(RulesToday.changed(SeedVerdicts.read(file)));
            }
        });
    }

    /** The paper whose results a folder holds. */
    static String paper(Path folder) {
        return Pages.root()
                .resolve("harness/papers")
                .relativize(folder)
                .getName(0)
                .toString();
    }

    /** The pattern of the ids that a key names, which may have {@code *}; a whole id names itself. */
    static Pattern glob(String paper, String key) {
        return Pattern.compile(List.of((key.contains("/") ? key : paper + "/" + key).split("\\*", -1)).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    /** One sign a seed as {@link #verdicts}, of those of the keys that these audits judged; a dash for none. */
    String signs(List<String> keys) {
        List<String> known = keys.stream().filter(key -> !named(key).isEmpty()).toList();
        return known.isEmpty() ? NONE : joined(of(known));
    }

    /** One sign a seed: S supported, R refuted, M without mechanism, a dot for open; ~ where several claims differ. */
    String verdicts(List<String> keys) {
        boolean old = of(keys).stream().anyMatch(row -> historic.contains(row.claim()));
        return joined(of(keys)) + (old ? " (" + RulesToday.HISTORIC + ")" : "");
    }

    private static String joined(List<Row> rows) {
        TreeMap<Long, String> signs = new TreeMap<>();
        for (Row row : rows) {
            signs.merge(row.seed(), sign(row.verdict()), (one, other) -> one.equals(other) ? one : "~");
        }
        return String.join(" ", signs.values());
    }

    String estimates(List<String> keys) {
        List<Double> found = of(keys).stream()
                .map(Row::estimate)
                .filter(Double::isFinite)
                .sorted()
                .toList();
        if (found.isEmpty()) {
            return of(keys).stream().allMatch(row -> row.verdict().equals("SUPPORTED")) ? "no counterexample" : NONE;
        }
        return shown(found.get(0)) + " to " + shown(found.get(found.size() - 1));
    }

    private List<Row> of(List<String> keys) {
        List<Row> found = new ArrayList<>();
        for (String key : keys) {
            List<Row> own = named(key);
            if (own.isEmpty()) {
                throw new IllegalArgumentException("No judged claim of " + paper + " is called " + key);
            }
            found.addAll(own);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("A row of verdicts of " + paper + " names no claim as code");
        }
        return found;
    }

    private List<Row> named(String key) {
        Pattern glob = glob(paper, key);
        return rows.stream()
                .filter(row -> !row.verdict().equals("DESCRIPTIVE"))
                .filter(row -> glob.matcher(row.claim()).matches())
                .toList();
    }

    static String sign(String verdict) {
        return switch (verdict) {
            case "SUPPORTED" -> "S";
            case "REFUTED" -> "R";
            case "EFFECT_WITHOUT_MECHANISM" -> "M";
            case "NOT_RUN" -> NONE;
            default -> "·";
        };
    }

    static String shown(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) < ONE_DECIMAL ? "%.3f" : "%.1f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }
}
