package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.GaussianKernel;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomFourierMapTest {
    private static final GaussianKernel KERNEL = new GaussianKernel(0.7);

    @Test
    void theirDistanceToTheGaussianKernelFallsAsTheInverseRootOfTheirNumber() {
        assertThat(PooledGram.exponent(
                        KERNEL, (seed, m) -> RandomFourierMap.of(List.of(seed), m, PooledGram.DIMENSION, KERNEL)))
                .isCloseTo(-0.5, within(0.08));
    }

    @Test
    void featuresOfABagAreSumsOverItsPatches() {
        Samples samples = Bags.draw("samples", 6, 3, 4, 8);
        RandomFourierMap map = RandomFourierMap.of(List.of(SeedPath.root(3)), 5, 8, KERNEL);
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer phi = memory.doubles(6 * 5);
            map.load(memory, samples, 0, 6).write(0, phi);
            for (int i = 0; i < 6; i++) {
                double[] row = PooledGram.row(samples, i);
                for (int j = 0; j < 5; j++) {
                    double sum = 0;
                    for (int p = 0; p < 4; p++) {
                        double angle = map.phases()[j];
                        for (int c = 0; c < 8; c++) {
                            angle += map.bank().weights()[j * 8 + c] * row[p * 8 + c];
                        }
                        sum += Math.cos(angle) * Math.sqrt(2 / 5.0);
                    }
                    assertThat(phi.get(i * 5 + j)).isCloseTo(sum, within(1e-12));
                }
            }
        }
    }

    @Test
    void theSeedAloneDecides() {
        RandomFourierMap map = RandomFourierMap.of(List.of(SeedPath.root(3)), 5, 8, KERNEL);
        RandomFourierMap same = RandomFourierMap.of(List.of(SeedPath.root(3)), 5, 8, KERNEL);
        RandomFourierMap other = RandomFourierMap.of(List.of(SeedPath.root(4)), 5, 8, KERNEL);
        assertThat(same.phases()).isEqualTo(map.phases()).isNotEqualTo(other.phases());
        assertThat(same.bank().weights())
                .isEqualTo(map.bank().weights())
                .isNotEqualTo(other.bank().weights());
    }

    /** As many in one model as in both, so that ridge on them is that of a joint model of two members. */
    @Test
    void membersStandSideBySide() {
        List<SeedPath> members = List.of(SeedPath.root(3), SeedPath.root(4));
        RandomFourierMap both = RandomFourierMap.of(members, 5, 8, KERNEL);
        RandomFourierMap second = RandomFourierMap.of(members.subList(1, 2), 5, 8, KERNEL);
        assertThat(both.features()).isEqualTo(10);
        assertThat(Arrays.copyOfRange(both.phases(), 5, 10)).isEqualTo(second.phases());
        assertThat(Arrays.copyOfRange(both.bank().weights(), 40, 80))
                .isEqualTo(second.bank().weights());
    }

    @Test
    void aLearnerOnThemTellsClassesApart() throws InterruptedException {
        RandomFeatureRidgeLearner learner = RandomFeatureRidgeLearner.fourier("fourier", 200, 2);
        assertThat(learner.canonical()).isEqualTo("random-fourier-ridge-v1(count=200,width=2.0)");
        Samples test = Bags.draw("test", 60, 3, 4, 8);
        Logits logits = learner.fit(Bags.task(1)).model().predict(test);
        int right = 0;
        for (int i = 0; i < test.count(); i++) {
            float own = logits.get(i, test.labels()[i]);
            right += own > logits.get(i, (test.labels()[i] + 1) % 3) && own > logits.get(i, (test.labels()[i] + 2) % 3)
                    ? 1
                    : 0;
        }
        assertThat(right).isGreaterThan(45);
    }

    @Test
    void phasesOfAnotherNumberAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomFourierMap(new FilterBank(1, 2, 3, new float[6]), new double[1]))
                .withMessageContaining("1 features do not match the 2 vectors");
    }
}
