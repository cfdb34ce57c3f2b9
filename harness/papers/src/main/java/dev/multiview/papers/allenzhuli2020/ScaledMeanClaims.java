package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.declare.Arms.CONTRAST_DELTA;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Rule;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.allenzhuli2020.source.ContrastSource;
import dev.multiview.papers.declare.Arms;
import dev.multiview.quantity.Contrast;
import java.util.List;

/**
 * Claims about training the average where its output has a trained factor. With fixed output weights the literal mean asks
 * each member for as many times the output as there are members, which is a lower threshold of the activation; the last
 * layer of a deep net, whose averages arXiv 2012.09816 trains, takes that upon itself.
 */
final class ScaledMeanClaims {
    private static final String PAPER = "allen-zhu-li-2020/";
    private static final JointReading READING = JointReading.SCALED_MEAN;
    private static final String WHAT = "the mean of their outputs times a trained factor";
    private static final String ON = " on fresh single-view samples";

    private ScaledMeanClaims() {}

    static List<Claim> of(Arms net, Arms twin) {
        int members = net.setting().members();
        return List.of(
                new Claim(
                        PAPER + "P5-joint-scaled-mean",
                        net.where(),
                        trained(members, "nets") + " neither lowers nor raises the error of one net trained for as long"
                                + ON + " by " + DELTA,
                        Mark.D,
                        FeatureClaims.P5_STRICT,
                        new Statistical(
                                net.gain(net.joint(READING)), new Rule.NoEffect(DELTA), List.of(net.ensembleShows()))),
                order(
                        "P5-order",
                        net,
                        JointReading.MEAN,
                        "training " + members + " nets, whose output weights are fixed, as one model, the mean of their"
                                + " outputs,"),
                order("P5-order-scaled", net, READING, trained(members, "nets")),
                new Claim(
                        PAPER + "P5-share-scaled",
                        net.where(),
                        trained(members, "nets") + " gains less than half of what averaging ones trained for as long"
                                + " gains" + ON,
                        Mark.V,
                        "P5: training the average directly brings no gain comparable to the ensemble's; the half is ours",
                        new Statistical(
                                minus(net.gain(net.joint(READING)), 0.5, net.gain(net.longEnsemble())),
                                // Half of the gain is itself the share of interest, so no margin comes on top.
                                new Rule.Deficit(0),
                                List.of(net.ensembleShows()))),
                new Claim(
                        PAPER + "P6-joint-scaled-mean-linear",
                        twin.where(),
                        trained(members, "linear twins") + " lowers the error of one trained for as long" + ON
                                + " by at least " + DELTA,
                        Mark.V,
                        "P6: in the kernel regime training the average of random-feature models helps",
                        new Statistical(twin.gain(twin.joint(READING)), new Rule.Effect(DELTA), List.of())),
                new Claim(
                        PAPER + "P6-order-scaled-linear",
                        twin.where(),
                        trained(members, "linear twins") + " errs less" + ON
                                + " than averaging ones trained for as long",
                        Mark.V,
                        "P6: for NTK and random features, joint training of the average is better than the ensemble",
                        new Statistical(
                                minus(twin.gain(twin.joint(READING)), 1, twin.gain(twin.longEnsemble())),
                                // The paper states an order, so any difference of that sign counts.
                                new Rule.Effect(0),
                                List.of())),
                new Claim(
                        PAPER + "C-joint-scaled-mean",
                        net.where(),
                        trained(members, "models") + " removes a smaller share of a single model's error" + ON
                                + " in the feature-learning net than in its linear twin, by at least " + CONTRAST_DELTA,
                        ContrastSource.JOINT.mark(),
                        ContrastSource.JOINT.words(),
                        new Statistical(
                                new Contrast(net.joint(READING), twin.joint(READING), net.split()),
                                new Rule.Deficit(CONTRAST_DELTA),
                                List.of())));
    }

    private static String trained(int members, String models) {
        return "training " + members + " " + models + " as one model, " + WHAT + ",";
    }

    /** The order in nets, which is the reverse of that in linear models (P6). */
    private static Claim order(String id, Arms net, JointReading reading, String what) {
        return new Claim(
                PAPER + id,
                net.where(),
                what + " errs more" + ON + " than averaging ones trained for as long",
                Mark.V,
                "P5: training the average directly brings no gain comparable to the ensemble's",
                new Statistical(
                        minus(net.gain(net.joint(reading)), 1, net.gain(net.longEnsemble())),
                        // An order, so any difference of that sign counts.
                        new Rule.Deficit(0),
                        List.of(net.ensembleShows())));
    }
}
