package dev.multiview.papers.jizhu2020;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.NestedSolution;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.data.DataDraw;
import dev.multiview.papers.Bumpy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthMeasurementTest {
    private static final int BLOCK = 8;
    private static final GrowthMeasurement MEASUREMENT =
            new GrowthMeasurement("growth", 2, BLOCK, 2, List.of(6), List.of(0.0, 0.2));

    @Test
    void withoutTurnedSignsTheExactMeanIsTheStudentItself() throws InterruptedException {
        Map<String, Double> notes = Bumpy.fit(MEASUREMENT, BLOCK, 1).notes();
        assertThat(notes.get("inefficiency.flipped0.0.n6"))
                .isCloseTo(notes.getOrDefault("inefficiency.n6", Double.NaN), within(1e-12));
    }

    @Test
    void theMeanOverTurnedSignsIsThatOfAllTheirPatterns() throws InterruptedException {
        Map<String, Double> notes = Bumpy.fit(MEASUREMENT, BLOCK, 1).notes();
        DataDraw draw = Bumpy.draw(BLOCK, 1);
        double[] truth = draw.training().truth();
        double[] squares = new double[BLOCK];
        try (NestedSolution solution = new NestedSolution(WideReluKernel.tangent(2, 2), Bumpy.points(draw, BLOCK), 0)) {
            for (int pattern = 0; pattern < 1 << BLOCK; pattern++) {
                int turns = Integer.bitCount(pattern);
                double[] turned = truth.clone();
                for (int i = 0; i < BLOCK; i++) {
                    turned[i] *= (pattern >> i & 1) == 1 ? -1 : 1;
                }
                double[] norms = Students.norms(solution.whitened(turned));
                for (int n = 0; n < BLOCK; n++) {
                    squares[n] += Math.pow(0.2, turns) * Math.pow(0.8, BLOCK - turns) * norms[n] * norms[n];
                }
            }
        }
        double[] means = new double[BLOCK];
        for (int n = 0; n < BLOCK; n++) {
            means[n] = Math.sqrt(squares[n]);
        }
        assertThat(notes.get("inefficiency.flipped0.2.n6"))
                .isCloseTo(new DataInefficiency(means).at(6, GrowthMeasurement.WINDOW), within(1e-9));
    }

    @Test
    void normsAreAveragedOverBlocksBeforeTheirLogarithm() throws InterruptedException {
        DataDraw draw = Bumpy.draw(2 * BLOCK, 3);
        double[] means = new double[BLOCK];
        double[][] points = Bumpy.points(draw, 2 * BLOCK);
        for (int b = 0; b < 2; b++) {
            int from = b * BLOCK;
            try (NestedSolution solution = new NestedSolution(
                    WideReluKernel.tangent(2, 2), Arrays.copyOfRange(points, from, from + BLOCK), 0)) {
                double[] norms = Students.norms(
                        solution.whitened(Arrays.copyOfRange(draw.training().truth(), from, from + BLOCK)));
                for (int n = 0; n < BLOCK; n++) {
                    means[n] += norms[n] / 2;
                }
            }
        }
        assertThat(Bumpy.fit(MEASUREMENT, 2 * BLOCK, 3).notes().get("growth"))
                .isCloseTo(new DataInefficiency(means).slope(2, BLOCK), within(1e-12));
    }

    @Test
    void fewerSamplesThanABlockAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bumpy.fit(MEASUREMENT, BLOCK - 1, 1))
                .withMessageContaining("needs 8 training samples a student, not 7");
    }
}
