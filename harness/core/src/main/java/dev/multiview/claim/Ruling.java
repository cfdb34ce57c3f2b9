package dev.multiview.claim;

import dev.multiview.claim.Control.Kind;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * The conclusion that a claim's rule and its controls draw from estimates alone, once nothing stands in the way of
 * judging.
 *
 * @param ground the first ground that applies, in the order of {@link Ground}
 * @param controls the controls that it rests on; empty if it rests on none
 * @param besides controls that do not hold either, and would stand in the way of SUPPORTED without that ground
 */
public record Ruling(Ground ground, List<ControlResult> controls, List<ControlResult> besides) {

    /** Grounds of a verdict; an earlier one goes before a later one. */
    public enum Ground {
        /** A VALIDITY control does not hold: it fails or is open. */
        VALIDITY_NOT_SHOWN(Verdict.INCONCLUSIVE),
        /** The claim's rule fails. */
        RULE_FAILS(Verdict.REFUTED),
        /** The claim's rule is open. */
        RULE_OPEN(Verdict.INCONCLUSIVE),
        /** A MECHANISM control shows the effect too. */
        CONTROL_SHOWS_IT_TOO(Verdict.EFFECT_WITHOUT_MECHANISM),
        /** A MECHANISM control neither holds nor shows the effect: it is open, or fails on the other side. */
        MECHANISM_NOT_SHOWN(Verdict.INCONCLUSIVE),
        /** The rule and every control hold. */
        ALL_HOLD(Verdict.SUPPORTED);

        private final Verdict verdict;

        Ground(Verdict verdict) {
            this.verdict = verdict;
        }
    }

    public Ruling {
        controls = List.copyOf(controls);
        besides = List.copyOf(besides);
    }

    /**
     * Applies the rule.
     *
     * @param rule the claim's rule
     * @param estimate the claim's quantity
     * @param controls every control's outcome
     */
    public static Ruling of(Rule rule, Estimate estimate, List<ControlResult> controls) {
        List<ControlResult> invalid = notHolding(controls, Kind.VALIDITY);
        List<ControlResult> unclear = notHolding(controls, Kind.MECHANISM);
        if (!invalid.isEmpty()) {
            return new Ruling(Ground.VALIDITY_NOT_SHOWN, invalid, unclear);
        }
        Rule.Decision decision = rule.decide(estimate);
        if (decision == Rule.Decision.FAILS) {
            return new Ruling(Ground.RULE_FAILS, List.of(), List.of());
        }
        if (decision == Rule.Decision.OPEN) {
            return new Ruling(Ground.RULE_OPEN, List.of(), unclear);
        }
        List<ControlResult> showing =
                unclear.stream().filter(control -> showsItToo(control, rule)).toList();
        if (!showing.isEmpty()) {
            List<ControlResult> others = unclear.stream()
                    .filter(control -> !showing.contains(control))
                    .toList();
            return new Ruling(Ground.CONTROL_SHOWS_IT_TOO, showing, others);
        }
        return new Ruling(unclear.isEmpty() ? Ground.ALL_HOLD : Ground.MECHANISM_NOT_SHOWN, unclear, List.of());
    }

    /** The verdict on that ground. */
    public Verdict verdict() {
        return ground.verdict;
    }

    /** Why it is open; empty if it is not. */
    public Optional<Cause> cause() {
        return switch (ground) {
            case VALIDITY_NOT_SHOWN, MECHANISM_NOT_SHOWN -> Optional.of(Cause.CONTROL);
            case RULE_OPEN -> Optional.of(Cause.POWER);
            case RULE_FAILS, CONTROL_SHOWS_IT_TOO, ALL_HOLD -> Optional.empty();
        };
    }

    private static List<ControlResult> notHolding(List<ControlResult> controls, Kind kind) {
        return controls.stream()
                .filter(result -> result.control().kind() == kind && !result.passed())
                .toList();
    }

    /**
     * Whether a control that does not hold shows the claimed effect. An equivalence control may also fail on the
     * other side: a control that is worse than nothing is not neutral, but it does not show the effect.
     */
    static boolean showsItToo(ControlResult result, Rule claimed) {
        Rule rule = result.control().rule();
        boolean equivalence = rule instanceof Rule.NoEffect || rule instanceof Rule.Within;
        // A claim that there is a difference on whichever side is shown by one on either.
        boolean claimedSide =
                claimed instanceof Rule.Differs || upwards(rule, result.estimate()) != claimed instanceof Rule.Deficit;
        return result.decision() == Rule.Decision.FAILS && (!equivalence || claimedSide);
    }

    /** Whether an interval lies wholly above what the rule calls nothing. */
    public static boolean upwards(Rule rule, Estimate estimate) {
        return estimate.low() > rule.neutral();
    }
}
