package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import dev.multiview.random.SeedPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import smile.math.matrix.Matrix;
import smile.regression.GaussianProcessRegression;

class GradientFeatureKernelTest {
    private static final PatchNetSpec SPEC = new PatchNetSpec(2, 3, 1.5, 1, new StepSize.Constant(1));
    private static final InputShape.Patches SHAPE = new InputShape.Patches(4, 8);

    private final Samples samples = Bags.draw("samples", 9, 1, 4, 8);
    private final float[] filters = SPEC.initialWeights(SeedPath.root(1), 1, 8);
    private final GradientFeatureKernel kernel = new GradientFeatureKernel(SPEC, SHAPE, filters);
    private final double[][] rows = rows();

    private double[][] rows() {
        double[][] rows = new double[samples.count()][SHAPE.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < SHAPE.size(); j++) {
                rows[i][j] = samples.values()[i * SHAPE.size() + j];
            }
        }
        return rows;
    }

    @Test
    void itsValuesAreInnerProductsOfTheNetsGradients() {
        ReferenceNet net = new ReferenceNet(SPEC, 1, 2, samples);
        double[] weights = ReferenceNet.widened(filters);
        Matrix gram = kernel.K(rows);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                double expected = 0;
                for (int w = 0; w < weights.length; w++) {
                    expected += net.differenceQuotient(weights, i, 0, w) * net.differenceQuotient(weights, j, 0, w);
                }
                assertThat(gram.get(i, j)).isCloseTo(expected, within(1e-7));
                assertThat(gram.get(i, j)).isCloseTo(kernel.k(rows[i], rows[j]), within(1e-12));
            }
        }
    }

    @Test
    void theCrossMatrixOfASetWithItselfIsItsMatrix() {
        Matrix gram = kernel.K(rows);
        Matrix cross = kernel.K(rows, rows);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                assertThat(cross.get(i, j)).isCloseTo(gram.get(i, j), within(1e-12));
            }
        }
    }

    /** Smile's kernel ridge (no intercept) against the normal equations of the same features, by plain elimination. */
    @Test
    void smilesKernelMachinesTakeIt() {
        double[] y = new double[rows.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.cos(i);
        }
        double noise = 0.1;
        GaussianProcessRegression<double[]> model =
                GaussianProcessRegression.fit(rows, y, kernel, noise, false, 1e-5, 0);
        Matrix shifted = kernel.K(rows);
        for (int i = 0; i < y.length; i++) {
            shifted.set(i, i, shifted.get(i, i) + noise);
        }
        double[] alpha = shifted.uplo(smile.math.blas.UPLO.LOWER).cholesky().solve(y);
        for (int i = 0; i < rows.length; i++) {
            double expected = 0;
            for (int j = 0; j < rows.length; j++) {
                expected += alpha[j] * kernel.k(rows[i], rows[j]);
            }
            assertThat(model.predict(rows[i])).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void itSurvivesSerialisation() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(kernel);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            GradientFeatureKernel copy = (GradientFeatureKernel) in.readObject();
            assertThat(copy.k(rows[0], rows[1])).isEqualTo(kernel.k(rows[0], rows[1]));
        }
    }

    @Test
    void filtersOfBrokenLengthAreRefused() {
        assertThatThrownBy(() -> new GradientFeatureKernel(SPEC, SHAPE, new float[12]))
                .hasMessage("Filters of 12 values are not whole vectors of 8");
    }
}
