package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.ArcCosineKernel;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import org.junit.jupiter.api.Test;

class RandomReluMapTest {

    @Test
    void featuresArePooledRelusOfTheProducts() {
        Samples samples = Bags.draw("samples", 300, 3, 4, 8);
        PatchNetSpec spec = new PatchNetSpec(5, 2, 1, 1, new StepSize.Constant(1));
        FilterBank bank = new FilterBank(1, 5, 8, spec.initialWeights(SeedPath.root(3), 1, 8));
        try (NativeMemory memory = new NativeMemory()) {
            DoubleBuffer phi = memory.doubles(295 * 5);
            new RandomReluMap(bank).load(memory, samples, 5, 295).write(0, phi);
            for (int i = 0; i < 295; i++) {
                for (int j = 0; j < 5; j++) {
                    assertThat(phi.get(i * 5 + j)).isCloseTo(pooled(samples, i + 5, bank, j), within(1e-12));
                }
            }
        }
    }

    @Test
    void theirDistanceToTheArcCosineKernelFallsAsTheInverseRootOfTheirNumber() {
        int d = PooledGram.DIMENSION;
        assertThat(PooledGram.exponent(new ArcCosineKernel(1), (seed, m) -> {
                    PatchNetSpec spec = new PatchNetSpec(m, 1, 1, Math.sqrt(2.0 / m), new StepSize.Constant(1));
                    return new RandomReluMap(new FilterBank(1, m, d, spec.initialWeights(seed, 1, d)));
                }))
                .isCloseTo(-0.5, within(0.08));
    }

    private static double pooled(Samples samples, int i, FilterBank bank, int j) {
        double sum = 0;
        for (int p = 0; p < 4; p++) {
            double product = 0;
            for (int c = 0; c < 8; c++) {
                product += (double) bank.weights()[j * 8 + c] * samples.values()[(i * 4 + p) * 8 + c];
            }
            sum += Math.max(product, 0);
        }
        return sum;
    }

    @Test
    void renamingClassesRenamesPredictions() throws InterruptedException {
        RidgeLearner learner = RandomReluMap.ridge("random", 20);
        TrainingTask task = Bags.task(1);
        int[] names = {2, 0, 1};
        TrainingTask renamed = new TrainingTask(
                Bags.renamed(task.training(), names),
                Bags.renamed(task.validation(), names),
                task.targets(),
                task.seed(),
                1);
        Samples test = Bags.draw("test", 21, 3, 4, 8);
        Logits plain = learner.fit(task).model().predict(test);
        Logits other = learner.fit(renamed).model().predict(test);
        for (int i = 0; i < test.count(); i++) {
            for (int c = 0; c < 3; c++) {
                assertThat(other.get(i, names[c])).isCloseTo(plain.get(i, c), within(1e-6f));
            }
        }
    }
}
