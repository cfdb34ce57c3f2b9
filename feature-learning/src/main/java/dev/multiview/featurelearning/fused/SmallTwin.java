package dev.multiview.featurelearning.fused;

import dev.multiview.data.InputShape.Image;
import dev.multiview.model.ConvNetSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The small conv net's first-order expansion at W0, {@code f(x; W0) + J(x) (W - W0)}, without f(x; W0) if centred. The net goes up at W0, which says what
 * is open and largest; then the derivative along W - W0 goes up after it. The way down is the net's own at W0, since the
 * gradient by W is {@code J(x)^T r}. J itself is never written out.
 */
final class SmallTwin implements FusedNet {
    private final float[] start;
    private final boolean centred;
    private final SmallNet net;
    private final List<TangentPass> tangents = new ArrayList<>();
    private final DensePass movedDense;
    private final float[] moved;
    /** What the dense layer of W0 sees: the net's map and its derivative, or the derivative alone. */
    private final float[] seen;

    /**
     * An expansion without weights.
     *
     * @param kind the net and whether its expansion is centred
     * @param start W0 of all nets; the array is read at every {@link #load}
     */
    SmallTwin(FusedKind.Small kind, Image input, int classes, float[] start) {
        ConvNetSpec spec = kind.spec();
        this.start = start;
        this.centred = kind.form() == FusedKind.Small.Form.CENTRED_TWIN;
        this.net = new SmallNet(spec, input, classes);
        for (StagePass stage : net.stages()) {
            tangents.add(new TangentPass(stage, tangents.isEmpty()));
        }
        this.movedDense = net.newDense(classes);
        this.moved = new float[spec.parameters(input, classes)];
        this.seen = new float[net.top().out().length];
    }

    @Override
    public void load(float[] parameters, int at) {
        net.load(start, at);
        for (int i = 0; i < moved.length; i++) {
            moved[i] = parameters[at + i] - start[at + i];
        }
        for (TangentPass tangent : tangents) {
            tangent.load(start, at, moved);
        }
        movedDense.load(moved, 0);
    }

    @Override
    public void addLogits(float[] picture, float[] logits, int at) {
        net.forward(picture);
        float[] input = picture;
        float[] inputMoved = picture;
        for (int i = 0; i < tangents.size(); i++) {
            tangents.get(i).forward(input, inputMoved);
            input = net.stages().get(i).out();
            inputMoved = tangents.get(i).out();
        }
        for (int i = 0; i < seen.length; i++) {
            seen[i] = centred ? inputMoved[i] : input[i] + inputMoved[i];
        }
        if (centred) {
            net.dense().addProducts(seen, logits, at);
        } else {
            net.dense().addLogits(seen, logits, at);
        }
        movedDense.addLogits(input, logits, at);
    }

    @Override
    public void backward(float[] picture, float[] residual) {
        net.backward(picture, residual);
    }

    @Override
    public void store(float[] gradient, int at, float factor) {
        net.store(gradient, at, factor);
    }
}
