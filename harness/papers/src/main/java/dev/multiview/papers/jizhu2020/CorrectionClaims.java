package dev.multiview.papers.jizhu2020;

import static dev.multiview.papers.jizhu2020.JiZhuPreset.SQUARED_STOPS;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.claim;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.noted;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.EveryDraw;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Rule;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Trend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Claims about the direction in which labels at first turn students of a teacher that makes mistakes: theorem 2 and
 * figure 5 right of arXiv 2010.10090, section 5.
 */
final class CorrectionClaims {
    static final int WEAK = 3;
    /** A strong teacher that still errs: on about 3 % of fresh points at the tuning seed. */
    static final int ERRING = 1000;

    /** A teacher that hardly errs: on about 0.1 % of fresh points at the tuning seed. */
    static final int STRONG = 100000;

    private static final List<Integer> SIZES = List.of(20, 50, 200);

    /** At more samples the projections of strong teachers are within noise of 0. */
    private static final List<Integer> FEW = List.of(20, 50);

    /**
     * Three pairs in four in order, in the mean over draws. Set at the tuning seed: neighbouring stops differ by no more than
     * draws scatter, so that a tau of single draws cannot be near 1 where that of the means is.
     */
    private static final double MOSTLY_IN_ORDER = 0.5;

    private static final double RELATIVE = 1e-3;

    private final Arm arm;

    private CorrectionClaims(Arm arm) {
        this.arm = arm;
    }

    static List<Claim> of() {
        return new CorrectionClaims(JiZhuPreset.correction(2)).all();
    }

    private List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (int n : SIZES) {
            claims.add(judged(
                    "JZ-23-weak-n" + n,
                    "the first hard labels (rho just below 1) turn the weights of students of a weak teacher, of "
                            + WEAK + " epochs, towards the truth, with " + n + " samples",
                    Mark.V,
                    "JZ-23: figure 5 right, positive for early stops at all sample sizes",
                    projection(WEAK, n),
                    new Rule.Effect(0)));
        }
        for (int n : FEW) {
            claims.add(judged(
                    "JZ-23-strong-n" + n,
                    "the first hard labels (rho just below 1) turn the weights of students of a strong teacher, of "
                            + STRONG + " epochs, away from the truth, with " + n + " samples",
                    Mark.V,
                    "JZ-23: figure 5 right, negative for late stops, where the teacher beats the best student of hard labels",
                    projection(STRONG, n),
                    new Rule.Deficit(0)));
            claims.add(judged(
                    "JZ-23-order-n" + n,
                    "the longer the teacher trains, the less the first hard labels turn the weights of its students towards"
                            + " the truth, with " + n
                            + " samples: more than three pairs of stops in four are in this order",
                    Mark.V,
                    "JZ-23: figure 5 right",
                    new Trend(descending(n)),
                    new Rule.Above(MOSTLY_IN_ORDER)));
            claims.add(judged(
                    "W-5-sign-of-truth-n" + n,
                    "where the truth is replaced by its sign, the first hard labels turn the weights of students of the strong"
                            + " teacher, of " + STRONG + " epochs, towards it too, with " + n + " samples",
                    Mark.OURS,
                    "W-5: what labels bring always has the truth's sign",
                    noted(arm, new Cell(STRONG, 1).teacher(NoteNames.PROJECTION_OF_SIGN, n)),
                    new Rule.Effect(0)));
        }
        claims.addAll(whereTheSignFlips());
        for (int epochs : SQUARED_STOPS) {
            claims.add(claim(
                    arm,
                    "JZ-24-derivative-e" + epochs,
                    "the derivative of the angle's cosine at rho = 1 is theorem 2's, for a teacher of " + epochs
                            + " epochs; largest relative error over students",
                    Mark.D,
                    "JZ-24: theorem 2, whose box was not at hand; derived",
                    new EveryDraw(noted(arm, new Cell(epochs, 1).teacher(NoteNames.DERIVATIVE_ERROR)), RELATIVE)));
        }
        return claims;
    }

    /** Shown per stop: where a single draw's projection first falls below 0 is an accident of its noise. */
    private List<Claim> whereTheSignFlips() {
        List<Claim> claims = new ArrayList<>();
        for (int epochs : List.of(300, ERRING)) {
            claims.add(claim(
                    arm,
                    "W-4-projection-e" + epochs,
                    "how labels turn students of a teacher of " + epochs + " epochs, with 20 samples",
                    Mark.OURS,
                    "W-4: the paper ties the flip to a teacher that outperforms students of bare labels",
                    new Descriptive(projection(epochs, 20))));
            claims.add(claim(
                    arm,
                    "W-4-students-of-labels-e" + epochs,
                    "by how much a student of nearly bare labels, with 200 samples, is more accurate than that teacher",
                    Mark.OURS,
                    "W-4: the paper ties the flip to a teacher that outperforms students of bare labels",
                    new Descriptive(
                            MixtureClaims.over(arm, NoteNames.OVER_TEACHER, new Cell(epochs, MixtureClaims.MOSTLY)))));
        }
        return claims;
    }

    private List<Quantity> descending(int n) {
        List<Integer> stops = new ArrayList<>(SQUARED_STOPS);
        Collections.reverse(stops);
        return stops.stream().map(epochs -> projection(epochs, n)).toList();
    }

    private Quantity projection(int epochs, int n) {
        return noted(arm, new Cell(epochs, 1).teacher(NoteNames.PROJECTION, n));
    }

    private Claim judged(String id, String sentence, Mark mark, String source, Quantity quantity, Rule rule) {
        return claim(arm, id, sentence, mark, source, new Statistical(quantity, rule, List.of()));
    }
}
