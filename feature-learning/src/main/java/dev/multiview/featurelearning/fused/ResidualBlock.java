package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.featurelearning.shared.ResNet8Spec.Block;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A residual block: two convolutions, and what is carried past them. For use by one thread. */
final class ResidualBlock {
    private final InnerPass first;
    private final InnerPass second;
    /** Null where the input itself is carried past. */
    private final @Nullable InnerPass shortcut;

    private final List<InnerPass> passes;
    private final Activation inside;
    private final Activation out;

    /** A block on maps of shape {@code below}, whose parameters begin at {@code weightsAt}. */
    ResidualBlock(Block block, Image below, int weightsAt) {
        ConvLayout one = ConvLayout.of(block.first(), below, weightsAt);
        ConvLayout two = ConvLayout.of(block.second(), one.shape(), one.end());
        this.first = new InnerPass(one);
        this.second = new InnerPass(two);
        this.shortcut = block.shortcut()
                .map(past -> new InnerPass(ConvLayout.of(past, below, two.end())))
                .orElse(null);
        this.passes =
                Stream.of(first, second, shortcut).filter(pass -> pass != null).toList();
        this.inside = Activation.of(one);
        this.out = Activation.of(two);
    }

    /** Its convolutions in the order of the parameters. */
    Stream<ConvLayout> layouts() {
        return passes.stream().map(InnerPass::layout);
    }

    /** The output of the latest sample that went up, with the derivative for {@link #backward}. */
    Activation out() {
        return out;
    }

    /** See {@link FusedNet#load}. */
    void load(float[] parameters, int net) {
        for (InnerPass pass : passes) {
            pass.load(parameters, net);
        }
    }

    /** Computes the output of a sample. */
    void forward(Activation below, Scratch scratch) {
        float[] sum = scratch.products();
        first.forward(below.values(), scratch, sum);
        inside.rectify(sum);
        second.forward(inside.values(), scratch, sum);
        Plane plain = second.layout().output();
        if (shortcut == null) {
            MapKernel.add(below.plane(), below.values(), plain, sum);
        } else {
            shortcut.forward(below.values(), scratch, scratch.past());
            MapKernel.add(plain, scratch.past(), plain, sum);
        }
        out.rectify(sum);
    }

    /** Adds the share of the sample that just went up to the gradient, and hands the derivative to {@code below}. */
    void backward(Activation below, Scratch scratch) {
        float[] slopes = scratch.slopes();
        Arrays.fill(slopes, 0, inside.plane().size(), 0);
        second.backward(inside.values(), out.slope(), scratch);
        inside.gate(inside.plane(), slopes);
        Arrays.fill(slopes, 0, below.plane().size(), 0);
        first.backward(below.values(), inside.slope(), scratch);
        if (shortcut == null) {
            MapKernel.add(out.plane(), out.slope(), below.plane(), slopes);
        } else {
            shortcut.backward(below.values(), out.slope(), scratch);
        }
        below.gate(below.plane(), slopes);
    }

    /** See {@link FusedNet#store}. */
    void store(float[] gradient, int net, float factor) {
        for (InnerPass pass : passes) {
            pass.store(gradient, net, factor);
        }
    }
}
