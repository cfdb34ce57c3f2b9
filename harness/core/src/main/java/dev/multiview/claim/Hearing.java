package dev.multiview.claim;

import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.EveryDraw;
import dev.multiview.claim.Claim.Exact;
import dev.multiview.claim.Claim.Point;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A claim with the readings that speak for and against it, which can be judged at any level.
 *
 * @param claim any but an exact one
 * @param readings its quantity's and those of its controls
 */
record Hearing(Claim claim, Readings readings) implements StepDown.Case {

    /**
     * Reads what was measured.
     *
     * @throws IllegalArgumentException if no draw was planned, or the claim is exact
     */
    static Hearing of(Claim claim, Scores scores, int plannedDraws) {
        if (plannedDraws < 1) {
            throw new IllegalArgumentException("Planned draws " + plannedDraws + " < 1");
        }
        if (claim.body() instanceof Exact) {
            throw new IllegalArgumentException("Claim " + claim.id() + " is exact and has no readings");
        }
        return new Hearing(claim, Readings.of(claim.quantities(), scores, plannedDraws));
    }

    @Override
    public Judgement at(int divisor) {
        Estimate estimate = readings.estimate(0, divisor).orElse(null);
        if (readings.empty()) {
            return Judgement.open(claim, Cause.TRIALS_FAILED, Reasons.nothingRead(readings), null, List.of());
        }
        if (claim.body() instanceof Descriptive) {
            String reason = Reasons.described(readings, estimate, divisor);
            return new Judgement(claim, Verdict.DESCRIPTIVE, reason, estimate, List.of());
        }
        if (claim.body() instanceof EveryDraw every) {
            return everyDraw(every);
        }
        if (claim.body() instanceof Point point) {
            String reason = Reasons.shown(readings, estimate, point);
            return new Judgement(claim, Verdict.DESCRIPTIVE, reason, estimate, List.of());
        }
        return statistical((Statistical) claim.body(), estimate, divisor);
    }

    private Judgement everyDraw(EveryDraw every) {
        Optional<String> counterexample = readings.firstAbove(every.limit());
        if (counterexample.isPresent()) {
            return new Judgement(claim, Verdict.REFUTED, "counterexample: " + counterexample.get(), null, List.of());
        }
        Optional<String> undefined = readings.undefined();
        if (undefined.isPresent()) {
            return Judgement.open(claim, Cause.HEADROOM, Reasons.headroom(undefined.get()), null, List.of());
        }
        // Not even one: what an exact claim is at odds with may be what made the trial fail.
        return readings.dropped() > 0
                ? Judgement.open(claim, Cause.TRIALS_FAILED, Reasons.notEvery(readings), null, List.of())
                : new Judgement(claim, Verdict.SUPPORTED, Reasons.never(readings, every.limit()), null, List.of());
    }

    private Judgement statistical(Statistical body, @Nullable Estimate estimate, int divisor) {
        Optional<Reasons.Obstacle> obstacle = Reasons.obstacle(readings);
        if (obstacle.isPresent() || estimate == null) {
            Reasons.Obstacle found = obstacle.orElseGet(Reasons::undefined);
            return Judgement.open(claim, found.cause(), found.reason(), estimate, List.of());
        }
        List<IntFunction<Estimate>> controls = new ArrayList<>();
        for (int i = 1; i <= body.controls().size(); i++) {
            int control = i;
            controls.add(level -> defined(control, level));
        }
        return Judge.rule(claim, body, level -> defined(0, level), controls, divisor);
    }

    /** The values behind its intervals: the claim's own in ascending draws, then those of each control. */
    List<DrawValue> values() {
        List<DrawValue> values = new ArrayList<>();
        for (int quantity = 0; quantity < readings.quantities().size(); quantity++) {
            String name = quantity == 0
                    ? DrawValue.OWN
                    : ((Statistical) claim.body()).controls().get(quantity - 1).id();
            for (int i = 0; i < readings.draws().size(); i++) {
                Reading reading = readings.values().get(i).get(quantity);
                values.add(new DrawValue(
                        name, Integer.toString(readings.draws().get(i)), reading.value(), reading.testError()));
            }
        }
        return values;
    }

    private Estimate defined(int quantity, int divisor) {
        return readings.estimate(quantity, divisor)
                .orElseThrow(() -> new IllegalStateException("Quantity " + quantity + " of claim " + claim.id()
                        + " has no estimate, though every draw has a reading"));
    }
}
