package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.model.NesterovDescent;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * A conv net on vectors: it sees the values of a sample as one row. One convolution of odd {@code kernel} along the row
 * with zero padding, ReLU, and one dense layer on the whole map. Initial weights have variance 2 / fan-in before the ReLU
 * and 1 / fan-in in the dense layer, biases are zero.
 *
 * @param kernel neighbouring values that a filter sees
 * @param channels filters
 * @param descent how it is trained
 */
record RowConvNet(int kernel, int channels, NesterovDescent descent) implements Architecture {
    private static final String CONVOLUTION = "row";
    private static final String LOGITS = "logits";

    RowConvNet {
        if (kernel < 1 || kernel % 2 == 0) {
            throw new IllegalArgumentException("Kernel " + kernel + " must be a positive odd number, or the padding"
                    + " would not keep the row's length");
        }
        if (channels < 1) {
            throw new IllegalArgumentException("Channels " + channels + " of a conv net are below 1");
        }
    }

    @Override
    public String family() {
        return "row-conv-net";
    }

    @Override
    public String canonical() {
        return "kernel=" + kernel + ",channels=" + channels + ",init=he,descent=" + descent.canonical();
    }

    @Override
    public InputType inputType(InputShape input) {
        return InputType.convolutional(1, input.size(), 1);
    }

    @Override
    public List<String> layers() {
        return List.of(CONVOLUTION, LOGITS);
    }

    @Override
    public float[] initialWeights(SeedPath seed, InputShape input, int classes) {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(seed.child("init").generator());
        int map = channels * input.size();
        int dense = channels * (kernel + 1);
        float[] weights = new float[dense + classes * (map + 1)];
        for (int i = 0; i < channels * kernel; i++) {
            weights[i] = (float) (Math.sqrt(2.0 / kernel) * gaussian.sample());
        }
        for (int i = dense; i < dense + classes * map; i++) {
            weights[i] = (float) (Math.sqrt(1.0 / map) * gaussian.sample());
        }
        return weights;
    }

    @Override
    public String addTo(GraphBuilder graph, String prefix, String input, int classes) {
        graph.addLayer(prefix + CONVOLUTION, GraphLayers.rowConvolution(kernel, channels), input);
        graph.addLayer(prefix + CONVOLUTION + "-relu", GraphLayers.relu(), prefix + CONVOLUTION);
        graph.addLayer(prefix + LOGITS, GraphLayers.dense(classes), prefix + CONVOLUTION + "-relu");
        return prefix + LOGITS;
    }
}
