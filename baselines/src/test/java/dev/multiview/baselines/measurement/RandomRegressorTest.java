package dev.multiview.baselines.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.ArcCosineKernel;
import dev.multiview.random.SeedPath;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class RandomRegressorTest {
    private static final double[][] POINTS = {{0.2, 1}, {-0.7, 1}, {0.9, 1}, {0.4, 1}, {-0.1, 1}};
    private static final double[] TARGETS = {1, -1, 0.5};
    private static final ArcCosineKernel KERNEL = new ArcCosineKernel(1);
    private static final int MANY = 200_000;

    @Test
    void manyReluFeaturesHaveHalfTheArcCosineKernelAsInnerProduct() {
        double[][] features = new RandomRegressor.Relu(POINTS).draw(MANY, seed().generator());
        assertInnerProducts(features, 0.5);
    }

    @Test
    void manySamplesOfAProcessHaveItsCovarianceAsInnerProduct() {
        assertInnerProducts(process().draw(MANY, seed().generator()), 1);
    }

    @Test
    void withoutPenaltyManyFeaturesFitTheSamplesAndFewFeaturesAreFittedBest() {
        for (int count : new int[] {2, 7}) {
            RandomRegressor one = RandomRegressor.draw(process(), TARGETS.length, count, seed().generator());
            RandomRegressor onSamples = new RandomRegressor(one.training(), one.training());
            double left = Sizes.meanSquare(onSamples.outputs(TARGETS), TARGETS);
            assertThat(left < 1e-20).isEqualTo(count > TARGETS.length);
            assertThat(one.outputs(TARGETS)).containsExactly(one.outputsBySingularValues(TARGETS), within(1e-10));
        }
    }

    @Test
    void aTinyPenaltyChangesNextToNothingAndAHugeOneLeavesNothing() {
        RandomRegressor one = RandomRegressor.draw(process(), TARGETS.length, 7, seed().generator());
        assertThat(one.outputs(TARGETS, 1e-12)).containsExactly(one.outputs(TARGETS), within(1e-6));
        assertThat(one.outputs(TARGETS, 1e12)).containsExactly(new double[2], within(1e-9));
    }

    @Test
    void aBlockHasItsOwnFeaturesOnly() {
        RandomRegressor all = RandomRegressor.draw(process(), TARGETS.length, 6, seed().generator());
        RandomRegressor block = all.block(2, 5);
        assertThat(block.features()).isEqualTo(3);
        assertThat(block.fresh()[1]).containsExactly(all.fresh()[1][2], all.fresh()[1][3], all.fresh()[1][4]);
    }

    private static RandomRegressor.Source process() {
        RealMatrix gram = KernelValues.between(KERNEL, POINTS, POINTS);
        return new RandomRegressor.Process(
                new CholeskyDecomposition(gram).getL().getData());
    }

    private static SeedPath seed() {
        return SeedPath.root(1001).child("features");
    }

    private static void assertInnerProducts(double[][] features, double factor) {
        for (int i = 0; i < POINTS.length; i++) {
            for (int j = 0; j < POINTS.length; j++) {
                double product = 0;
                for (int feature = 0; feature < MANY; feature++) {
                    product += features[i][feature] * features[j][feature];
                }
                // Five standard errors of a mean of products of about unit variance.
                assertThat(product).isCloseTo(factor * KERNEL.k(POINTS[i], POINTS[j]), within(0.03));
            }
        }
    }
}
