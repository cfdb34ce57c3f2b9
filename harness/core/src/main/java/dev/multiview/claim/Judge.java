package dev.multiview.claim;

import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.EveryDraw;
import dev.multiview.claim.Claim.Exact;
import dev.multiview.claim.Claim.Point;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.claim.Quantity.Scores;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns scores into verdicts by the rules that a claim fixed beforehand, and by nothing else.
 *
 * <p>For a statistical claim the first of these that applies is the verdict: more than 10 % of the planned draws dropped,
 * fewer than two draws, a single outside the headroom or a VALIDITY control that does not hold, INCONCLUSIVE; the rule
 * fails, REFUTED; the rule is open, INCONCLUSIVE; a MECHANISM control shows the effect too, EFFECT_WITHOUT_MECHANISM; one
 * does not hold otherwise, INCONCLUSIVE; else SUPPORTED. Claim and controls are judged at the same level, 1 - 0.05/m. A
 * claim about every draw is REFUTED by one draw above its limit, INCONCLUSIVE if one has no reading, else SUPPORTED. A
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
     * Judges one claim.
     *
     * @param claim the claim
     * @param scores what was measured
     * @param plannedDraws draws of the plan, at least 1, whether they could be scored or not
     * @throws IllegalArgumentException if the claim's paper has no family or no draw was planned
     * @throws InterruptedException if the thread was interrupted while an exact claim looked for counterexamples
     */
    public Judgement judge(Claim claim, Scores scores, int plannedDraws) throws InterruptedException {
        if (plannedDraws < 1) {
            throw new IllegalArgumentException("Planned draws " + plannedDraws + " < 1");
        }
        int familySize = families.size(claim.paper());
        if (claim.body() instanceof Exact exact) {
            return exact(claim, exact);
        }
        Readings readings = Readings.of(claim.quantities(), scores, plannedDraws);
        Estimate estimate = readings.estimate(0, familySize).orElse(null);
        if (readings.empty()) {
            return Judgement.open(claim, Cause.TRIALS_FAILED, Reasons.nothingRead(readings), null, List.of());
        }
        if (claim.body() instanceof Descriptive) {
            String reason = Reasons.described(readings, estimate, familySize);
            return new Judgement(claim, Verdict.DESCRIPTIVE, reason, estimate, List.of());
        }
        if (claim.body() instanceof EveryDraw every) {
            return everyDraw(claim, every, readings);
        }
        if (claim.body() instanceof Point point) {
            String reason = Reasons.shown(readings, estimate, point);
            return new Judgement(claim, Verdict.DESCRIPTIVE, reason, estimate, List.of());
        }
        Optional<Reasons.Obstacle> obstacle = Reasons.obstacle(readings);
        if (obstacle.isPresent() || estimate == null) {
            Reasons.Obstacle found = obstacle.orElseGet(Reasons::undefined);
            return Judgement.open(claim, found.cause(), found.reason(), estimate, List.of());
        }
        return statistical(claim, (Statistical) claim.body(), readings, estimate, familySize);
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

    private static Judgement everyDraw(Claim claim, EveryDraw every, Readings readings) {
        Optional<String> counterexample = readings.firstAbove(every.limit());
        if (counterexample.isPresent()) {
            return new Judgement(claim, Verdict.REFUTED, "counterexample: " + counterexample.get(), null, List.of());
        }
        // Not even one: what an exact claim is at odds with may be what made the trial fail.
        return readings.dropped() > 0
                ? Judgement.open(claim, Cause.TRIALS_FAILED, Reasons.notEvery(readings), null, List.of())
                : new Judgement(claim, Verdict.SUPPORTED, Reasons.never(readings, every.limit()), null, List.of());
    }

    private static Judgement statistical(
            Claim claim, Statistical body, Readings readings, Estimate estimate, int familySize) {
        List<Estimate> controls = new ArrayList<>();
        for (Control control : body.controls()) {
            controls.add(readings.estimate(controls.size() + 1, familySize)
                    .orElseThrow(() -> new IllegalStateException("Control " + control.id() + " has no estimate")));
        }
        return rule(claim, body, estimate, controls, familySize);
    }

    /**
     * Judges a statistical claim by estimates alone, once nothing else stands in the way.
     *
     * @param claim the claim
     * @param body its rule and controls
     * @param estimate its quantity
     * @param controls the quantities of its controls, in their order
     * @param familySize the m of the level 0.05/m that the intervals have
     * @throws IllegalArgumentException if there is not one estimate for each control
     */
    public static Judgement rule(
            Claim claim, Statistical body, Estimate estimate, List<Estimate> controls, int familySize) {
        if (controls.size() != body.controls().size()) {
            throw new IllegalArgumentException("Estimates of " + controls.size() + " controls do not match the "
                    + body.controls().size() + " of claim " + claim.id());
        }
        List<ControlResult> results = new ArrayList<>();
        for (int i = 0; i < controls.size(); i++) {
            Control control = body.controls().get(i);
            results.add(new ControlResult(control, control.rule().decide(controls.get(i)), controls.get(i)));
        }
        Ruling ruling = Ruling.of(body.rule(), estimate, results);
        String reason = Reasons.ruled(ruling, Reasons.measured(estimate, body.rule(), familySize), results);
        return new Judgement(claim, ruling.verdict(), ruling.cause(), reason, estimate, results);
    }
}
