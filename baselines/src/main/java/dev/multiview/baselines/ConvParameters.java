package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.model.ConvNetSpec;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One parameter vector of a small conv net, cut as the computation needs it: weights outside the heap for BLAS, biases
 * as arrays. As column-major matrices the weights of a stage are taps x filters and those of the dense layer are
 * features x classes.
 */
final class ConvParameters {
    private final List<ConvStage> stages;
    private final int denseAt;
    private final int features;
    private final FloatBuffer all;
    private final float[] zero;
    private final List<FloatBuffer> weights = new ArrayList<>();
    private final List<float[]> biases = new ArrayList<>();

    /** All parameters, zero. */
    ConvParameters(NativeMemory memory, ConvNetSpec spec, InputShape.Image shape, int classes) {
        this.stages = ConvStage.of(spec, shape);
        ConvStage last = stages.get(stages.size() - 1);
        this.denseAt = last.biasesAt() + last.filters();
        this.features = last.outputs();
        this.all = memory.zeros(spec.parameters(shape, classes));
        this.zero = new float[all.capacity()];
        for (ConvStage stage : stages) {
            weights.add(Blas.at(all, stage.weightsAt()));
            biases.add(new float[stage.filters()]);
        }
        weights.add(Blas.at(all, denseAt));
        biases.add(new float[classes]);
    }

    /** Sets all parameters to the {@link #count} values from {@code from} on. */
    void set(float[] values, int from) {
        all.put(0, values, from, count());
        for (int layer = 0; layer < biases.size(); layer++) {
            float[] own = biases.get(layer);
            System.arraycopy(values, from + biasesAt(layer), own, 0, own.length);
        }
    }

    /** Writes all parameters to {@code values} from {@code to} on. */
    void get(float[] values, int to) {
        all.get(0, values, to, count());
        for (int layer = 0; layer < biases.size(); layer++) {
            float[] own = biases.get(layer);
            System.arraycopy(own, 0, values, to + biasesAt(layer), own.length);
        }
    }

    /** Number of parameters. */
    int count() {
        return all.capacity();
    }

    /** Sets all parameters to zero. */
    void clear() {
        all.put(0, zero);
        biases.forEach(own -> Arrays.fill(own, 0));
    }

    FloatBuffer weights(int stage) {
        return weights.get(stage);
    }

    float[] biases(int stage) {
        return biases.get(stage);
    }

    FloatBuffer denseWeights() {
        return weights.get(stages.size());
    }

    float[] denseBiases() {
        return biases.get(stages.size());
    }

    private int biasesAt(int layer) {
        return layer < stages.size() ? stages.get(layer).biasesAt() : denseAt + biases.get(layer).length * features;
    }
}
