package dev.multiview.baselines.study;

import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import java.util.List;
import java.util.stream.Stream;

/** The studies on offer, as learners. Sizes of wide students are those of our sheet on arXiv 2010.10090, section 6. */
public final class StudyProvider implements LearnerProvider {
    private static final int TEACHER = 700;
    private static final double TEMPERATURE = 4;

    /** Standard deviation of true logits: a teacher that knew them all would be fairly sure. */
    private static final double DEVIATION = 3;

    private static final List<Double> SOFT_RATIOS = List.of(1.0, 0.99, 0.95, 0.9, 0.7, 0.3, 0.05);
    private static final List<Double> PURE = List.of(1.0);
    private static final List<Integer> SIZES = List.of(25, 50, 100, 200, 400, 600);
    private static final List<Integer> FEWER_SIZES = List.of(50, 100, 200, 400);
    private static final List<Integer> STOP = List.of(300);

    @Override
    public List<Learner> learners() {
        return Stream.concat(wideStudents(), neighbours())
                .<Learner>map(StudyLearner::new)
                .toList();
    }

    /** Of papers beside arXiv 2010.10090, each with its own sizes. */
    private static Stream<Study> neighbours() {
        return Stream.of(
                new ProjectionStudy(),
                new RegularizationStudy(),
                new GroundTruthStudy(),
                new InfiniteEnsembleStudy(),
                new FeatureBudgetStudy(),
                new BayesTeacherStudy(),
                new SupervisionComplexityStudy());
    }

    private static Stream<Study> wideStudents() {
        return Stream.of(
                transfer("wide-transfer", 2, STOP, SOFT_RATIOS, SIZES, 1200),
                transfer("wide-transfer-depth-1", 1, STOP, PURE, FEWER_SIZES, 600),
                transfer("wide-transfer-depth-3", 3, STOP, PURE, FEWER_SIZES, 600),
                transfer("wide-transfer-stops", 2, List.of(3, 10, 30, 100, 300, 1000, 3000), PURE, FEWER_SIZES, 600),
                new GrowthStudy("wide-growth", 2, 1500, 80, List.of(100, 400), List.of()),
                new GrowthStudy("wide-growth-short", 2, 120, 40, List.of(100), List.of()),
                new GrowthStudy(
                        "wide-growth-flipped", 2, 260, 80, List.of(25, 200), List.of(0.0, 0.02, 0.05, 0.1, 0.2, 0.35)),
                new CorrectionStudy(
                        "wide-correction",
                        2,
                        TEACHER,
                        List.of(3, 10, 30, 100, 300, 1000, 10000, 100000),
                        DEVIATION,
                        TEMPERATURE,
                        List.of(1.0, 0.99, 0.95, 0.8, 0.05),
                        List.of(20, 50, 200)));
    }

    private static Study transfer(
            String name, int depth, List<Integer> epochs, List<Double> softRatios, List<Integer> sizes, int longest) {
        return new TransferStudy(name, depth, TEACHER, epochs, TEMPERATURE, softRatios, sizes, longest);
    }
}
