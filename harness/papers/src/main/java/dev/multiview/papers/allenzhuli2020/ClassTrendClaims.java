package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.EveryEnsemble;
import dev.multiview.quantity.Distance;
import dev.multiview.quantity.LogError;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Slope;
import dev.multiview.quantity.Slope.Step;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The theorems of arXiv 2012.09816 let the number of classes go to infinity. Here it is doubled three times, data, single-view
 * samples and all else growing with it, and what is judged is whether errors come nearer to what the theorems say. No verdict
 * is one about the limit.
 */
final class ClassTrendClaims {
    private static final List<Integer> CLASSES = List.of(10, 20, 40, 80);

    /** Where ten nets are trained at all, from half as many classes on. */
    private static final List<Integer> WHERE_MANY = List.of(5, 10, 20);

    private static final String DOSE = "log2 of classes";

    private final Resources resources;

    private ClassTrendClaims(Resources resources) {
        this.resources = resources;
    }

    static List<Claim> of(Resources resources) {
        ClassTrendClaims claims = new ClassTrendClaims(resources);
        return List.of(claims.single(), claims.pair(), claims.three(), claims.many());
    }

    private Claim single() {
        return nearer(
                "P13-classes",
                Mark.V,
                "the error of single nets on fresh single-view samples comes nearer to a half",
                "P13, theorem 1: the error is about mu / 2 where k is large",
                arms -> new Distance(new SingleError(every(arms, 1), arms.split()), 0.5));
    }

    private Claim pair() {
        return nearer(
                "P14-classes-pair",
                Mark.D,
                "the share of a single net's errors that two nets still make comes nearer to a half",
                "P14, from theorems 1 and 2: a view is missing only where all nets lost it, so errors halve per net",
                arms -> new Distance(
                        new Ratio(
                                new ProcedureError(every(arms, 2), arms.split()),
                                new SingleError(every(arms, 2), arms.split())),
                        0.5));
    }

    private Claim three() {
        return nearer(
                "P14-classes-three",
                Mark.D,
                "the error of ensembles of three nets on fresh single-view samples comes nearer to 2^-3",
                "P14, from theorems 1 and 2: ensembles of L nets err on 2^-L of the single-view samples",
                arms -> new Distance(
                        new ProcedureError(every(arms, TheoryPreset.SWEPT), arms.split()),
                        Math.pow(2, -TheoryPreset.SWEPT)));
    }

    private Claim many() {
        return claim(
                "P1-classes",
                Mark.D,
                WHERE_MANY,
                TheoryPreset.Memorising::of,
                "from 5 to 20 classes the log error of ensembles of " + TheoryPreset.Memorising.MEMBERS
                        + " nets on fresh single-view samples falls",
                "P1, theorem 2: the ensemble's error is next to none as k grows",
                arms -> new LogError(arms.ensemble(), Side.TREATED, arms.split()));
    }

    private Claim nearer(String id, Mark mark, String sentence, String source, Function<Arms, Quantity> measured) {
        return claim(
                id,
                mark,
                CLASSES,
                TheoryPreset.Memorising::ofTrend,
                "from 10 to 80 classes " + sentence,
                source,
                measured);
    }

    private Claim claim(
            String id,
            Mark mark,
            List<Integer> classes,
            IntFunction<TheoryPreset.Memorising> there,
            String sentence,
            String source,
            Function<Arms, Quantity> measured) {
        List<Step> steps = classes.stream()
                .map(k -> new Step(Math.log(k) / Math.log(2), measured.apply(arms(there.apply(k)))))
                .toList();
        return new Claim(
                "allen-zhu-li-2020/" + id,
                Place.of("Where single nets fit what they see"),
                sentence,
                mark,
                source,
                // A theorem says where errors go and not how fast.
                new Statistical(new Slope(DOSE, steps), new Rule.Deficit(0), List.of()));
    }

    private static Arm every(Arms arms, int size) {
        return arms.arm(new EveryEnsemble(size));
    }

    private Arms arms(TheoryPreset.Memorising there) {
        return there.arms(resources.learner(there.learner()));
    }
}
