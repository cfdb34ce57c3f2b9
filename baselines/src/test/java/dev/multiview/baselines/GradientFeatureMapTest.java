package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.PowerLaw;
import dev.multiview.baselines.kernel.WidePatchKernel;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Start;
import dev.multiview.model.StepSize;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.math.matrix.Matrix;

class GradientFeatureMapTest {
    private static final InputShape.Patches SHAPE = new InputShape.Patches(4, 6);
    private static final int COUNT = 16;

    private final Samples bags = bags();

    /** At widths 64 to 4096, eight nets each. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theDistanceOfTheTwinsKernelToTheWideOneFallsAsTheInverseRootOfTheWidth(int power) {
        Matrix limit = WidePatchKernel.exact(spec(1, power), SHAPE).K(PatchBlock.rows(bags, 0, COUNT));
        int[] widths = {64, 256, 1024, 4096};
        double[] errors = new double[widths.length];
        for (int w = 0; w < widths.length; w++) {
            double squares = 0;
            for (int net = 0; net < 8; net++) {
                SeedPath seed = SeedPath.root(power).child("net " + widths[w], net);
                squares += squaredDistance(spec(widths[w], power), seed, limit) / 8;
            }
            errors[w] = Math.sqrt(squares);
        }
        assertThat(PowerLaw.exponent(widths, errors)).isCloseTo(-0.5, within(0.08));
    }

    private double squaredDistance(PatchNetSpec spec, SeedPath seed, Matrix limit) {
        FilterBank bank = FilterBank.initial(spec, Start.DRAWN, List.of(seed), 1, SHAPE.dimension());
        FeatureMap map = new GradientFeatureMap(SmoothedRelu.of(spec), bank);
        double sum = 0;
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer features = memory.doubles((long) map.features() * COUNT);
            map.load(memory, bags, 0, COUNT).write(0, features);
            DoubleBuffer gram = memory.doubles(COUNT * COUNT);
            Blas.transposeMultiply(COUNT, COUNT, map.features(), features, features, gram);
            for (int i = 0; i < COUNT; i++) {
                for (int j = 0; j < COUNT; j++) {
                    sum += Math.pow(gram.get(j * COUNT + i) / spec.width() - limit.get(i, j), 2);
                }
            }
        }
        return sum;
    }

    private static PatchNetSpec spec(int width, int power) {
        return new PatchNetSpec(width, power, 0.8, 0.5, new StepSize.Constant(1));
    }

    private static Samples bags() {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(
                SeedPath.root(1).child("bags").generator());
        float[] values = new float[COUNT * SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) gaussian.sample();
        }
        return Samples.withoutViews(SHAPE, values, new int[COUNT], 1);
    }
}
