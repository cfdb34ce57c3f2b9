package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** A net of dense layers, which sees the values of a sample as one vector, whatever their shape. */
interface DenseStack extends Architecture {

    /**
     * A dense layer.
     *
     * @param name name of the layer
     * @param in values that come in
     * @param out values that go out
     * @param gain initial weights are normal with variance {@code gain / in}, biases zero
     */
    record Dense(String name, int in, int out, double gain) {}

    /** All layers for inputs of {@code size} values, in the order of the parameter vector. */
    List<Dense> stack(int size, int classes);

    @Override
    default InputType inputType(InputShape input) {
        return InputType.feedForward(input.size());
    }

    @Override
    default List<String> layers() {
        return stack(1, 1).stream().map(Dense::name).toList();
    }

    @Override
    default float[] initialWeights(SeedPath seed, InputShape input, int classes) {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(seed.child("init").generator());
        List<Dense> stack = stack(input.size(), classes);
        int count =
                stack.stream().mapToInt(layer -> layer.out() * (layer.in() + 1)).sum();
        float[] weights = new float[count];
        int next = 0;
        for (Dense layer : stack) {
            double scale = Math.sqrt(layer.gain() / layer.in());
            for (int i = 0; i < layer.out() * layer.in(); i++) {
                // Zero is added so that a scale of zero leaves no negative zeros.
                weights[next + i] = (float) (scale * gaussian.sample()) + 0f;
            }
            next += layer.out() * (layer.in() + 1);
        }
        return weights;
    }
}
