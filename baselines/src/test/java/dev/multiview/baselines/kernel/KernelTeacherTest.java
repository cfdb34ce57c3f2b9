package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelTeacherTest {
    private static final InnerProductKernel KERNEL = WideReluKernel.tangent(1, 3);
    private static final double[][] SAMPLES = gaussians("samples", 40, 3);
    private static final double[][] POINTS = gaussians("points", 7, 3);

    @Test
    void squaredLossRunLongInterpolates() {
        double[] truth = truth();
        KernelTeacher teacher = KernelTeacher.squared(new GaussianKernel(0.7), SAMPLES, truth, List.of(20000))
                .get(0);
        double[] fitted = teacher.at(SAMPLES);
        for (int i = 0; i < truth.length; i++) {
            assertThat(fitted[i]).isCloseTo(truth[i], within(1e-6));
        }
    }

    @Test
    void squaredLossEndsWhereStepAfterStepOfGradientDescentEnds() {
        double[] truth = truth();
        List<KernelTeacher> teachers = KernelTeacher.squared(KERNEL, SAMPLES, truth, List.of(1, 7));
        double step = 1.8
                / Arrays.stream(KERNEL.K(SAMPLES).eigen(false, false, true).wr)
                        .max()
                        .orElseThrow();
        double[] coefficients = new double[truth.length];
        for (int epoch = 1; epoch <= 7; epoch++) {
            double[] outputs = outputs(coefficients, SAMPLES);
            for (int i = 0; i < truth.length; i++) {
                coefficients[i] -= step * (outputs[i] - truth[i]);
            }
            if (epoch == 1 || epoch == 7) {
                double[] expected = outputs(coefficients, POINTS);
                double[] found = teachers.get(epoch == 1 ? 0 : 1).at(POINTS);
                for (int p = 0; p < POINTS.length; p++) {
                    assertThat(found[p]).isCloseTo(expected[p], within(1e-10));
                }
            }
        }
    }

    @Test
    void stopsOfOneDescentAreTheTeachersTrainedApart() {
        double[] truth = truth();
        List<KernelTeacher> together = KernelTeacher.logistic(KERNEL, SAMPLES, truth, List.of(2, 30));
        assertThat(together.get(0).at(POINTS))
                .isEqualTo(KernelTeacher.logistic(KERNEL, SAMPLES, truth, 2).at(POINTS));
        assertThat(together.get(1).at(POINTS))
                .isEqualTo(KernelTeacher.logistic(KERNEL, SAMPLES, truth, 30).at(POINTS));
    }

    @Test
    void theInnerProductWithItselfIsTheSquaredNorm() {
        KernelTeacher teacher = KernelTeacher.logistic(KERNEL, SAMPLES, truth(), 20);
        assertThat(Math.sqrt(teacher.inner(teacher.at(teacher.samples()))))
                .isCloseTo(teacher.norm(), within(1e-9 * teacher.norm()));
    }

    private static double[] outputs(double[] coefficients, double[][] points) {
        double[] outputs = new double[points.length];
        for (int p = 0; p < points.length; p++) {
            for (int i = 0; i < SAMPLES.length; i++) {
                outputs[p] += coefficients[i] * KERNEL.k(SAMPLES[i], points[p]);
            }
        }
        return outputs;
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
