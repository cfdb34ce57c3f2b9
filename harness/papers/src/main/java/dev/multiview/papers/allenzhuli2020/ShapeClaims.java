package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.EveryEnsemble;
import dev.multiview.quantity.LogError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.Slope.Step;
import dev.multiview.quantity.Straightness;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Claims about the shape in which errors fall with the number of models averaged: by a factor for each net, as a power where
 * only variance is averaged away. Every choice of as many of the trained members counts. Nothing here rests on a level of
 * ours, and nothing saturates.
 */
final class ShapeClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    /** Models averaged of ten: theorem 2 is about few, and on tuning seeds other errors take over from five on. */
    private static final int MOST = 4;

    /** Models averaged of five: on tuning seeds five nets together make no error at all in a quarter of the draws. */
    private static final int FEW = 3;

    private static final String DOSE = "models averaged";

    private ShapeClaims() {}

    /**
     * The claims.
     *
     * @param memorising the net where single nets do what theorem 1 says
     * @param net the net at the main setting
     * @param twin its linear twin there
     */
    static List<Claim> of(Arms memorising, Arms net, Arms twin) {
        return List.of(geometric(memorising), power(twin), contrast(net, twin), logRatio(net, twin));
    }

    private static Claim geometric(Arms net) {
        return claim(
                "P14-geometric",
                net,
                "the log error of ensembles of 1 to " + MOST
                        + " nets on fresh single-view samples is nearer to a line in their number than to one in its logarithm",
                "P14, from theorems 1 and 2: errors halve with every net, which is a geometric fall",
                new Statistical(shape(net, MOST), new Rule.Effect(0), List.of(net.ensembleShows())));
    }

    private static Claim power(Arms twin) {
        return claim(
                "C-shape-twin",
                twin,
                "in the linear twin the log error of averages of 1 to " + FEW
                        + " models on fresh single-view samples is nearer to a line in the logarithm of their number than to"
                        + " one in their number",
                "C, P6: an average of linear models lowers variance, as a power of their number",
                new Statistical(shape(twin, FEW), new Rule.Deficit(0), List.of(twin.ensembleShows())));
    }

    private static Claim contrast(Arms net, Arms twin) {
        return claim(
                "C-shape",
                net,
                "on fresh single-view samples, a line in the number of models averaged, 1 to " + FEW
                        + ", describes the log error better, against a line in its logarithm, in the feature-learning net than"
                        + " in its linear twin",
                "C, P14: errors of nets fall by a factor with every net, those of linear models as a power",
                new Statistical(
                        minus(shape(net, FEW), 1, shape(twin, FEW)),
                        // Which is nearer is an order, so any difference of that sign counts.
                        new Rule.Effect(0),
                        List.of(shows(net), shows(twin))));
    }

    private static Claim logRatio(Arms net, Arms twin) {
        return claim(
                "C-ensemble-log",
                net,
                "an average of " + FEW
                        + " divides the error of a single model on fresh single-view samples by more in the feature-learning"
                        + " net than in its linear twin: difference of log ratios",
                "C, P1, P6: what remains of a net's error is a view that all members lost, of a linear model's its bias"
                        + " and a part of its variance; derived, in part from what is remembered",
                new Statistical(minus(logGain(net), 1, logGain(twin)), new Rule.Effect(0), List.of(shows(net))));
    }

    /** How much nearer log errors are to a line in the number of models than to one in its logarithm. */
    static Quantity shape(Arms arms, int most) {
        return new Straightness(
                DOSE,
                IntStream.rangeClosed(1, most)
                        .mapToObj(size -> new Step(size, logError(arms, size, Side.TREATED)))
                        .toList());
    }

    /** The log of the single's error over that of averages. */
    private static Quantity logGain(Arms arms) {
        return minus(logError(arms, FEW, Side.SINGLES), 1, logError(arms, FEW, Side.TREATED));
    }

    private static Quantity logError(Arms arms, int size, Side side) {
        return new LogError(arms.arm(new EveryEnsemble(size)), side, arms.split());
    }

    /** A shape says nothing where nothing falls. */
    private static Control shows(Arms arms) {
        return new Control(
                "gain-" + arms.learner().name(),
                "an ensemble of " + arms.learner().name() + " does gain, by at least " + arms.delta(),
                arms.gain(arms.ensemble()),
                new Rule.Effect(arms.delta()),
                Control.Kind.VALIDITY);
    }

    private static Claim claim(String id, Arms arms, String sentence, String source, Statistical body) {
        return new Claim(PAPER + id, arms.where(), sentence, Mark.D, source, body);
    }
}
