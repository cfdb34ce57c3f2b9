package dev.multiview.baselines;

import dev.multiview.baselines.study.BayesTeacherStudy;
import dev.multiview.baselines.study.FeatureBudgetStudy;
import dev.multiview.baselines.study.GroundTruthStudy;
import dev.multiview.baselines.study.InfiniteEnsembleStudy;
import dev.multiview.baselines.study.ProjectionStudy;
import dev.multiview.baselines.study.RegularizationStudy;
import dev.multiview.baselines.study.StudyLearner;
import dev.multiview.baselines.study.SupervisionComplexityStudy;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.MiniBatchDescent;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepRule;
import java.util.List;

/** The learners of the LINEARIZED regime. */
public final class BaselineProvider implements LearnerProvider {
    private static final StepRule STEP_RULE = new StepRule.PlateauCrossing(0.05, 1e6, 5);

    /** The scale of the tangent-kernel regime: products with patches spread over the whole activation. */
    private static final PatchNetSpec KERNEL_SCALE = new PatchNetSpec(4, 3, 3, 1, STEP_RULE);

    /** The scale at which the net itself learns features: its gates at W0 are nearly shut. */
    private static final PatchNetSpec OWN_SCALE = new PatchNetSpec(4, 3, 3, 0.04, STEP_RULE);

    private static final int RANDOM_FEATURES = 800;

    private static final int RANDOM_PATCHES = 64;

    /** Feature vectors have norm 1 or so, hence the large rate; it was chosen on tuning seeds. */
    private static final MiniBatchDescent SOFTMAX_DESCENT = new MiniBatchDescent(50, 5, 0.9);

    @Override
    public List<Learner> learners() {
        return List.of(
                new LinearTwinLearner("linear-twin", KERNEL_SCALE),
                new LinearTwinLearner("linear-twin-own-scale", OWN_SCALE),
                LinearTwinLearner.centred("linear-twin-centred", OWN_SCALE),
                new RidgeTwinLearner("ridge-twin", KERNEL_SCALE),
                new RandomFeatureRidgeLearner("random-features", RANDOM_FEATURES),
                new ConvTwinLearner("conv-twin", ConvNetSpec.SMALL),
                new ConvRandomFeatureLearner("conv-random-features", RANDOM_PATCHES),
                new ConvRandomFeatureSoftmaxLearner("conv-random-features-softmax", RANDOM_PATCHES, SOFTMAX_DESCENT),
                new KernelSvmLearner("kernel-svm", 10),
                new RandomForestLearner("random-forest", 100),
                new StudyLearner(new ProjectionStudy()),
                new StudyLearner(new RegularizationStudy()),
                new StudyLearner(new GroundTruthStudy()),
                new StudyLearner(new InfiniteEnsembleStudy()),
                new StudyLearner(new FeatureBudgetStudy()),
                new StudyLearner(new BayesTeacherStudy()),
                new StudyLearner(new SupervisionComplexityStudy()));
    }
}
