package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.featurelearning.shared.ResNet8Spec;
import dev.multiview.featurelearning.shared.ResNet8Spec.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** ResNet-8: the first convolution with ReLU, residual blocks, then the dense layer. */
final class ResNet implements FusedNet {
    private final ConvPass stem;
    private final Activation bottom;
    private final List<ResidualBlock> blocks = new ArrayList<>();
    private final DensePass dense;
    /** What the dense layer sees: the last block's output without its border. */
    private final Plane plain;

    private final float[] seen;
    private final float[] seenSlope;
    private final Scratch scratch;

    ResNet(ResNet8Spec spec, Image input, int classes) {
        ConvLayout below = ConvLayout.of(spec.stem(input.channels()), input, 0);
        this.stem = new ConvPass(below);
        this.bottom = Activation.of(below);
        Image shape = below.shape();
        int next = below.end();
        for (Block kind : spec.blocks()) {
            ResidualBlock block = new ResidualBlock(kind, shape, next);
            blocks.add(block);
            Plane out = block.out().plane();
            shape = new Image(out.channels(), out.height(), out.width());
            next = block.layouts().mapToInt(ConvLayout::end).max().orElseThrow();
        }
        this.plain = top().plane().withMargin(0);
        this.dense = new DensePass(plain, plain.channels(), next, classes);
        this.seen = new float[DensePass.length(plain)];
        this.seenSlope = new float[seen.length];
        this.scratch =
                Scratch.of(Stream.concat(Stream.of(below), blocks.stream().flatMap(ResidualBlock::layouts))
                        .toList());
    }

    private Activation top() {
        return blocks.get(blocks.size() - 1).out();
    }

    @Override
    public void load(float[] parameters, int net) {
        stem.load(parameters, net);
        for (ResidualBlock block : blocks) {
            block.load(parameters, net);
        }
        dense.load(parameters, net);
    }

    @Override
    public void addLogits(float[] picture, float[] logits, int at) {
        stem.forward(picture, scratch, scratch.products());
        bottom.rectify(scratch.products());
        Activation below = bottom;
        for (ResidualBlock block : blocks) {
            block.forward(below, scratch);
            below = block.out();
        }
        // A second ReLU changes nothing: this copies.
        MapKernel.rectify(below.plane(), below.values(), plain, seen);
        dense.addLogits(seen, logits, at);
    }

    @Override
    public void backward(float[] picture, float[] residual) {
        dense.backward(residual, seen, seenSlope);
        top().gate(plain, seenSlope);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            blocks.get(i).backward(i == 0 ? bottom : blocks.get(i - 1).out(), scratch);
        }
        stem.backward(picture, bottom.slope());
    }

    @Override
    public void store(float[] gradient, int net, float factor) {
        stem.store(gradient, net, factor);
        for (ResidualBlock block : blocks) {
            block.store(gradient, net, factor);
        }
        dense.store(gradient, net, factor);
    }
}
