package dev.multiview.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Forecasts of recorded runs, held against what was measured: {@code MULTIVIEW_STORES} names folders of stores, separated by
 * colons, which are only read. Prints the table of {@code harness/docs/scale.md}.
 */
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "MULTIVIEW_STORES", matches = ".+")
class RecordedStoresTest {
    private record Row(TrialShape shape, double seconds) {}

    @Test
    void recorded_runs_are_forecast_within_a_factor() throws IOException {
        Map<String, List<Row>> stores = new java.util.LinkedHashMap<>();
        for (String folder : System.getenv("MULTIVIEW_STORES").split(":", -1)) {
            stores.put(
                    Path.of(folder).getFileName().toString(),
                    read(Path.of(folder).resolve("trials.jsonl")));
        }
        System.out.println(
                "| store | trials | one of each pair | ratio | shares moved | after 1 % | after 5 % | after 25 % |");
        for (Map.Entry<String, List<Row>> store : stores.entrySet()) {
            List<Row> rows = store.getValue();
            TrialCosts pairs = onePair(rows);
            double measured = sum(rows);
            double forecast = forecast(pairs, rows);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d trials, %.0f s | %.2f | %.0f %% | %.2f | %.2f | %.2f |%n",
                    store.getKey(),
                    rows.size(),
                    pairsOf(rows),
                    pairSeconds(rows),
                    forecast / measured,
                    100 * moved(pairs, rows),
                    after(rows, 0.01),
                    after(rows, 0.05),
                    after(rows, 0.25));
            // How fast the machine is later, nobody can tell; which trials take the time, a forecast can.
            assertThat(moved(pairs, rows)).isLessThan(0.25);
        }
        System.out.println("| forecast of | from | ratio | shares moved |");
        stores.forEach((of, rows) -> stores.forEach((from, known) -> {
            if (!of.equals(from) && overlap(rows, known) > 0.9) {
                TrialCosts costs = new TrialCosts();
                known.forEach(row -> costs.earlier(row.shape(), row.seconds()));
                heaviest(rows).forEach(row -> costs.piloted(row.shape(), row.seconds()));
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %.0f %% |%n",
                        of,
                        from,
                        forecast(costs, rows) / sum(rows),
                        100 * moved(costs, rows));
            }
        }));
    }

    private static List<Row> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node;
            try {
                node = mapper.readTree(line);
            } catch (com.fasterxml.jackson.core.JacksonException e) {
                continue; // The last line of a run that still goes on.
            }
            if (node.path("status").asText().equals("ok")) {
                rows.add(new Row(
                        TrialShape.of(node.path("canonical").asText()),
                        node.path("seconds").asDouble()));
            }
        }
        return awake(rows);
    }

    /** Without trials during which the machine slept. */
    private static List<Row> awake(List<Row> rows) {
        Map<TrialShape, List<Double>> all = new HashMap<>();
        rows.forEach(row ->
                all.computeIfAbsent(row.shape(), none -> new ArrayList<>()).add(row.seconds()));
        all.values().forEach(Collections::sort);
        return rows.stream()
                .filter(row -> {
                    List<Double> sorted = Objects.requireNonNull(all.get(row.shape()));
                    return row.seconds() <= 5 * sorted.get(sorted.size() / 2);
                })
                .toList();
    }

    /**
     * What a calibration sees: the cheapest trial of each learner on each data set, the third that was run, as a
     * calibration warms up as well.
     */
    private static List<Row> cheapest(List<Row> rows) {
        Map<List<String>, TrialShape> cheapest = new java.util.LinkedHashMap<>();
        Map<TrialShape, List<Row>> first = new HashMap<>();
        for (Row row : rows) {
            cheapest.merge(
                    List.of(row.shape().learner(), row.shape().data()),
                    row.shape(),
                    (old, other) -> other.work() < old.work() ? other : old);
            List<Row> seen = first.computeIfAbsent(row.shape(), none -> new ArrayList<>());
            if (seen.size() < 3) {
                seen.add(row);
            }
        }
        return cheapest.values().stream()
                .map(shape -> Objects.requireNonNull(first.get(shape)))
                .map(seen -> seen.get(seen.size() - 1))
                .toList();
    }

    private static TrialCosts onePair(List<Row> rows) {
        TrialCosts costs = new TrialCosts();
        cheapest(rows).forEach(row -> costs.piloted(row.shape(), row.seconds()));
        return costs;
    }

    private static int pairsOf(List<Row> rows) {
        return cheapest(rows).size();
    }

    private static double pairSeconds(List<Row> rows) {
        return sum(cheapest(rows));
    }

    /** A trial of the shape that takes most of the time: it tells how fast the machine is now. */
    private static List<Row> heaviest(List<Row> rows) {
        Map<TrialShape, Double> sums = new HashMap<>();
        rows.forEach(row -> sums.merge(row.shape(), row.seconds(), Double::sum));
        TrialShape most =
                Collections.max(sums.entrySet(), Map.Entry.comparingByValue()).getKey();
        return rows.stream().filter(row -> row.shape().equals(most)).limit(3).toList();
    }

    private static double overlap(List<Row> rows, List<Row> known) {
        Set<TrialShape> shapes = new HashSet<>();
        known.forEach(row -> shapes.add(row.shape()));
        return sum(rows.stream().filter(row -> shapes.contains(row.shape())).toList()) / sum(rows);
    }

    private static double sum(List<Row> rows) {
        return rows.stream().mapToDouble(Row::seconds).sum();
    }

    private static double forecast(TrialCosts costs, List<Row> rows) {
        return rows.stream()
                .mapToDouble(row -> costs.of(row.shape()).orElseThrow().seconds())
                .sum();
    }

    /** Which part of all time is forecast for shapes other than those that take it: half the sum of differences of shares. */
    private static double moved(TrialCosts costs, List<Row> rows) {
        Map<TrialShape, Double> difference = new HashMap<>();
        double measured = sum(rows);
        double forecast = forecast(costs, rows);
        for (Row row : rows) {
            double share = costs.of(row.shape()).orElseThrow().seconds() / forecast - row.seconds() / measured;
            difference.merge(row.shape(), share, Double::sum);
        }
        return difference.values().stream().mapToDouble(Math::abs).sum() / 2;
    }

    /** Forecast to measured time of the rest, once this part of the trials has ended. */
    private static double after(List<Row> rows, double part) {
        int done = (int) (part * rows.size());
        TrialCosts costs = new TrialCosts();
        rows.subList(0, done).forEach(row -> costs.ended(row.shape(), row.seconds()));
        List<Row> rest = rows.subList(done, rows.size());
        return forecast(costs, rest) / sum(rest);
    }
}
