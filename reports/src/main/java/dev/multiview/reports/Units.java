package dev.multiview.reports;

import dev.multiview.claim.Claim;
import dev.multiview.statistic.Estimate;
import org.jspecify.annotations.Nullable;

/** What the kinds of claims measure, and how a measurement is written for people. */
public final class Units {
    private Units() {}

    /** What one unit of the claim's quantity is, or null if it has none. */
    public static @Nullable String unit(Claim claim) {
        return claim.quantities().isEmpty() ? null : claim.quantities().get(0).unit();
    }

    /** The claim's smallest effect of interest, or null if it has none. */
    public static @Nullable Double delta(Claim claim) {
        if (claim.body() instanceof Claim.Point point) {
            return point.rule().delta();
        }
        return claim.body() instanceof Claim.Statistical statistical
                ? statistical.rule().delta()
                : null;
    }

    /** An estimate with its interval at the family's level; where it has none, with the plain one. */
    public static String text(@Nullable Estimate estimate) {
        if (estimate == null) {
            return Shown.NOTHING;
        }
        return Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())
                ? Shown.estimate(estimate.estimate(), estimate.low(), estimate.high())
                : Shown.estimate(estimate.estimate(), estimate.low95(), estimate.high95());
    }
}
