package dev.multiview.papers.jizhu2020;

import static dev.multiview.papers.jizhu2020.JiZhuPreset.IN_ORDER;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.claim;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.noted;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Rule;
import dev.multiview.data.BumpSignal;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Trend;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims about how much harder rough functions are than smooth ones: data inefficiency of jumps, of random values, of
 * many bumps and of turned signs (arXiv 2010.10090, section 4).
 */
final class GrowthClaims {
    private static final List<Integer> MODES = List.of(1, 4, 10, 30, 100);

    /** How near an exponent must be to what we derive for it (JZ-18). */
    private static final double NEAR = 0.07;

    /** Less than half of the inefficiency that a first prototype saw at fixed width, whatever the number of bumps. */
    private static final double NO_ORDER = 0.03;

    /** A quarter of what turning a third of the signs added at 25 samples in a first prototype. */
    private static final double ROUGHER = 0.1;

    private GrowthClaims() {}

    static List<Claim> of(boolean small) {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(plateaus(small ? List.of(2) : List.of(2, 3)));
        for (int dimension : small ? List.of(2) : List.of(2, 3, 5, 10)) {
            claims.add(randomPlateau(dimension));
        }
        claims.addAll(modes());
        claims.addAll(flips());
        return claims;
    }

    private static List<Claim> plateaus(List<Integer> dimensions) {
        List<Claim> claims = new ArrayList<>();
        for (int dimension : dimensions) {
            Arm sign = sign(dimension);
            claims.add(claim(
                    sign,
                    "JZ-16-jump",
                    "the length of the weights of a student of the bare sign grows as the root of the samples: exponent"
                            + " (data inefficiency) within 0.1 of 0.5",
                    Mark.V,
                    "JZ-16: figure 4 right, a constant about 0.5; a jump makes it, section 4",
                    new Statistical(noted(sign, NoteNames.GROWTH), new Rule.Within(0.5, 0.1), List.of())));
            claims.add(claim(
                    sign,
                    "JZ-17-jump-below-random",
                    "the length of the weights of a student of the bare sign grows by a smaller exponent than that of a"
                            + " student of random values",
                    Mark.V,
                    "JZ-17: figures 3 and 4 right, a discontinuous function is still easier than noise",
                    new Statistical(
                            new Difference(
                                    noted(random(dimension), NoteNames.GROWTH), 1, noted(sign, NoteNames.GROWTH)),
                            new Rule.Effect(0),
                            List.of())));
        }
        return claims;
    }

    private static Claim randomPlateau(int dimension) {
        Arm random = random(dimension);
        double predicted = 0.5 + 0.5 / dimension;
        return claim(
                random,
                "JZ-18-random",
                "the length of the weights of a student of random values grows with exponent 1/2 + 1/(2d) = "
                        + Math.rint(1000 * predicted) / 1000 + ", within " + NEAR,
                Mark.OURS,
                "JZ-18: derived from the kernel's smoothness; not in the paper",
                new Statistical(noted(random, NoteNames.GROWTH), new Rule.Within(predicted, NEAR), List.of()));
    }

    private static List<Claim> modes() {
        String note = Cell.at(NoteNames.INEFFICIENCY, 100);
        List<Arm> fixed = MODES.stream().map(q -> JiZhuPreset.modes(q, 1)).toList();
        List<Arm> shrinking =
                MODES.stream().map(q -> JiZhuPreset.modes(q, 1 / Math.sqrt(q))).toList();
        return List.of(
                claim(
                        shrinking.get(0),
                        "JZ-21-modes-shrinking",
                        "the more bumps (1, 4, 10, 30, 100), the higher the data inefficiency at 100 samples, where their width"
                                + " shrinks as one over the root of their number",
                        Mark.V,
                        "JZ-21: figure 3 left; how wide the paper's bumps are is not known to us, so this is one of two readings",
                        order(shrinking, note)),
                claim(
                        fixed.get(0),
                        "JZ-21-modes-fixed",
                        "the more bumps (1, 4, 10, 30, 100), the higher the data inefficiency at 100 samples, where they keep"
                                + " their width",
                        Mark.V,
                        "JZ-21: figure 3 left; how wide the paper's bumps are is not known to us, so this is one of two readings",
                        order(fixed, note)),
                claim(
                        fixed.get(0),
                        "W-6-modes-fixed-alike",
                        "where bumps keep their width, a hundred are as hard as one: inefficiencies at 100 samples differ by"
                                + " less than " + NO_ORDER,
                        Mark.OURS,
                        "W-6: with random signs the mean squared norm is proportional to the number of bumps",
                        new Statistical(
                                new Difference(noted(fixed.get(MODES.size() - 1), note), 1, noted(fixed.get(0), note)),
                                new Rule.NoEffect(NO_ORDER),
                                List.of())));
    }

    private static Statistical order(List<Arm> arms, String note) {
        return new Statistical(
                new Trend(arms.stream().<Quantity>map(arm -> noted(arm, note)).toList()),
                new Rule.Above(IN_ORDER),
                List.of());
    }

    /**
     * By the mean over all turns the squared norm is a mixture of that of the function and that of independent values, in a
     * share that rises with p: where independent values are harder, the order in p follows, and one difference tells it.
     */
    private static List<Claim> flips() {
        Arm arm = JiZhuPreset.flipped();
        List<Claim> claims = new ArrayList<>();
        for (int n : List.of(25, 200)) {
            claims.add(claim(
                    arm,
                    "JZ-22-flips-n" + n,
                    "with 35 % of signs turned the data inefficiency at " + n + " samples is higher by " + ROUGHER
                            + " than with none",
                    Mark.V,
                    "JZ-22: figure 3 right, ordered by the share of turned signs; two shares are compared, by exact means over"
                            + " turns, and how much higher is ours",
                    new Statistical(flips(arm, 0.35, 0.0, n), new Rule.Effect(ROUGHER), List.of())));
        }
        claims.add(claim(
                arm,
                "W-8-flips-alike-n200",
                "at 200 samples it matters little how many signs are turned, if any are: inefficiencies with 2 % and with 35 %"
                        + " differ by less than " + ROUGHER,
                Mark.OURS,
                "W-8: any turned sign brings the exponent of random values in the end",
                new Statistical(flips(arm, 0.35, 0.02, 200), new Rule.NoEffect(ROUGHER), List.of())));
        return claims;
    }

    private static Quantity flips(Arm arm, double more, double fewer, int n) {
        return new Difference(
                noted(arm, Cell.at(NoteNames.flippedInefficiency(more), n)),
                1,
                noted(arm, Cell.at(NoteNames.flippedInefficiency(fewer), n)));
    }

    private static Arm sign(int dimension) {
        return JiZhuPreset.growth("bumps-sign", dimension, new BumpSignal.Sign());
    }

    private static Arm random(int dimension) {
        return JiZhuPreset.growth("bumps-random", dimension, new BumpSignal.Random());
    }
}
