package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.model.ConvNetSpec;
import java.util.ArrayList;
import java.util.List;

/** The small conv net: stages of convolution, pooling and ReLU, then the dense layer. */
final class SmallNet implements FusedNet {
    private final List<StagePass> stages = new ArrayList<>();
    private final DensePass dense;

    SmallNet(ConvNetSpec spec, Image input, int classes) {
        for (Stage stage : Stage.of(spec, input)) {
            stages.add(stage.grey() ? new GreyPass(stage) : new DeepPass(stage));
        }
        dense = newDense(classes);
    }

    /** A dense layer on top of the last stage, without weights. */
    DensePass newDense(int classes) {
        Stage last = top().stage();
        return new DensePass(last.output(), last.filters(), last.biasesAt() + last.filters(), classes);
    }

    /** From the first to the last. */
    List<StagePass> stages() {
        return stages;
    }

    StagePass top() {
        return stages.get(stages.size() - 1);
    }

    DensePass dense() {
        return dense;
    }

    @Override
    public void load(float[] parameters, int net) {
        for (StagePass stage : stages) {
            stage.load(parameters, net);
        }
        dense.load(parameters, net);
    }

    @Override
    public void addLogits(float[] picture, float[] logits, int at) {
        forward(picture);
        dense.addLogits(top().out(), logits, at);
    }

    /** Computes what the dense layer sees. */
    void forward(float[] picture) {
        float[] input = picture;
        for (StagePass stage : stages) {
            stage.forward(input);
            input = stage.out();
        }
    }

    @Override
    public void backward(float[] picture, float[] residual) {
        dense.backward(residual, top().out(), top().slope());
        for (int i = stages.size() - 1; i > 0; i--) {
            StagePass below = stages.get(i - 1);
            stages.get(i).backward(below.out());
            stages.get(i).backwardTo(below.slope());
        }
        stages.get(0).backward(picture);
    }

    @Override
    public void store(float[] gradient, int net, float factor) {
        for (StagePass stage : stages) {
            stage.store(gradient, net, factor);
        }
        dense.store(gradient, net, factor);
    }
}
