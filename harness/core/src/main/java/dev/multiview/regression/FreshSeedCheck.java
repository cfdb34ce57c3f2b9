package dev.multiview.regression;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.statistic.Estimate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Under another seed all data are new, and only what chance hardly ever brings is a difference. Descriptive numbers
 * are not compared: they report and never gate.
 *
 * @param planned whether numbers of draws were planned, so that other ones mean that another number was measured
 */
record FreshSeedCheck(boolean planned) implements ClaimCheck {
    /** A claim is judged while at most one draw in ten is dropped; more means that another number was planned. */
    private static final int DROPPED_ONE_IN = 10;

    @Override
    public String conditions() {
        return "fresh seed: verdicts that chance allows, intervals that touch the frozen ones";
    }

    @Override
    public Optional<String> difference(Expected expected, Judgement now) {
        Estimate estimate = now.estimate();
        int frozenDraws = expected.own().map(own -> own.estimate().draws()).orElse(0);
        if (estimate == null && frozenDraws > 0) {
            return Optional.of(
                    "was measured on " + frozenDraws + " draws and has no number now (" + now.reason() + ")");
        }
        if (planned
                && estimate != null
                && frozenDraws > 0
                && Math.abs(estimate.draws() - frozenDraws) * DROPPED_ONE_IN > frozenDraws) {
            return Optional.of("was measured on " + frozenDraws + " draws and is measured on " + estimate.draws());
        }
        if (!expected.rerun().verdicts().contains(now.verdict())) {
            return Optional.of(ClaimCheck.verdictChanged(expected, now) + ", where fresh seeds show "
                    + expected.rerun().verdicts().stream().map(Verdict::name).collect(Collectors.joining(" or ")));
        }
        if (estimate != null && !touches(estimate, expected.rerun())) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "is %s, but its interval was %s and is %s, apart from [%.4f, %.4f], which fresh seeds touch",
                    now.verdict(),
                    expected.own()
                            .map(own -> ClaimCheck.interval(own.estimate()))
                            .orElse("none"),
                    ClaimCheck.interval(estimate),
                    expected.rerun().low(),
                    expected.rerun().high()));
        }
        return Optional.empty();
    }

    /** False for an interval that is none, as it would touch everything. */
    private static boolean touches(Estimate estimate, Allowance rerun) {
        return Double.isFinite(estimate.high() - estimate.low())
                && estimate.low() <= rerun.high()
                && estimate.high() >= rerun.low();
    }
}
