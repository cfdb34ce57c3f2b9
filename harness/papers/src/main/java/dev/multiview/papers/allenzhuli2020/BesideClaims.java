package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.JointAverage;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are measured beside the headline and never judged: other forms and linear learners, longer training,
 * levels.
 */
final class BesideClaims {
    /** Ridge students regress on the teacher alone, which gives the teacher its best chance. */
    private static final DistillationRule RIDGE = new DistillationRule.ScoreBlend(1);

    private BesideClaims() {}

    static List<Claim> of(Tier tier, HeadlinePreset preset, Resources resources) {
        Arms feature = preset.arms(resources.learner(preset.learner()));
        List<Claim> claims = new ArrayList<>();
        if (tier != Tier.STANDARD) {
            claims.add(gainOf("longer-training", feature.longer()));
            claims.add(gainOf(
                    "longer-training-linear",
                    preset.arms(resources.learner(preset.twin())).longer()));
            claims.add(gainOf("ensemble-same-length", feature.longEnsemble()));
        }
        for (String learner : List.of(preset.learner(), preset.twin())) {
            claims.add(levelOf(preset.arms(resources.learner(learner)).ensemble()));
        }
        if (tier != Tier.STANDARD) {
            claims.add(ensembleOf("ridge-twin", preset.main(), resources.learner("ridge-twin")));
            claims.add(levelOf(preset.arms(resources.learner("ridge-twin")).ensemble()));
        }
        if (tier == Tier.FULL) {
            claims.addAll(studentsOf("ridge-twin", preset.main(), resources.learner("ridge-twin"), RIDGE));
            Learner randomFeatures = resources.learner("random-features");
            addAll(claims, "random-features", preset.main(), randomFeatures, RIDGE);
            claims.add(levelOf(preset.arms(randomFeatures).ensemble()));
            claims.add(onControl("two-view-ensemble", feature.ensembleAt(preset.twoView())));
            claims.add(onControl("one-view-ensemble", feature.ensembleAt(preset.oneView())));
            for (String ridge : List.of("ridge-twin", "random-features")) {
                claims.add(jointMean(ridge, preset.main(), resources.learner(ridge)));
            }
            Learner ownScale = resources.learner("linear-twin-centred");
            addAll(claims, "own-scale", preset.main(), ownScale, HeadlinePreset.TWIN_RULE);
            claims.add(jointMean("own-scale", preset.main(), ownScale));
            Setting twice = preset.main().twiceAsLong();
            for (Arms arms : List.of(feature, preset.twinArms(resources))) {
                Learner learner = arms.learner();
                addAll(claims, "twice-as-long-" + learner.name(), twice, learner, arms.rule());
                claims.add(jointMean("twice-as-long-" + learner.name(), twice, learner));
            }
        }
        return claims;
    }

    private static void addAll(
            List<Claim> claims, String prefix, Setting setting, Learner learner, DistillationRule rule) {
        claims.add(ensembleOf(prefix, setting, learner));
        claims.addAll(studentsOf(prefix, setting, learner, rule));
    }

    private static Claim ensembleOf(String prefix, Setting setting, Learner learner) {
        return gainOf(prefix + "-ensemble", new Arm(setting, learner, new Ensemble(setting.members())));
    }

    private static List<Claim> studentsOf(String prefix, Setting setting, Learner learner, DistillationRule rule) {
        return List.of(
                gainOf(prefix + "-distillation", new Arm(setting, learner, new Distillation(Teacher.ENSEMBLE, rule))),
                gainOf(
                        prefix + "-self-distillation",
                        new Arm(setting, learner, new Distillation(Teacher.MEMBER, rule))));
    }

    private static Claim jointMean(String prefix, Setting setting, Learner learner) {
        return gainOf(prefix + "-joint-mean", new Arm(setting, learner, new JointAverage(JointReading.MEAN)));
    }

    private static Claim gainOf(String id, Arm arm) {
        return describe(id, arm, new Gain(arm, Split.SINGLE_VIEW));
    }

    private static Claim onControl(String id, Arm arm) {
        return describe(id, arm, new Gain(arm, Split.MULTI_VIEW));
    }

    /** The level that gains are taken from: what makes both sides of a gain worse alike is seen here alone. */
    private static Claim levelOf(Arm arm) {
        return new Claim(
                "allen-zhu-li-2020/B-level-" + arm.learner().name(),
                Place.preset(arm.setting().name()),
                "error of a single " + arm.learner().name() + lengths(arm.setting()),
                Mark.OURS,
                "Ours: shown beside the headline, not judged",
                new Descriptive(new SingleError(arm, Split.SINGLE_VIEW)));
    }

    private static Claim describe(String id, Arm arm, Quantity quantity) {
        return new Claim(
                "allen-zhu-li-2020/B-" + id,
                Place.preset(arm.setting().name()),
                "gain of " + arm.procedure().label() + " in " + arm.learner().name() + lengths(arm.setting()),
                Mark.OURS,
                "Ours: shown beside the headline, not judged",
                new Descriptive(quantity));
    }

    private static String lengths(Setting setting) {
        return " (" + setting.memberSteps() + " steps, students " + setting.studentSteps() + ")";
    }
}
