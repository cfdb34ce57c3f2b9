package dev.multiview.baselines.kernel;

import static dev.multiview.baselines.kernel.GaussianPoints.gaussians;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.math.matrix.Matrix;

class WidePatchKernelTest {
    private static final int PATCHES = 4;
    private static final int DIMENSION = 6;
    private static final InputShape.Patches SHAPE = new InputShape.Patches(PATCHES, DIMENSION);
    private static final double[][] SAMPLES = gaussians("bags", 16, PATCHES * DIMENSION);

    @Test
    void forThePlainReluItIsTheProductTimesTheArcCosineKernelOfOrderZero() {
        WidePatchKernel kernel = WidePatchKernel.exact(spec(1), SHAPE);
        ArcCosineKernel gate = new ArcCosineKernel(0);
        for (int i = 0; i < 8; i++) {
            double expected = 0;
            for (int p = 0; p < PATCHES; p++) {
                for (int q = 0; q < PATCHES; q++) {
                    double[] x = patch(SAMPLES[i], p);
                    double[] y = patch(SAMPLES[i + 8], q);
                    expected += dot(x, y) * gate.k(x, y) / 2;
                }
            }
            assertThat(kernel.k(SAMPLES[i], SAMPLES[i + 8])).isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aGramMatrixIsThatOfAllPairsAndItsDiagonalIsExact(int power) {
        WidePatchKernel kernel = WidePatchKernel.exact(spec(power), SHAPE);
        Matrix gram = kernel.K(SAMPLES);
        Matrix cross = kernel.K(SAMPLES, SAMPLES);
        for (int i = 0; i < SAMPLES.length; i++) {
            for (int j = 0; j < SAMPLES.length; j++) {
                assertThat(gram.get(i, j)).isEqualTo(gram.get(j, i));
                assertThat(gram.get(i, j)).isCloseTo(kernel.k(SAMPLES[i], SAMPLES[j]), within(1e-8));
                // Between two sets of samples the cosine of a patch with itself is a rounded 1: half the digits are
                // lost.
                assertThat(cross.get(i, j)).isCloseTo(gram.get(i, j), within(i == j ? 1e-6 : 1e-8));
            }
            assertThat(gram.get(i, i)).isEqualTo(kernel.k(SAMPLES[i], SAMPLES[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void itsMatricesArePositiveDefinite(int power) {
        double[] eigenvalues =
                WidePatchKernel.exact(spec(power), SHAPE).K(SAMPLES).eigen(false, false, true).wr;
        assertThat(Arrays.stream(eigenvalues).min().orElseThrow()).isPositive();
    }

    /** A few pairs of patches have cosines above 0.9, where the series leaves out most. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aSeriesGivesTheMatrixOfAllExpectations(int power) {
        Matrix exact = WidePatchKernel.exact(spec(power), SHAPE).K(SAMPLES);
        WidePatchKernel kernel = WidePatchKernel.series(spec(power), SHAPE);
        Matrix series = kernel.K(SAMPLES);
        Matrix cross = kernel.K(SAMPLES, Arrays.copyOf(SAMPLES, 3));
        double largest = 0;
        for (int i = 0; i < SAMPLES.length; i++) {
            for (int j = 0; j < SAMPLES.length; j++) {
                largest = Math.max(largest, Math.abs(series.get(i, j) - exact.get(i, j)) / exact.get(i, i));
                if (j < 3 && i != j) {
                    assertThat(cross.get(i, j)).isCloseTo(series.get(i, j), within(1e-12));
                }
            }
        }
        assertThat(largest).isLessThan(power == 1 ? 1e-2 : 1e-4);
    }

    /** More than one tile of patches on either side, none nearly parallel, so that terms are left out; some are empty. */
    @Test
    void aSeriesOfManyPatchesIsTheMatrixOfAllExpectations() {
        InputShape.Patches shape = new InputShape.Patches(3, 64);
        double[][] left = gaussians("many on the left", 110, shape.size());
        double[][] right = gaussians("many on the right", 100, shape.size());
        Arrays.fill(left[97], 64, 128, 0);
        Arrays.fill(right[91], 0, 64, 0);
        PatchNetSpec spec = new PatchNetSpec(1, 3, 3, 0.2, new StepSize.Constant(1));
        Matrix exact = WidePatchKernel.exact(spec, shape).K(left, right);
        Matrix series = WidePatchKernel.series(spec, shape).K(left, right);
        double whole = WidePatchKernel.exact(spec, shape).k(left[0], left[0]);
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                assertThat(series.get(i, j)).isCloseTo(exact.get(i, j), within(1e-9 * whole));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aSeriesHasPositiveDefiniteMatricesEvenOfNearlyEqualSamples(int power) {
        double[][] twins = Arrays.copyOf(SAMPLES, 2 * SAMPLES.length);
        for (int i = 0; i < SAMPLES.length; i++) {
            twins[SAMPLES.length + i] = SAMPLES[i].clone();
            twins[SAMPLES.length + i][0] += 0.01;
        }
        double[] eigenvalues =
                WidePatchKernel.series(spec(power), SHAPE).K(twins).eigen(false, false, true).wr;
        assertThat(Arrays.stream(eigenvalues).min().orElseThrow()).isPositive();
    }

    /** 150 bags of 16 patches are two groups of products. */
    @Test
    void productsInGroupsMakeOneMatrix() {
        double[][] bags = gaussians("many bags", 150, 16 * 2);
        WidePatchKernel kernel = WidePatchKernel.exact(spec(1), new InputShape.Patches(16, 2));
        Matrix gram = kernel.K(bags);
        Matrix cross = kernel.K(bags, Arrays.copyOfRange(bags, 100, 150));
        for (int i = 0; i < 150; i += 7) {
            for (int j = 100; j < 150; j += 7) {
                double expected = kernel.k(bags[i], bags[j]);
                assertThat(gram.get(i, j)).isCloseTo(expected, within(1e-8));
                assertThat(gram.get(j, i)).isCloseTo(expected, within(1e-8));
                assertThat(cross.get(i, j - 100)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void emptyPatchesAddNothing() {
        WidePatchKernel kernel = WidePatchKernel.exact(spec(3), SHAPE);
        WidePatchKernel shorter = WidePatchKernel.exact(spec(3), new InputShape.Patches(PATCHES - 1, DIMENSION));
        double[] x = SAMPLES[0].clone();
        double[] y = SAMPLES[1].clone();
        Arrays.fill(x, (PATCHES - 1) * DIMENSION, x.length, 0);
        Arrays.fill(y, (PATCHES - 1) * DIMENSION, y.length, 0);
        double expected =
                shorter.k(Arrays.copyOf(x, (PATCHES - 1) * DIMENSION), Arrays.copyOf(y, (PATCHES - 1) * DIMENSION));
        assertThat(kernel.k(x, y)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void itSurvivesSerialisation() throws IOException, ClassNotFoundException {
        WidePatchKernel kernel = WidePatchKernel.exact(spec(3), SHAPE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(kernel);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            WidePatchKernel copy = (WidePatchKernel) in.readObject();
            assertThat(copy.k(SAMPLES[0], SAMPLES[1])).isEqualTo(kernel.k(SAMPLES[0], SAMPLES[1]));
        }
    }

    @Test
    void samplesOfAnotherShapeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WidePatchKernel.exact(spec(3), SHAPE).K(new double[2][5]))
                .withMessage("Sample 0 has 5 values, not 4 patches x 6");
    }

    private static PatchNetSpec spec(int power) {
        return new PatchNetSpec(1, power, 0.8, 0.5, new StepSize.Constant(1));
    }

    private static double[] patch(double[] sample, int index) {
        return Arrays.copyOfRange(sample, index * DIMENSION, (index + 1) * DIMENSION);
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
