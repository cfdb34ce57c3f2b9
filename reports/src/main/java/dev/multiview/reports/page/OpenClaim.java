package dev.multiview.reports.page;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.run.AuditOutcome;
import java.util.List;

/**
 * A claim that stays open, with what stands in the way.
 *
 * @param anchor its tile
 * @param name its name
 * @param cause what kind of thing stands in the way
 * @param reason the numbers, and how many draws would decide it, as a sentence
 */
record OpenClaim(String anchor, String name, String cause, String reason) {

    /** The open claims of a run, in its order. */
    static List<OpenClaim> of(AuditOutcome outcome) {
        return outcome.claims().stream()
                .filter(judgement -> judgement.verdict() == Verdict.INCONCLUSIVE)
                .map(OpenClaim::of)
                .toList();
    }

    private static OpenClaim of(Judgement judgement) {
        return new OpenClaim(
                Anchors.of(judgement.claim().id()),
                judgement.claim().name(),
                judgement.cause().map(OpenClaim::words).orElse(""),
                NumberFormats.sentence(judgement.reason()));
    }

    private static String words(dev.multiview.claim.Cause cause) {
        return switch (cause) {
            case POWER -> "the interval holds the border";
            case CONTROL -> "a control";
            case HEADROOM -> "no headroom";
            case TRIALS_FAILED -> "trials failed";
        };
    }
}
