package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KernelTeacherTest {
    private static final InnerProductKernel KERNEL = WideReluKernel.tangent(1, 3);
    private static final double[][] SAMPLES = gaussians("samples", 40, 3);
    private static final double[][] POINTS = gaussians("points", 7, 3);

    @Test
    void squaredLossRunLongInterpolates() {
        double[] truth = truth();
        KernelTeacher teacher = KernelTeacher.squared(new GaussianKernel(0.7), SAMPLES, truth, 20000);
        double[] fitted = teacher.at(SAMPLES);
        for (int i = 0; i < truth.length; i++) {
            assertThat(fitted[i]).isCloseTo(truth[i], within(1e-6));
        }
    }

    @Test
    void oneEpochOfCrossEntropyIsTheKernelTimesTheCentredLabels() {
        double[] truth = truth();
        double[] fitted = KernelTeacher.logistic(KERNEL, SAMPLES, truth, 1).at(POINTS);
        double[] direction = new double[POINTS.length];
        for (int p = 0; p < POINTS.length; p++) {
            for (int i = 0; i < SAMPLES.length; i++) {
                direction[p] += KERNEL.k(SAMPLES[i], POINTS[p]) * ((truth[i] > 0 ? 1 : 0) - 0.5);
            }
        }
        double step = fitted[0] / direction[0];
        assertThat(step).isPositive();
        for (int p = 1; p < POINTS.length; p++) {
            assertThat(fitted[p]).isCloseTo(step * direction[p], within(1e-12 + 1e-10 * Math.abs(fitted[p])));
        }
    }

    @Test
    void trainingLongerFitsMoreLabelsAndMakesTheWeightsLonger() {
        double[] truth = truth();
        KernelTeacher weak = KernelTeacher.logistic(KERNEL, SAMPLES, truth, 3);
        KernelTeacher strong = KernelTeacher.logistic(KERNEL, SAMPLES, truth, 3000);
        assertThat(fitted(strong, truth)).isGreaterThan(fitted(weak, truth));
        assertThat(strong.norm()).isGreaterThan(weak.norm());
    }

    @Test
    void theNormIsThatOfTheWeights() {
        double[] truth = truth();
        KernelTeacher teacher = KernelTeacher.logistic(KERNEL, SAMPLES, truth, 50);
        try (NestedSolution interpolant = new NestedSolution(KERNEL, SAMPLES, 0)) {
            double square = 0;
            for (double value : interpolant.whitened(teacher.at(SAMPLES))) {
                square += value * value;
            }
            assertThat(teacher.norm()).isCloseTo(Math.sqrt(square), within(1e-6 * teacher.norm()));
        }
    }

    @Test
    void noEpochsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KernelTeacher.logistic(KERNEL, SAMPLES, truth(), 0))
                .withMessageContaining("Epochs 0");
    }

    private static int fitted(KernelTeacher teacher, double[] truth) {
        double[] logits = teacher.at(SAMPLES);
        int fitted = 0;
        for (int i = 0; i < truth.length; i++) {
            fitted += logits[i] > 0 == truth[i] > 0 ? 1 : 0;
        }
        return fitted;
    }

    private static double[] truth() {
        double[] truth = new double[SAMPLES.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = Math.sin(3 * SAMPLES[i][0]) * SAMPLES[i][1];
        }
        return truth;
    }
}
