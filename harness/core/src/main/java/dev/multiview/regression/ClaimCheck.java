package dev.multiview.regression;

import dev.multiview.claim.Judgement;
import dev.multiview.statistic.Estimate;
import java.util.Locale;
import java.util.Optional;

/** Compares one claim, run under the frozen rule, with what is expected of it. */
interface ClaimCheck {

    /** What is demanded, in words. */
    String conditions();

    /** How the claim differs, as the rest of a sentence that begins with its name; empty if it is as expected. */
    Optional<String> difference(Expected expected, Judgement now);

    /** A verdict that should not have changed, with the numbers on both sides. */
    static String verdictChanged(Expected expected, Judgement now) {
        Estimate estimate = now.estimate();
        return "was " + expected.verdict()
                + expected.own().map(own -> " " + interval(own.estimate())).orElse("") + " and is " + now.verdict()
                + (estimate == null ? "" : " " + interval(estimate));
    }

    /** A number with its interval. */
    static String interval(Estimate estimate) {
        return String.format(
                Locale.ROOT, "(%.4f in [%.4f, %.4f])", estimate.estimate(), estimate.low(), estimate.high());
    }
}
