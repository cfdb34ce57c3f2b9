package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Rule;
import dev.multiview.model.Regime;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import dev.multiview.reports.format.Names;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Units;
import dev.multiview.reports.picture.DrawsPicture;
import dev.multiview.reports.picture.DrawsPicture.Row;
import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figure that fits a quantity: a contrast beside what it is the difference of, anything else draw by draw. */
final class ClaimFigure {
    private final DrawValues values;
    private final ClaimDraws draws;
    private final List<Integer> shown;

    /** Figures of one claim and its controls, on its draws. */
    ClaimFigure(DrawValues values, ClaimDraws draws) {
        this.values = values;
        this.draws = draws;
        shown = draws.countedShown();
    }

    /** The figure of what the claim measures; empty if it measures nothing or no draw has a reading. */
    Optional<String> of(Judgement judgement) {
        Claim claim = judgement.claim();
        Estimate estimate = judgement.estimate();
        if (claim.body() instanceof Claim.Statistical statistical) {
            return of("Per draw: what the claim measures", statistical.quantity(), estimate, statistical.rule());
        }
        return claim.quantities().isEmpty()
                ? Optional.empty()
                : of("Per draw: what is described", claim.quantities().get(0), estimate, null);
    }

    /** The figure of a control; empty if no draw has a reading. */
    Optional<String> of(Judgement.ControlResult result) {
        return of(
                "Per draw: control " + result.control().id(),
                result.control().quantity(),
                result.estimate(),
                result.control().rule());
    }

    private Optional<String> of(String title, Quantity quantity, @Nullable Estimate estimate, @Nullable Rule rule) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Row> parts = quantity instanceof Contrast contrast
                ? List.of(relative(contrast.feature(), contrast), relative(contrast.linear(), contrast))
                : List.of();
        Row measured = new Row(label(quantity), values.of(quantity, shown), colour(quantity));
        String head = title + ", " + NumberFormats.count(draws.counted().size(), "draw")
                + (shown.size() < draws.counted().size() ? ", the first " + shown.size() + " shown" : "");
        return Optional.of(
                DrawsPicture.svg(head, parts, measured, Units.possible(quantity, estimate), rule, quantity.unit()));
    }

    private Row relative(Arm arm, Contrast contrast) {
        return new Row(
                "relative gain of " + name(arm) + ", "
                        + Names.regime(arm.learner().regime()),
                values.relativeGains(arm, contrast.split(), shown),
                Palette.regime(arm.learner().regime()));
    }

    private static String label(Quantity quantity) {
        if (quantity instanceof Contrast) {
            return "contrast: first minus second, on the same draw";
        }
        if (quantity instanceof Gain gain) {
            return "gain of " + name(gain.arm());
        }
        if (quantity instanceof SingleError single) {
            return "error of a single " + single.arm().learner().name();
        }
        return quantity instanceof Difference ? "difference, on the same draw" : quantity.words();
    }

    /** Blue or orange where one regime is measured, ink where both are. */
    private static String colour(Quantity quantity) {
        List<Regime> regimes = quantity.arms().stream()
                .map(arm -> arm.learner().regime())
                .distinct()
                .toList();
        return regimes.size() == 1 ? Palette.regime(regimes.get(0)) : Palette.INK;
    }

    private static String name(Arm arm) {
        return arm.procedure().label() + " in " + arm.learner().name() + " at "
                + arm.setting().name();
    }
}
