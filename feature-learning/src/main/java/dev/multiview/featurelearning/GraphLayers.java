package dev.multiview.featurelearning;

import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;

/** The layers that conv nets are made of; all of them linear but pooling and ReLU. */
final class GraphLayers {
    private static final int POOL = 2;

    private GraphLayers() {}

    /** An odd kernel with as much zero padding as keeps the map's size at stride 1. */
    static Layer convolution(int kernel, int stride, int channels) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .padding(kernel / 2, kernel / 2)
                .nOut(channels)
                .build();
    }

    /** An odd kernel along rows, with as much zero padding as keeps their length. */
    static Layer rowConvolution(int kernel, int channels) {
        return new ConvolutionLayer.Builder(1, kernel)
                .padding(0, kernel / 2)
                .nOut(channels)
                .build();
    }

    /** 2x2 at stride 2; an odd last row or column is left out. */
    static Layer maxPooling() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(POOL, POOL)
                .stride(POOL, POOL)
                .build();
    }

    static Layer relu() {
        return new ActivationLayer(Activation.RELU);
    }

    static Layer dense(int classes) {
        return new DenseLayer.Builder().nOut(classes).build();
    }
}
