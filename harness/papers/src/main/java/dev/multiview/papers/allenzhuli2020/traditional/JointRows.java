package dev.multiview.papers.allenzhuli2020.traditional;

import static dev.multiview.papers.allenzhuli2020.traditional.TraditionalRows.row;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows that put ways to combine the same members in one order: averaged, weighted on validation samples, or trained as one
 * by their sum or by their mean. All have the members' initial weights and are trained
 * for as long, and all but the weights have as many parameters.
 */
final class JointRows {
    private JointRows() {}

    static List<Claim> of(Traditional models, String kind) {
        Map<String, Quantity> errors = new LinkedHashMap<>();
        errors.put("seeds", models.error(Traditional.seeds()));
        errors.put("stacking", models.error(Traditional.stacking()));
        for (JointReading reading : List.of(JointReading.SUM, JointReading.MEAN)) {
            errors.put("joint-" + reading.label(), models.jointError(reading));
        }
        List<Claim> rows = new ArrayList<>();
        List<String> ways = List.copyOf(errors.keySet());
        for (int way = 2; way < ways.size(); way++) {
            String joint = ways.get(way);
            rows.add(row(
                    models.arms().where(),
                    "R-" + kind + "-" + joint,
                    "error of " + words(joint) + ", " + models.arms().learner().name(),
                    at(errors, joint)));
            for (String other : ways.subList(0, way)) {
                rows.add(row(
                        models.arms().where(),
                        "R-" + kind + "-" + joint + "-beyond-" + other,
                        "error of " + words(joint) + ", less that of " + words(other) + ", "
                                + models.arms().learner().name(),
                        minus(at(errors, joint), 1, at(errors, other))));
            }
        }
        return rows;
    }

    private static Quantity at(Map<String, Quantity> errors, String way) {
        return Objects.requireNonNull(errors.get(way));
    }

    private static String words(String way) {
        return way.startsWith("joint-")
                ? Traditional.SIZE + " models trained as one by their "
                        + way.substring("joint-".length()).replace('-', ' ')
                : TraditionalRows.words(way);
    }
}
