package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Start;
import dev.multiview.model.StepSize;
import dev.multiview.random.SeedPath;
import java.nio.DoubleBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatedPatchesTest {
    private static final PatchNetSpec SPEC = new PatchNetSpec(2, 3, 1.5, 1, new StepSize.Constant(1));

    private final Samples samples = Bags.draw("samples", 7, 3, 4, 8);
    private final FilterBank bank = FilterBank.initial(SPEC, Start.DRAWN, List.of(SeedPath.root(1)), 3, 8);
    private final ReferenceNet net = new ReferenceNet(SPEC, 3, 2, samples);
    private final double[] weights = ReferenceNet.widened(bank.weights());

    private GatedPatches patches(NativeMemory memory) {
        GatedPatches patches =
                new GatedPatches(memory, SmoothedRelu.of(SPEC), bank, PatchBlock.shapeOf(samples), samples.count());
        patches.load(samples, 0, samples.count());
        return patches;
    }

    @Test
    void featuresAreTheNetsGradient() {
        try (NativeMemory memory = new NativeMemory()) {
            GatedPatches patches = patches(memory);
            DoubleBuffer phi = memory.doubles((long) samples.count() * bank.count() * 8);
            patches.features(0, bank.count(), phi);
            for (int i = 0; i < samples.count(); i++) {
                for (int c = 0; c < 3; c++) {
                    for (int j = 0; j < bank.features(); j++) {
                        assertThat(phi.get((i * 3 + c) * bank.features() + j))
                                .isCloseTo(net.differenceQuotient(weights, i, c, j), within(1e-8));
                    }
                }
            }
        }
    }

    @Test
    void featuresOfOneClassAreItsPartOfAllFeatures() {
        try (NativeMemory memory = new NativeMemory()) {
            GatedPatches patches = patches(memory);
            DoubleBuffer all = memory.doubles((long) samples.count() * bank.count() * 8);
            DoubleBuffer own = memory.doubles((long) samples.count() * bank.features());
            patches.features(0, bank.count(), all);
            patches.features(2, 2, own);
            for (int i = 0; i < samples.count(); i++) {
                for (int j = 0; j < bank.features(); j++) {
                    assertThat(own.get(i * bank.features() + j))
                            .isCloseTo(all.get((i * 3 + 1) * bank.features() + j), within(1e-14));
                }
            }
        }
    }

    @Test
    void initialOutputsAreTheNets() {
        try (NativeMemory memory = new NativeMemory()) {
            GatedPatches patches = patches(memory);
            for (int i = 0; i < samples.count(); i++) {
                for (int c = 0; c < 3; c++) {
                    assertThat(patches.initialOutput(i, c)).isCloseTo(net.output(weights, i, c), within(1e-12));
                }
            }
        }
    }

    @Test
    void linearOutputsAreInnerProductsWithTheFeatures() {
        try (NativeMemory memory = new NativeMemory()) {
            GatedPatches patches = patches(memory);
            int features = bank.features();
            DoubleBuffer phi = memory.doubles((long) samples.count() * 3 * features);
            patches.features(0, bank.count(), phi);
            DoubleBuffer displacement = memory.doubles(3L * features);
            for (int j = 0; j < 3 * features; j++) {
                displacement.put(j, Math.sin(j));
            }
            double[] outputs = patches.linearOutputs(displacement, memory.doubles(samples.count() * 4L * bank.count()));
            for (int i = 0; i < outputs.length; i++) {
                double expected = 0;
                for (int j = 0; j < features; j++) {
                    expected += phi.get(i * features + j) * displacement.get(i % 3 * features + j);
                }
                assertThat(outputs[i]).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void aNumberThatIsNotFiniteIsRefusedWithItsPlace() {
        Samples broken = Bags.withValue(samples, 2 * 32 + 5, Float.NaN);
        try (NativeMemory memory = new NativeMemory()) {
            GatedPatches patches =
                    new GatedPatches(memory, SmoothedRelu.of(SPEC), bank, new InputShape.Patches(4, 8), 7);
            assertThatThrownBy(() -> patches.load(broken, 0, 7))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Value 5 of sample 2 is NaN; inputs must be finite numbers");
        }
    }

    @Test
    void patchesOfAnotherDimensionThanTheFiltersAreRefused() {
        try (NativeMemory memory = new NativeMemory()) {
            assertThatThrownBy(() ->
                            new GatedPatches(memory, SmoothedRelu.of(SPEC), bank, new InputShape.Patches(4, 9), 7))
                    .hasMessage("Patches of 9 coordinates do not match filters of 8 coordinates");
        }
    }
}
