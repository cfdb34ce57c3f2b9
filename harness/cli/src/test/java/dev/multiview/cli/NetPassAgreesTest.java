package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.widenet.NetPass;
import dev.multiview.baselines.widenet.NetShape;
import dev.multiview.baselines.widenet.WideNet;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The wide nets of the linear regime against DL4J's dense layers with the same weights: function and gradient. DL4J knows no
 * parametrisation of kernels, so its weights are ours over the root of a layer's inputs, and so are gradients by ours. Tested here
 * because only this module sees both.
 */
class NetPassAgreesTest {
    private static final SeedPath SEED = SeedPath.root(30);

    @ParameterizedTest
    @CsvSource({"1, 3, 8", "2, 5, 11", "3, 2, 6"})
    void functionAndGradientAreThoseOfDl4j(int depth, int dimension, int width) {
        NetShape shape = new NetShape(dimension, depth, width);
        double[] weights = WideNet.draw(shape, SEED.child("weights")).initial();
        double[][] points = new double[7][dimension];
        double[] slopes = new double[points.length];
        UniformRandomProvider random = SEED.child("points").generator();
        for (int i = 0; i < points.length; i++) {
            Arrays.setAll(points[i], j -> 2 * random.nextDouble() - 1);
            slopes[i] = 2 * random.nextDouble() - 1;
        }
        double[] logits;
        double[] gradient = new double[shape.parameters()];
        try (NetPass pass = new NetPass(shape, points)) {
            logits = pass.forward(weights);
            pass.backward(slopes, gradient);
        }

        MultiLayerNetwork net = net(shape);
        double[] expected = new double[shape.parameters()];
        int from = 0;
        for (int layer = 0; layer <= depth; layer++) {
            from = copy(net, layer, weights, from);
        }
        net.setInput(Nd4j.create(points));
        INDArray said = net.feedForward(true, false).get(depth + 1);
        Gradient found = net.backpropGradient(Nd4j.create(slopes).reshape(points.length, 1), null)
                .getFirst();
        from = 0;
        for (int layer = 0; layer <= depth; layer++) {
            from = read(found, layer, shape, expected, from);
        }
        assertThat(said.toDoubleVector()).containsExactly(logits, within(1e-12));
        assertThat(gradient).containsExactly(expected, within(1e-12));
        assertThat(Arrays.stream(gradient).map(Math::abs).max().orElseThrow()).isGreaterThan(0.1);
    }

    private static MultiLayerNetwork net(NetShape shape) {
        var list =
                new NeuralNetConfiguration.Builder().dataType(DataType.DOUBLE).list();
        for (int layer = 0; layer <= shape.depth(); layer++) {
            list.layer(new DenseLayer.Builder()
                    .nIn(inputs(shape, layer))
                    .nOut(layer == shape.depth() ? 1 : shape.width())
                    .activation(layer == shape.depth() ? Activation.IDENTITY : Activation.RELU)
                    .build());
        }
        MultiLayerNetwork net = new MultiLayerNetwork(list.build());
        net.init();
        net.initGradientsView();
        return net;
    }

    private static int inputs(NetShape shape, int layer) {
        return layer == 0 ? shape.dimension() : shape.width();
    }

    /** Weights of a layer, column after column with the biases last, into DL4J's matrix of one row an input. */
    private static int copy(MultiLayerNetwork net, int layer, double[] weights, int from) {
        INDArray matrix = net.getParam(layer + "_W").dup();
        INDArray biases = net.getParam(layer + "_b").dup();
        int inputs = (int) matrix.size(0);
        int outputs = (int) matrix.size(1);
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                matrix.putScalar(in, out, weights[from + in * outputs + out] / Math.sqrt(inputs));
            }
            biases.putScalar(out, weights[from + inputs * outputs + out]);
        }
        net.setParam(layer + "_W", matrix);
        net.setParam(layer + "_b", biases);
        return from + outputs * (inputs + 1);
    }

    private static int read(Gradient gradient, int layer, NetShape shape, double[] into, int from) {
        INDArray matrix = gradient.getGradientFor(layer + "_W");
        INDArray biases = gradient.getGradientFor(layer + "_b");
        int inputs = inputs(shape, layer);
        int outputs = (int) matrix.size(1);
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                into[from + in * outputs + out] = matrix.getDouble(in, out) / Math.sqrt(inputs);
            }
            into[from + inputs * outputs + out] = biases.getDouble(out);
        }
        return from + outputs * (inputs + 1);
    }
}
