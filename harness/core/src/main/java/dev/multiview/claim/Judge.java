package dev.multiview.claim;

import dev.multiview.claim.Claim.Exact;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Turns scores into verdicts by the rules that a claim fixed beforehand, and by nothing else.
 *
 * <p>For a statistical claim the first of these that applies is the verdict: more than 10 % of the planned draws dropped,
 * fewer than two draws, a single outside the headroom, a draw without a number though no trial failed (a share of an error
 * of 0), or a VALIDITY control that does not hold, INCONCLUSIVE; the rule
 * fails, REFUTED; the rule is open, INCONCLUSIVE; a MECHANISM control shows the effect too, EFFECT_WITHOUT_MECHANISM; one
 * does not hold otherwise, INCONCLUSIVE; else SUPPORTED. Claim and controls are judged at the same level, which the claim's
 * family and looks give ({@link Docket}). A claim about every draw is REFUTED by one draw above its limit, INCONCLUSIVE if one has no reading or no number, else SUPPORTED. A
 * claim of any kind without a single reading is INCONCLUSIVE, since its trials failed; whether they were run at all is
 * known to the caller, who says NOT_RUN.
 */
public final class Judge {
    private final Families families;

    /** A judge who knows how large each paper's family is. */
    public Judge(Families families) {
        this.families = families;
    }

    /**
     * Judges one claim as if no other of its family were decided, at level 1 - 0.05/m.
     *
     * @param claim the claim
     * @param scores what was measured
     * @param plannedDraws draws of the plan, at least 1, whether they could be scored or not
     * @throws IllegalArgumentException if the claim's family is unknown or no draw was planned
     * @throws InterruptedException if the thread was interrupted while an exact claim looked for counterexamples
     */
    public Judgement judge(Claim claim, Scores scores, int plannedDraws) throws InterruptedException {
        int familySize = families.size(claim);
        return claim.body() instanceof Exact exact
                ? exact(claim, exact)
                : Hearing.of(claim, scores, plannedDraws).at(familySize);
    }

    /**
     * The mean of a quantity over draws with its intervals: what a claim about it would show. Empty with fewer than two
     * draws or where a value is undefined.
     *
     * @param quantity what is read in each draw
     * @param scores what was measured
     * @param plannedDraws draws of the plan, at least 1
     * @param familySize number of claims among which the interval holds at once, at least 1
     */
    public static Optional<Estimate> estimate(Quantity quantity, Scores scores, int plannedDraws, int familySize) {
        return Readings.of(List.of(quantity), scores, plannedDraws).estimate(0, familySize);
    }

    private static Judgement exact(Claim claim, Exact exact) throws InterruptedException {
        Optional<String> counterexample;
        try {
            counterexample = Objects.requireNonNull(exact.check().counterexample(), "a check must say what it found");
        } catch (RuntimeException | Error e) {
            // One broken check must not cost the audit its other verdicts, not even by a missing class.
            return Judgement.open(claim, Cause.TRIALS_FAILED, Reasons.broken(e), null, List.of());
        }
        return counterexample.isPresent()
                ? new Judgement(claim, Verdict.REFUTED, "counterexample: " + counterexample.get(), null, List.of())
                : new Judgement(
                        claim, Verdict.SUPPORTED, "no counterexample found to: " + exact.rule(), null, List.of());
    }

    /**
     * Judges a statistical claim by estimates alone, once nothing else stands in the way. Of k MECHANISM controls one that
     * fails is enough for EFFECT_WITHOUT_MECHANISM, so each has a k-th of the error rate to fail by.
     *
     * @param claim the claim
     * @param body its rule and controls
     * @param own its quantity, with an interval at level 1 - 0.05/n for each n
     * @param controls the quantities of its controls, in their order
     * @param divisor the n of the level
     * @throws IllegalArgumentException if there is not one estimate for each control
     */
    public static Judgement rule(
            Claim claim,
            Statistical body,
            IntFunction<Estimate> own,
            List<IntFunction<Estimate>> controls,
            int divisor) {
        if (controls.size() != body.controls().size()) {
            throw new IllegalArgumentException("Estimates of " + controls.size() + " controls do not match the "
                    + body.controls().size() + " of claim " + claim.id());
        }
        int mechanisms = (int) body.controls().stream()
                .filter(control -> control.kind() == Control.Kind.MECHANISM)
                .count();
        List<ControlResult> results = new ArrayList<>();
        for (int i = 0; i < controls.size(); i++) {
            Control control = body.controls().get(i);
            IntFunction<Estimate> measured = controls.get(i);
            Rule.Decision decision = control.rule().decide(measured.apply(divisor));
            if (decision == Rule.Decision.FAILS && control.kind() == Control.Kind.MECHANISM && mechanisms > 1) {
                decision = control.rule().decide(measured.apply(divisor * mechanisms));
            }
            results.add(new ControlResult(control, decision, measured.apply(divisor)));
        }
        Estimate estimate = own.apply(divisor);
        Ruling ruling = Ruling.of(body.rule(), estimate, results);
        String reason = Reasons.ruled(ruling, Reasons.measured(estimate, body, divisor), results);
        return new Judgement(claim, ruling.verdict(), ruling.cause(), reason, estimate, results);
    }
}
