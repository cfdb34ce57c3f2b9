package dev.multiview.regression;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.statistic.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The differences that a project does not want to hear of. Nothing is forgiven unless somebody asks for it.
 *
 * @param tolerance how far numbers and ends of intervals may move under the frozen seed while the verdict stays, in each
 *     claim's unit
 * @param byClaim the same for single claims, by id
 * @param worseOnly whether a claim may change for the better: to a better verdict, or with the same verdict to a number
 *     on the side on which its rule holds
 */
public record Leniency(double tolerance, Map<String, Double> byClaim, boolean worseOnly) {

    /** Every difference counts. */
    public static final Leniency NONE = new Leniency(0, Map.of(), false);

    private static final List<Verdict> FROM_BEST =
            List.of(Verdict.SUPPORTED, Verdict.EFFECT_WITHOUT_MECHANISM, Verdict.INCONCLUSIVE, Verdict.REFUTED);

    public Leniency {
        byClaim = Map.copyOf(byClaim);
        demand("", tolerance);
        byClaim.forEach((claim, own) -> demand(" of claim " + claim, own));
    }

    private static void demand(String whose, double tolerance) {
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Tolerance " + tolerance + whose + " is not a finite number >= 0, such as 0.01");
        }
    }

    /**
     * Why a difference is none.
     *
     * @param expected what was frozen
     * @param now the claim under the same rule
     * @param sameSeed whether the seed is the frozen one; under another a tolerance forgives nothing
     */
    Optional<String> forgives(Expected expected, Judgement now, boolean sameSeed) {
        double allowed = byClaim.getOrDefault(expected.id(), tolerance);
        if (sameSeed && allowed > 0 && expected.verdict() == now.verdict() && within(expected, now, allowed)) {
            return Optional.of("within the tolerance " + allowed);
        }
        return worseOnly && better(expected, now, sameSeed ? allowed : 0)
                ? Optional.of("a change for the better")
                : Optional.empty();
    }

    private static boolean within(Expected expected, Judgement now, double allowed) {
        Estimate own = now.estimate();
        if (own == null || expected.numbers().size() != 1 + now.controls().size()) {
            return false;
        }
        return expected.numbers().stream()
                .allMatch(frozen -> frozen.name().isEmpty()
                        ? near(frozen.estimate(), own, allowed)
                        : now.controls().stream()
                                .filter(result -> result.control().id().equals(frozen.name()))
                                .anyMatch(result -> near(frozen.estimate(), result.estimate(), allowed)));
    }

    private static boolean near(Estimate frozen, Estimate now, double allowed) {
        return frozen.draws() == now.draws()
                && Math.abs(frozen.estimate() - now.estimate()) <= allowed
                && Arrays.stream(End.values()).allMatch(end -> Math.abs(end.of(frozen) - end.of(now)) <= allowed);
    }

    private static boolean better(Expected expected, Judgement now, double allowed) {
        int before = FROM_BEST.indexOf(expected.verdict());
        int after = FROM_BEST.indexOf(now.verdict());
        if (before < 0 || after < 0 || before != after) {
            return after >= 0 && after < before;
        }
        Estimate own = now.estimate();
        int side = Direction.of(now.claim()).sign();
        return own != null
                && side != 0
                && expected.own()
                        .filter(frozen -> frozen.estimate().draws() == own.draws())
                        .filter(frozen ->
                                side * (own.estimate() - frozen.estimate().estimate()) >= -allowed)
                        .isPresent();
    }
}
