package dev.multiview.reports.format;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Rule;
import dev.multiview.quantity.Bounds;
import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of what claims measure, and the form in which a measurement is written for people. */
public final class Units {
    private Units() {}

    /** What one unit of the claim's quantity is, or null if it has none. */
    public static @Nullable String unit(Claim claim) {
        return claim.quantities().isEmpty() ? null : claim.quantities().get(0).unit();
    }

    /** The claim's smallest effect of interest, or null if it has none. */
    public static @Nullable Double delta(Claim claim) {
        return claim.rule().map(Rule::delta).orElse(null);
    }

    /**
     * The estimate with its intervals cut to what the quantity can be: as many true means lie in them. Files keep the
     * intervals by which rules decide.
     */
    public static @Nullable Estimate possible(Quantity quantity, @Nullable Estimate estimate) {
        if (estimate == null) {
            return null;
        }
        Bounds bounds = quantity.bounds();
        return new Estimate(
                estimate.estimate(),
                bounds.clip(estimate.low()),
                bounds.clip(estimate.high()),
                bounds.clip(estimate.low95()),
                bounds.clip(estimate.high95()),
                estimate.draws(),
                estimate.skewness());
    }

    /** The measurement of a claim, within what is possible. */
    public static String text(Judgement judgement) {
        List<Quantity> quantities = judgement.claim().quantities();
        return text(quantities.isEmpty() ? judgement.estimate() : possible(quantities.get(0), judgement.estimate()));
    }

    /** The measurement of a control, within what is possible. */
    public static String text(Judgement.ControlResult result) {
        return text(possible(result.control().quantity(), result.estimate()));
    }

    /** An estimate with its interval at the family's level; where it has none, with the plain one. */
    static String text(@Nullable Estimate estimate) {
        if (estimate == null) {
            return NumberFormats.NOTHING;
        }
        return Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())
                ? NumberFormats.estimate(estimate.estimate(), estimate.low(), estimate.high())
                : NumberFormats.estimate(estimate.estimate(), estimate.low95(), estimate.high95());
    }
}
