package dev.multiview.quantity;

import dev.multiview.probe.ViewStrengths;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.statistic.Binomial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Share of all views of all classes that at least one of an arm's models owns, see {@link
 * ViewStrengths#coverage}; its test error is that of a share of as many cases as there are views.
 *
 * @param arm the arm, whose models must note their view strengths
 */
public record Coverage(Arm arm) implements ArmQuantity {
    @Override
    public Evidence basis() {
        return Evidence.MECHANISM;
    }

    @Override
    public String words() {
        return "views owned by at least one model of " + arm.label();
    }

    @Override
    public String canonical() {
        return "coverage(" + arm.canonical() + ",owned=" + ViewStrengths.OWNED + ")";
    }

    @Override
    public String unit() {
        return "share of all views of all classes";
    }

    @Override
    public Bounds bounds() {
        return Bounds.SHARE;
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.notes(arm, Side.TREATED, draw).flatMap(Coverage::covered);
    }

    private static Optional<Reading> covered(List<Map<String, Double>> all) {
        List<ViewStrengths> models = all.stream()
                .flatMap(notes -> ViewStrengths.ofNotes(notes).stream())
                .toList();
        if (models.isEmpty() || models.size() < all.size()) {
            return Optional.empty();
        }
        double share = ViewStrengths.coverage(models);
        return Optional.of(
                new Reading(share, Binomial.standardError(share, models.get(0).count())));
    }
}
