package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.model.ConvNetSpec;
import java.util.ArrayList;
import java.util.List;

/** One net with memory for one sample at a time. For use by one thread. */
final class FusedNet {
    private final List<StagePass> stages = new ArrayList<>();
    private final DensePass dense;

    FusedNet(ConvNetSpec spec, Image input, int classes) {
        for (Stage stage : Stage.of(spec, input)) {
            stages.add(stage.grey() ? new GreyPass(stage) : new DeepPass(stage));
        }
        dense = new DensePass(top().stage(), classes);
    }

    private StagePass top() {
        return stages.get(stages.size() - 1);
    }

    /** Takes the weights and clears the gradient; see {@link StagePass#load}. */
    void load(float[] parameters, int net) {
        for (StagePass stage : stages) {
            stage.load(parameters, net);
        }
        dense.load(parameters, net);
    }

    /**
     * Adds the logits of a picture to {@code logits}.
     *
     * @param picture as {@link BorderedPicture} holds it
     * @param at where its logits begin
     */
    void addLogits(float[] picture, float[] logits, int at) {
        float[] input = picture;
        for (StagePass stage : stages) {
            stage.forward(input);
            input = stage.out();
        }
        dense.addLogits(input, logits, at);
    }

    /**
     * Adds the picture's share to the gradient; must follow {@link #addLogits} of the same picture.
     *
     * @param residual derivative by the logits
     */
    void backward(float[] picture, float[] residual) {
        dense.backward(residual, top().out(), top().slope());
        for (int i = stages.size() - 1; i > 0; i--) {
            StagePass below = stages.get(i - 1);
            stages.get(i).backward(below.out());
            stages.get(i).backwardTo(below.slope());
        }
        stages.get(0).backward(picture);
    }

    /** Writes the gradient times {@code factor}; see {@link StagePass#store}. */
    void store(float[] gradient, int net, float factor) {
        for (StagePass stage : stages) {
            stage.store(gradient, net, factor);
        }
        dense.store(gradient, net, factor);
    }
}
