package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Point;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Sweep;
import dev.multiview.data.GaussianInputs;
import dev.multiview.data.GaussianTargets;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.data.TargetFunction;
import dev.multiview.quantity.Gain;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows on what ensembles gain on inputs without views: for five kinds of target and three nets, the two judged settings
 * among them, with a margin and on a mixture, along label noise and width. Nothing here is judged.
 */
final class GaussianRows {
    private static final TargetFunction JUDGED = new TargetFunction.FullyConnected(2, GaussianClaims.HIDDEN);

    private static final List<TargetFunction> TARGETS = List.of(
            new TargetFunction.Linear(),
            JUDGED,
            new TargetFunction.FullyConnected(3, GaussianClaims.HIDDEN),
            new TargetFunction.Residual(2, GaussianClaims.HIDDEN),
            new TargetFunction.Convolutional(5, 16));

    private static final String DENSE = "dense-net";
    private static final String NOISE = "share of replaced labels, Gaussian inputs";
    private static final String WIDTH = "units of a hidden layer, Gaussian inputs";

    private final Resources resources;

    private GaussianRows(Resources resources) {
        this.resources = resources;
    }

    static List<Claim> of(Resources resources) {
        GaussianRows rows = new GaussianRows(resources);
        List<Claim> claims = new ArrayList<>();
        for (TargetFunction target : TARGETS) {
            for (String learner : List.of(DENSE, "residual-net", "conv-1d")) {
                claims.add(rows.row(Presets.gaussian(target), learner));
            }
        }
        GaussianTargets data = Presets.gaussian(JUDGED);
        claims.add(rows.row(data.withMargin(data.name() + "-margin-20", 0.2), DENSE));
        claims.add(rows.row(data.withInputs(data.name() + "-mixture", new GaussianInputs(10, 2)), DENSE));
        return claims;
    }

    /** Along label noise, and along the width of a net. */
    static List<Sweep> sweeps(Resources resources) {
        GaussianRows rows = new GaussianRows(resources);
        GaussianTargets data = Presets.gaussian(JUDGED);
        return List.of(new Sweep(NOISE, rows.labelNoise(data)), new Sweep(WIDTH, rows.widths(data)));
    }

    private List<Claim> widths(GaussianTargets data) {
        List<Claim> points = new ArrayList<>();
        for (int width : List.of(16, 64, 256)) {
            String learner = width == 64 ? DENSE : DENSE + "-" + width;
            points.add(point(data, learner, DENSE, "gaussian-width-" + width, WIDTH, width));
        }
        return points;
    }

    private List<Claim> labelNoise(GaussianTargets clean) {
        List<Claim> points = new ArrayList<>();
        for (double share : List.of(0.0, 0.05, 0.1, 0.2, 0.4)) {
            GaussianTargets data = share == 0
                    ? clean
                    : clean.withLabelNoise(clean.name() + "-noise-" + Math.round(100 * share), share);
            for (String learner : List.of(DENSE, "residual-net")) {
                points.add(point(data, learner, learner, "label-noise-" + share, NOISE, share));
            }
        }
        return points;
    }

    private Claim point(GaussianTargets data, String learner, String curve, String slug, String axis, double at) {
        String gain = "gain of an ensemble of " + GaussianClaims.MEMBERS;
        return new Claim(
                "allen-zhu-li-2020/S-" + slug + "-" + curve,
                Place.preset(data.name()),
                gain + " times " + learner,
                Mark.OURS,
                "Ours: a point of a sweep, where the effect begins and ends, not judged",
                new Point(gain(data, learner), new Rule.NoEffect(GaussianClaims.DELTA), gain + ", " + curve, axis, at));
    }

    private Claim row(GaussianTargets data, String learner) {
        return new Claim(
                "allen-zhu-li-2020/R-" + data.name() + "-" + learner,
                Place.preset(data.name()),
                "gain of an ensemble of " + GaussianClaims.MEMBERS + " times " + learner,
                Mark.OURS,
                "P8, shown beside it, not judged",
                new Descriptive(gain(data, learner)));
    }

    private Gain gain(GaussianTargets data, String learner) {
        return new Gain(GaussianClaims.ensemble(data, resources.learner(learner)), Split.MULTI_VIEW);
    }
}
