package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import dev.multiview.model.PatchNetSpec;

/** The gradient features of a patch net at W0, one group per class; the equation is in {@link GatedPatches}. */
record GradientFeatureMap(SmoothedRelu activation, FilterBank bank) implements FeatureMap {

    /**
     * The secondary arm of the LINEARIZED regime: ridge on the gradient features of a patch net at W0. It is plain centred
     * ridge: the net's initial output f(x; W0) is left out, unlike in {@link LinearTwinLearner}.
     *
     * @param name unique name of the learner
     * @param spec the net whose gradient features are used; its step rule is not
     */
    static RidgeLearner ridge(String name, PatchNetSpec spec) {
        RidgeLearner.Source features = (task, members) -> {
            int dimension = PatchBlock.shapeOf(task.training()).dimension();
            FilterBank initial = FilterBank.initial(
                    spec, task.start(), members, task.training().classes(), dimension);
            return new GradientFeatureMap(SmoothedRelu.of(spec), initial);
        };
        return new RidgeLearner(name, "ridge-twin-v2(" + spec.canonical() + ")", RidgeFit.PENALTIES, features, true);
    }

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
