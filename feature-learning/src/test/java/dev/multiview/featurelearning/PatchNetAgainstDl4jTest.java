package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Samples;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Start;
import dev.multiview.model.StepSize;
import dev.multiview.model.Targets;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/**
 * The closed form against DL4J's layers: a 1x1 convolution over patches, smoothed ReLU, a sum over patches and a fixed
 * output layer that sums the filters of each class.
 */
class PatchNetAgainstDl4jTest {
    private static final int CLASSES = 4;
    private static final int FILTERS = 3;
    private static final int PATCHES = 6;
    private static final int DIMENSION = 10;
    private static final Samples SAMPLES = ToyPatches.samples(50, PATCHES, DIMENSION, CLASSES);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void lossAndGradientAgreeWithADl4jNetworkOfTheSameWeights(int power) {
        PatchNetSpec spec = new PatchNetSpec(FILTERS, power, 0.8, 0.5, new StepSize.Constant(1));
        PatchNetShape net = new PatchNetShape(spec, CLASSES, DIMENSION, 1, 1);
        float[] weights = net.initialWeights(Start.DRAWN, List.of(SeedPath.root(3)));
        float[] gradient = new float[weights.length];
        double loss;
        PatchNetGradient slope = new PatchNetGradient(net, SAMPLES, new Targets.HardLabels());
        loss = slope.evaluate(weights, gradient);
        MultiLayerNetwork dl4j = network(spec);
        dl4j.setParam("0_W", Nd4j.create(ReferenceNet.toDouble(weights), filtersAsConvolution(), 'c'));
        dl4j.setParam("2_W", classSums());
        dl4j.setInput(inputs());
        dl4j.setLabels(oneHotLabels());
        dl4j.computeGradientAndScore();

        assertThat(loss).isCloseTo(dl4j.score(), within(1e-6));
        // DL4J sums over the batch here and divides in its updater.
        double[] expected = dl4j.gradient()
                .getGradientFor("0_W")
                .div(SAMPLES.count())
                .dup('c')
                .data()
                .asDouble();
        assertThat(ReferenceNet.relativeDifference(gradient, expected)).isLessThan(1e-5);
    }

    private static MultiLayerNetwork network(PatchNetSpec spec) {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE)
                .list()
                .layer(new ConvolutionLayer.Builder(1, 1)
                        .nOut(CLASSES * FILTERS)
                        .hasBias(false)
                        .activation(new SmoothedReluActivation(spec.power(), spec.threshold()))
                        .build())
                .layer(new GlobalPoolingLayer(PoolingType.SUM))
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .nOut(CLASSES)
                        .hasBias(false)
                        .build())
                .setInputType(InputType.convolutional(PATCHES, 1, DIMENSION))
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    private static long[] filtersAsConvolution() {
        return new long[] {CLASSES * FILTERS, DIMENSION, 1, 1};
    }

    private static INDArray classSums() {
        INDArray sums = Nd4j.zeros(DataType.DOUBLE, CLASSES * FILTERS, CLASSES);
        for (int f = 0; f < CLASSES * FILTERS; f++) {
            sums.putScalar(f, f / FILTERS, 1);
        }
        return sums;
    }

    /** Samples as images of P by 1 pixels with d channels. */
    private static INDArray inputs() {
        return Nd4j.create(
                        ReferenceNet.toDouble(SAMPLES.values()),
                        new long[] {SAMPLES.count(), PATCHES, DIMENSION, 1},
                        'c')
                .permute(0, 2, 1, 3)
                .dup('c');
    }

    private static INDArray oneHotLabels() {
        INDArray labels = Nd4j.zeros(DataType.DOUBLE, SAMPLES.count(), CLASSES);
        for (int i = 0; i < SAMPLES.count(); i++) {
            labels.putScalar(i, SAMPLES.labels()[i], 1);
        }
        return labels;
    }
}
