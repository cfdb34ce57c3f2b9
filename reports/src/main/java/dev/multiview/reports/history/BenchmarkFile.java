package dev.multiview.reports.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.multiview.regression.Direction;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.statistic.Estimate;
import java.util.Optional;

/**
 * The last numbers of claims as github-action-benchmark reads them: {@code customBiggerIsBetter} and {@code
 * customSmallerIsBetter}, each an array of {@code name, unit, value, range, extra}. A claim whose rule holds between two limits
 * is in neither, and so is one that no rule judges.
 */
final class BenchmarkFile {
    static final String BIGGER = "benchmark-bigger.json";
    static final String SMALLER = "benchmark-smaller.json";

    /** How both begin, an empty one too. */
    static final String BEGINNING = "[";

    private BenchmarkFile() {}

    static String bigger(Trend trend) {
        return text(trend, Direction.LARGER);
    }

    static String smaller(Trend trend) {
        return text(trend, Direction.SMALLER);
    }

    private static String text(Trend trend, Direction better) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Series series : trend.series()) {
            Optional<HistoryLine> last = series.lastMeasured().filter(line -> line.better() == better);
            if (last.isPresent()) {
                Estimate estimate = Series.estimate(last.get());
                all.addObject()
                        .put("name", series.name() + " (" + last.get().run().tier() + ")")
                        .put(
                                "unit",
                                last.get().unit().isEmpty() ? "1" : last.get().unit())
                        .put("value", estimate.estimate())
                        .put("range", NumberFormats.interval(estimate.low95(), estimate.high95()))
                        .put(
                                "extra",
                                last.get().verdict() + ", seed "
                                        + last.get().run().seed() + ", " + estimate.draws() + " draws");
            }
        }
        return Json.page(all);
    }
}
