package dev.multiview.papers.allenzhuli2020.traditional;

import static dev.multiview.papers.allenzhuli2020.traditional.TraditionalRows.row;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.model.Learner;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Boosting;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Spread;
import dev.multiview.quantity.Spread.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows about trees, forests and boosted trees on the same data, and about bias and variance of the 0-1 loss (Domingos 2000) in
 * all regimes: a forest should lower the variance of its trees and keep their bias, boosting should lower the bias of small
 * trees. Models are compared that differ in seed and bootstrap sample.
 */
final class TreeEnsembleRows {
    /** Rounds of AdaBoost over small trees. */
    private static final int ROUNDS = 20;

    private static final String TREE = "decision-tree";
    private static final String SMALL_TREE = "decision-tree-16";
    private static final String FOREST = "random-forest-pooled";
    private static final String BOOSTED = "gradient-boosted-trees";

    private final Setting setting;
    private final Resources resources;

    private TreeEnsembleRows(DataSpec data, Resources resources) {
        setting = new Setting(data.name() + "-trees", data, Traditional.SIZE, 1, 1, 1);
        this.resources = resources;
    }

    static List<Claim> of(Traditional nets, Traditional twins, Resources resources) {
        TreeEnsembleRows trees = new TreeEnsembleRows(nets.arms().setting().data(), resources);
        List<Claim> rows = new ArrayList<>();
        for (Split split : List.of(Split.SINGLE_VIEW, Split.MULTI_VIEW)) {
            rows.addAll(trees.gains(split));
            rows.addAll(trees.decompositions(split));
        }
        for (Arms arms : List.of(nets.arms(), twins.arms())) {
            rows.addAll(decomposition(arms.where(), arms.arm(Traditional.bagging()), arms.split()));
        }
        return rows;
    }

    private List<Claim> gains(Split split) {
        return List.of(
                level(TREE, split),
                level(SMALL_TREE, split),
                treeRow(
                        "R-tree-seeds",
                        "gain of trees that differ by the seed alone",
                        split,
                        new Gain(arm(TREE), split)),
                treeRow(
                        "R-tree-bagging",
                        "gain of trees of seeds of their own on bootstrap samples",
                        split,
                        new Gain(new Arm(setting, resources.learner(TREE), Traditional.bagging()), split)),
                treeRow(
                        "R-tree-boosting",
                        "gain of " + ROUNDS + " trees of 16 leaves boosted by SAMME",
                        split,
                        new Gain(new Arm(setting, resources.learner(SMALL_TREE), new Boosting(ROUNDS)), split)),
                treeRow("R-tree-forest", "error of a tree less that of a forest", split, less(TREE, FOREST, split)),
                treeRow(
                        "R-tree-gradient-boosting",
                        "error of a tree of 16 leaves less that of gradient boosted trees of 8",
                        split,
                        less(SMALL_TREE, BOOSTED, split)));
    }

    private List<Claim> decompositions(Split split) {
        List<Claim> rows = new ArrayList<>();
        for (String learner : List.of(TREE, FOREST, SMALL_TREE, BOOSTED)) {
            Arm bagged = new Arm(setting, resources.learner(learner), Traditional.bagging());
            rows.addAll(decomposition(Place.preset(setting.data().name()), bagged, split));
        }
        return rows;
    }

    private static List<Claim> decomposition(Place place, Arm bagged, Split split) {
        Learner learner = bagged.learner();
        List<Claim> rows = new ArrayList<>();
        for (Kind kind : List.of(Kind.BIAS, Kind.VARIANCE)) {
            rows.add(row(
                    place,
                    "D-" + kind.label() + "-" + learner.name() + "-" + split.label(),
                    kind.label() + " of the 0-1 loss of " + learner.name() + " over seeds and bootstrap samples, "
                            + split.samples(),
                    new Spread(bagged, split, kind)));
        }
        return rows;
    }

    private Claim level(String learner, Split split) {
        return treeRow("R-level-" + learner, "error of one " + learner, split, new SingleError(arm(learner), split));
    }

    /** Of one ensemble, as it takes long to grow. */
    private Quantity less(String single, String ensemble, Split split) {
        Arm grown = new Arm(setting, resources.learner(ensemble), new Ensemble(1));
        return minus(new SingleError(arm(single), split), 1, new ProcedureError(grown, split));
    }

    private Claim treeRow(String id, String sentence, Split split, Quantity quantity) {
        return row(
                Place.preset(setting.data().name()),
                id + "-" + split.label(),
                sentence + ", " + split.samples(),
                quantity);
    }

    private Arm arm(String learner) {
        return new Arm(setting, resources.learner(learner), Traditional.seeds());
    }
}
