package dev.multiview.junit;

import dev.multiview.claim.Claim;
import dev.multiview.claim.DrawValue;
import dev.multiview.claim.Judgement;
import dev.multiview.statistic.Estimate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The test of one claim.
 *
 * @param claim the claim
 * @param audit judges it
 * @param undecided what it does if the claim is undecided
 */
record ClaimExecutable(Claim claim, ClaimsAudit audit, Undecided undecided) implements Executable {

    @Override
    public void execute() throws InterruptedException {
        Judgement judgement = audit.judgement(claim);
        String words = words(judgement);
        switch (judgement.verdict()) {
            case SUPPORTED, DESCRIPTIVE -> {}
            case REFUTED, EFFECT_WITHOUT_MECHANISM -> throw new AssertionFailedError(words);
            case NOT_RUN -> throw new TestAbortedException(words);
            case INCONCLUSIVE -> {
                // Failed trials are to be repaired, whatever the caller thinks of undecided claims.
                if (judgement.unmeasured()) {
                    throw new AssertionFailedError(words);
                }
                undecided.on(words);
            }
        }
    }

    private String words(Judgement judgement) {
        return "Claim " + claim.id() + " is " + judgement.verdict() + ": " + judgement.reason() + " ("
                + claim.ruleText() + "; seed " + audit.seed() + ")";
    }

    /** What a reader wants to know of it, by name. */
    Map<String, String> facts() throws InterruptedException {
        Judgement judgement = audit.judgement(claim);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("claim", claim.id());
        facts.put("verdict", judgement.verdict().name());
        facts.put("reason", judgement.reason());
        Estimate estimate = judgement.estimate();
        if (estimate != null) {
            facts.put("estimate", number(estimate.estimate()));
            facts.put("interval", "[" + number(estimate.low()) + ", " + number(estimate.high()) + "]");
            facts.put("draws", Integer.toString(estimate.draws()));
        }
        facts.put("rule", claim.ruleText());
        facts.put("seed", Long.toString(audit.seed()));
        return facts;
    }

    /** The values that its intervals were made of, as CSV; empty if there are none. */
    String data() throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (DrawValue value : audit.values(claim)) {
            text.append(text.isEmpty() ? "quantity,draw,value,test_error\n" : "")
                    .append(value.quantity())
                    .append(',')
                    .append(value.draw())
                    .append(',')
                    .append(value.value())
                    .append(',')
                    .append(value.testError())
                    .append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
