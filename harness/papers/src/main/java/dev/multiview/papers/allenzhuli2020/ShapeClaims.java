package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.LogError;
import dev.multiview.claim.Quantity;
import dev.multiview.claim.Quantity.Side;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Slope.Step;
import dev.multiview.claim.Straightness;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Procedure;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Claims about the shape in which errors fall with the number of models averaged: by a factor for each net, as a power where
 * only variance is averaged away. Every choice of as many of the trained members counts. Nothing here rests on a level of
 * ours, and nothing saturates.
 */
final class ShapeClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    /** Models averaged: as many as the smallest setting has. */
    private static final int MOST = 5;

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
                        + " nets is nearer to a line in their number than to one in its logarithm",
                "P14, from theorems 1 and 2: errors halve with every net, which is a geometric fall",
                new Statistical(shape(net), new Rule.Effect(0), List.of(net.ensembleShows())));
    }

    private static Claim power(Arms twin) {
        return claim(
                "C-shape-twin",
                twin,
                "in the linear twin the log error of averages of 1 to " + MOST
                        + " models is nearer to a line in the logarithm of their number than to one in their number",
                "C, P6: an average of linear models lowers variance, as a power of their number",
                new Statistical(shape(twin), new Rule.Deficit(0), List.of(twin.ensembleShows())));
    }

    private static Claim contrast(Arms net, Arms twin) {
        return claim(
                "C-shape",
                net,
                "the log error of averages of 1 to " + MOST
                        + " models is nearer to a line in their number, against one in its logarithm, in the"
                        + " feature-learning net than in its linear twin",
                "C, P14: errors of nets fall by a factor with every net, those of linear models as a power",
                new Statistical(
                        minus(shape(net), 1, shape(twin)),
                        // Which is nearer is an order, so any difference of that sign counts.
                        new Rule.Effect(0),
                        List.of(shows(net), shows(twin))));
    }

    private static Claim logRatio(Arms net, Arms twin) {
        return claim(
                "C-ensemble-log",
                net,
                "the ensemble of " + net.setting().members()
                        + " divides the error of a single model by more in the feature-learning net than in its linear"
                        + " twin: difference of log ratios",
                "C, P1, P6: what remains of a net's error is a view that all members lost, of a linear model's its bias"
                        + " and a part of its variance",
                new Statistical(
                        minus(logGain(net, net.ensemble()), 1, logGain(twin, twin.ensemble())),
                        new Rule.Effect(0),
                        List.of(shows(net))));
    }

    /** How much nearer log errors are to a line in the number of models than to one in its logarithm. */
    static Quantity shape(Arms arms) {
        return new Straightness(
                DOSE,
                IntStream.rangeClosed(1, MOST)
                        .mapToObj(size -> new Step(
                                size,
                                new LogError(arms.arm(new Procedure.EveryEnsemble(size)), Side.TREATED, arms.split())))
                        .toList());
    }

    /** The log of the single's error over the procedure's. */
    static Quantity logGain(Arms arms, Arm arm) {
        return minus(new LogError(arm, Side.SINGLES, arms.split()), 1, new LogError(arm, Side.TREATED, arms.split()));
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
