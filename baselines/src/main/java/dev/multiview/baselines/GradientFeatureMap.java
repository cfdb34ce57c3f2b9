package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;

/** The gradient features of a patch net at W0, one group per class; the equation is in {@link GatedPatches}. */
record GradientFeatureMap(SmoothedRelu activation, FilterBank bank) implements FeatureMap {

    @Override
    public int groups() {
        return bank.classes();
    }

    @Override
    public int features() {
        return bank.features();
    }

    @Override
    public Block load(NativeMemory memory, Samples samples, int from, int count) {
        GatedPatches patches = new GatedPatches(memory, activation, bank, PatchBlock.shapeOf(samples), count);
        patches.load(samples, from, count);
        return (group, out) -> patches.features(group * bank.perClass(), bank.perClass(), out);
    }
}
