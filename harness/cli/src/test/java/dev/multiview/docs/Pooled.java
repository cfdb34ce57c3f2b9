package dev.multiview.docs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Verdicts and intervals of a paper's audits that are pooled, from their {@code pool.csv}. */
final class Pooled {
    private record Row(String verdict, double estimate, double low, double high) {}

    private final String paper;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    Pooled(Path file) {
        paper = Results.paper(file);
        List<String> lines = Pages.read(file).lines().toList();
        List<String> head = List.of(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            rows.put(
                    cells[head.indexOf("claim")],
                    new Row(
                            cells[head.indexOf("verdict")],
                            Double.parseDouble(cells[head.indexOf("estimate")]),
                            Double.parseDouble(cells[head.indexOf("low")]),
                            Double.parseDouble(cells[head.indexOf("high")])));
        }
    }

    /** Sign, estimate and interval of the claims that keys name; of several claims the lowest and the highest estimate. */
    String of(List<String> keys) {
        List<Row> found = keys.stream()
                .map(key -> Results.glob(paper, key))
                .flatMap(glob -> rows.entrySet().stream()
                        .filter(row -> matches(glob, row.getKey()))
                        .map(Map.Entry::getValue))
                .toList();
        if (found.isEmpty()) {
            return "exact";
        }
        List<String> signs = found.stream()
                .map(row -> Results.sign(row.verdict()))
                .distinct()
                .toList();
        String sign = signs.size() == 1 ? signs.get(0) : "~";
        if (found.size() == 1) {
            Row row = found.get(0);
            return sign + " " + Results.shown(row.estimate()) + " [" + Results.shown(row.low()) + ", "
                    + Results.shown(row.high()) + "]";
        }
        return sign + " "
                + Results.shown(found.stream().mapToDouble(Row::estimate).min().orElseThrow())
                + " to "
                + Results.shown(found.stream().mapToDouble(Row::estimate).max().orElseThrow());
    }

    private static boolean matches(Pattern glob, String claim) {
        return glob.matcher(claim).matches();
    }
}
