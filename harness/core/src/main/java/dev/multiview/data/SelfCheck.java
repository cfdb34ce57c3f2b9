package dev.multiview.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Asks every draw whether it looks like its specification, so that no verdict rests on a faulty generator.
 *
 * <p>Each quantity that the specification determines is compared with its law in correct draws: exactly where there is
 * no chance, else by exact binomial and chi-square tails or a valid bound. A correct draw fails with a probability of
 * at most {@value #FALSE_ALARM}, shared evenly among all checks (Bonferroni). The checks read samples, view labels and
 * features alone and share no code with the generator.
 */
final class SelfCheck {
    /** Greatest probability that a correct draw is refused; with it no feasible audit will ever see one. */
    static final double FALSE_ALARM = 1e-9;
    /** Orthonormal vectors rounded to {@code float} stay well below this. */
    private static final double ORTHONORMAL = 1e-5;

    private SelfCheck() {}

    /**
     * Passes silently, or names the first quantity that is off.
     *
     * @throws SelfCheckException if the draw contradicts the specification
     */
    static void check(MultiViewSpec spec, DataDraw draw) {
        check(spec.name(), checks(spec, draw));
    }

    /**
     * Passes silently, or names the first check that fails.
     *
     * @param name name of the specification
     * @throws SelfCheckException if the checks together contradict it
     */
    static void check(String name, List<Check> checks) {
        double alpha = FALSE_ALARM / checks.size();
        for (Check check : checks) {
            if (!check.passes(alpha)) {
                throw new SelfCheckException(
                        "Draw of " + name + " contradicts its specification: " + check.describe(alpha));
            }
        }
    }

    /** Every comparison, passed or not. */
    static List<Check> checks(MultiViewSpec spec, DataDraw draw) {
        List<Check> checks = new ArrayList<>();
        Law none = new Law.Exact(0, ORTHONORMAL);
        checks.add(new Check("distance of features from orthonormal", orthonormality(draw.features()), none));
        Map<Split, Samples> sets = new EnumMap<>(draw.tests());
        sets.put(Split.TRAINING, draw.training());
        sets.put(Split.VALIDATION, draw.validation());
        sets.forEach((split, samples) -> {
            addNumber(
                    checks,
                    "samples of " + split.label(),
                    samples.count(),
                    spec.sizes().size(split));
            for (boolean singleView : new boolean[] {false, true}) {
                addGroup(checks, spec, draw.features(), split, SampleGroup.of(split, samples, singleView));
            }
        });
        return checks;
    }

    private static void addGroup(
            List<Check> checks, MultiViewSpec spec, Features features, Split split, SampleGroup group) {
        int size = group.members().length;
        int singleView = spec.sizes().singleView(split);
        int expected = group.singleView() ? singleView : spec.sizes().size(split) - singleView;
        addNumber(checks, group.name(), size, expected);
        if (size > 0) {
            checks.addAll(ViewChecks.of(spec, group, spec.minors(split)));
            checks.addAll(EnergyChecks.of(spec, group, features));
        }
    }

    private static void addNumber(List<Check> checks, String what, int measured, int expected) {
        checks.add(new Check("number of " + what, measured, new Law.Exact(expected, 0)));
    }

    /** Greatest entry of the difference between the Gram matrix and the identity. */
    private static double orthonormality(Features features) {
        int d = features.dimension();
        double greatest = 0;
        for (int f = 0; f < features.count(); f++) {
            for (int g = 0; g <= f; g++) {
                double product = EnergyChecks.dot(features.vectors(), f * d, features.vectors(), g * d, d);
                greatest = Math.max(greatest, Math.abs(product - (f == g ? 1 : 0)));
            }
        }
        return greatest;
    }
}
