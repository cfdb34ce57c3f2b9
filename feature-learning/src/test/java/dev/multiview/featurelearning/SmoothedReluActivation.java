package dev.multiview.featurelearning;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The smoothed ReLU as a DL4J activation, in ND4J operations: independent of the fused pass it checks. */
final class SmoothedReluActivation extends BaseActivationFunction {
    private static final long serialVersionUID = 1L;

    private final int power;
    private final double threshold;

    SmoothedReluActivation(int power, double threshold) {
        this.power = power;
        this.threshold = threshold;
    }

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        INDArray powerPart = Transforms.pow(clipped(in), power).divi(power * Math.pow(threshold, power - 1));
        INDArray linearPart = Transforms.max(in, threshold).subi(threshold);
        return in.assign(powerPart.addi(linearPart));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        INDArray slope = Transforms.pow(clipped(in).divi(threshold), power - 1);
        return new Pair<>(slope.muli(epsilon), null);
    }

    private INDArray clipped(INDArray in) {
        return Transforms.min(Transforms.max(in, 0), threshold);
    }
}
