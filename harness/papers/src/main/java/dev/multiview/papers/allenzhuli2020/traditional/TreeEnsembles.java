package dev.multiview.papers.allenzhuli2020.traditional;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;
import static dev.multiview.papers.allenzhuli2020.traditional.TraditionalRows.row;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Bagging;
import dev.multiview.procedure.Boosting;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Spread;
import dev.multiview.quantity.Spread.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The claims and rows about trees, forests and boosted trees on the same data. Bias and variance are those of the squared loss of
 * probabilities, of which an average keeps the bias: they are estimated without bias from few models that differ in seed and
 * bootstrap sample. What theories of forests and of boosting say of them is claimed on multi-view samples, where trees err less often
 * than they guess.
 */
final class TreeEnsembles {
    /** Rounds of AdaBoost over small trees. */
    private static final int ROUNDS = 20;

    /** Forests and boosted trees take long to grow, and two tell the variance without bias. */
    private static final int SEVERAL = 2;

    private static final String TREE = "decision-tree";
    private static final String SMALL_TREE = "decision-tree-16";
    private static final String FOREST = "random-forest-pooled";
    private static final String BOOSTED = "gradient-boosted-trees";
    private static final String ONE_ROUND = "gradient-boosted-trees-1";

    private final Setting setting;
    private final Resources resources;

    private TreeEnsembles(DataSpec data, Resources resources) {
        setting = new Setting(data.name() + "-trees", data, Traditional.SIZE, 1, 1, 1);
        this.resources = resources;
    }

    static List<Claim> claims(DataSpec data, Resources resources) {
        TreeEnsembles trees = new TreeEnsembles(data, resources);
        return List.of(trees.forest(), trees.boosting());
    }

    static List<Claim> rows(DataSpec data, Resources resources) {
        TreeEnsembles trees = new TreeEnsembles(data, resources);
        List<Claim> rows = new ArrayList<>();
        for (Split split : List.of(Split.SINGLE_VIEW, Split.MULTI_VIEW)) {
            rows.addAll(trees.gains(split));
            for (String learner : List.of(TREE, FOREST, SMALL_TREE, ONE_ROUND, BOOSTED)) {
                rows.addAll(decomposition(Place.preset(data.name()), trees.several(learner), split));
            }
        }
        return rows;
    }

    /** Rows of both decompositions of nets or twins: over seeds alone, and over seeds and bootstrap samples. */
    static List<Claim> rows(Traditional models) {
        Arms arms = models.arms();
        List<Claim> rows = new ArrayList<>(decomposition(arms.where(), models.arm(Traditional.seeds()), arms.split()));
        for (Kind kind : List.of(Kind.BIAS, Kind.VARIANCE)) {
            rows.add(row(
                    arms.where(),
                    "D-" + kind.label() + "-" + arms.learner().name() + "-"
                            + arms.split().label(),
                    kind.label() + " of the 0-1 loss of " + arms.learner().name()
                            + " over seeds and bootstrap samples, "
                            + arms.split().samples(),
                    new Spread(models.arm(Traditional.bagging()), arms.split(), kind)));
        }
        return rows;
    }

    private Claim forest() {
        return claim(
                "T-forest",
                "a forest has less variance than one tree, both on bootstrap samples, by at least " + DELTA,
                minus(squared(TREE, Kind.SQUARED_VARIANCE), 1, squared(FOREST, Kind.SQUARED_VARIANCE)),
                new Control(
                        "same-bias",
                        "it has the same bias, within " + DELTA,
                        minus(squared(FOREST, Kind.SQUARED_BIAS), 1, squared(TREE, Kind.SQUARED_BIAS)),
                        new Rule.NoEffect(DELTA),
                        Control.Kind.MECHANISM));
    }

    private Claim boosting() {
        return claim(
                "T-boosting",
                "gradient boosted trees have less bias than the first round of them, both on bootstrap samples, by at least "
                        + DELTA,
                minus(squared(ONE_ROUND, Kind.SQUARED_BIAS), 1, squared(BOOSTED, Kind.SQUARED_BIAS)),
                new Control(
                        "not-variance",
                        "they do not have less variance, but for less than " + DELTA,
                        minus(squared(ONE_ROUND, Kind.SQUARED_VARIANCE), 1, squared(BOOSTED, Kind.SQUARED_VARIANCE)),
                        new Rule.Below(DELTA),
                        Control.Kind.MECHANISM));
    }

    private Claim claim(String id, String sentence, Quantity quantity, Control mechanism) {
        return new Claim(
                TraditionalSuite.PAPER.id() + "/" + id,
                Place.preset(setting.data().name()),
                sentence + ", in the squared loss of probabilities " + Split.MULTI_VIEW.samples(),
                Mark.M,
                "allen-zhu-li-2020 P19: what theories of forests and of boosting say; the measure and the margin are ours",
                new Statistical(quantity, new Rule.Effect(DELTA), List.of(mechanism)));
    }

    private Quantity squared(String learner, Kind kind) {
        return new Spread(several(learner), Split.MULTI_VIEW, kind);
    }

    private List<Claim> gains(Split split) {
        return List.of(
                level(TREE, split),
                level(SMALL_TREE, split),
                treeRow(
                        "R-tree-seeds",
                        "gain of trees that differ by the seed alone",
                        split,
                        new Gain(arm(TREE, Traditional.seeds()), split)),
                treeRow(
                        "R-tree-bagging",
                        "gain of trees of seeds of their own on bootstrap samples",
                        split,
                        new Gain(arm(TREE, Traditional.bagging()), split)),
                treeRow(
                        "R-tree-boosting",
                        "gain of " + ROUNDS + " trees of 16 leaves boosted by SAMME",
                        split,
                        new Gain(arm(SMALL_TREE, new Boosting(ROUNDS)), split)),
                treeRow("R-tree-forest", "error of a tree less that of a forest", split, less(TREE, FOREST, split)),
                treeRow(
                        "R-tree-gradient-boosting",
                        "error of a tree of 16 leaves less that of gradient boosted trees of 8",
                        split,
                        less(SMALL_TREE, BOOSTED, split)));
    }

    private static List<Claim> decomposition(Place place, Arm models, Split split) {
        List<Claim> rows = new ArrayList<>();
        for (Kind kind : List.of(Kind.SQUARED_BIAS, Kind.SQUARED_VARIANCE)) {
            rows.add(row(
                    place,
                    "D-" + kind.label() + "-" + models.learner().name() + "-" + split.label(),
                    kind.label().replace("squared-", "") + " of the squared loss of probabilities of "
                            + models.learner().name() + " over "
                            + (models.procedure() instanceof Bagging ? "seeds and bootstrap samples" : "seeds") + ", "
                            + split.samples(),
                    new Spread(models, split, kind)));
        }
        return rows;
    }

    private Claim level(String learner, Split split) {
        return treeRow(
                "R-level-" + learner,
                "error of one " + learner,
                split,
                new SingleError(arm(learner, Traditional.seeds()), split));
    }

    /** Both on bootstrap samples. */
    private Quantity less(String single, String ensemble, Split split) {
        return minus(new SingleError(several(single), split), 1, new SingleError(several(ensemble), split));
    }

    private Claim treeRow(String id, String sentence, Split split, Quantity quantity) {
        return row(
                Place.preset(setting.data().name()),
                id + "-" + split.label(),
                sentence + ", " + split.samples(),
                quantity);
    }

    private Arm several(String learner) {
        return arm(learner, new Bagging(SEVERAL, true));
    }

    private Arm arm(String learner, Procedure procedure) {
        return new Arm(setting, resources.learner(learner), procedure);
    }
}
