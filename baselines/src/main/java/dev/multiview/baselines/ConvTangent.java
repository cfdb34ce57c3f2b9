package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.model.ConvNetSpec;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A small conv net and its exact first-order expansion at W0, tile by tile of samples.
 *
 * <p>With J(x) the derivative of the outputs by all parameters at W0, {@link #push} computes {@code f(x; W0) + J(x)
 * (W - W0)} by carrying the derivative forward through the net, gates and pooling choices fixed as W0 made them, and
 * {@link #pull} computes {@code J(x)^T r} by carrying it backward. J itself, classes x parameters a sample, is never
 * written out, so nothing has to be projected and no error comes from that.
 *
 * <p>Where a filter's response is exactly zero or less its gate is shut, and of equal responses in a square the first
 * one counts, as in the net. Not safe for use by several threads at once.
 */
final class ConvTangent {
    private final List<ConvStage> stages;
    private final int classes;
    private final int features;
    private final ConvParameters initial;
    private final ConvParameters displacement;
    private final ConvParameters slope;
    private final List<ConvTile> tiles;
    private final List<short[]> gates;
    /** Per stage: its input planes at W0; the first stage reads the images instead. */
    private final List<float[]> planes;
    /** Per stage: derivative of its pooled output along W - W0. */
    private final List<float[]> moved;
    /** Per stage: derivative by its pooled output; on the border of planes it holds nothing of use. */
    private final List<float[]> upstream;

    private final FloatBuffer seen;
    private final FloatBuffer seenMoved;
    private final FloatBuffer logits;
    private final float[] seenValues;
    private final float[] logitValues;
    private final float[] startValues;

    /**
     * Working space for tiles of up to {@code capacity} samples.
     *
     * @param weights array that holds W0
     * @param from where in it W0 begins
     */
    ConvTangent(
            NativeMemory memory,
            ConvNetSpec spec,
            InputShape.Image shape,
            int classes,
            int capacity,
            float[] weights,
            int from) {
        this.stages = ConvStage.of(spec, shape);
        this.classes = classes;
        this.features = spec.flattened(shape);
        this.initial = new ConvParameters(memory, spec, shape, classes);
        this.displacement = new ConvParameters(memory, spec, shape, classes);
        this.slope = new ConvParameters(memory, spec, shape, classes);
        this.tiles = IntStream.range(0, stages.size())
                .mapToObj(layer -> new ConvTile(memory, stages.get(layer), layer, capacity))
                .toList();
        this.gates = stages.stream()
                .map(stage -> new short[capacity * stage.filters() * stage.pooled()])
                .toList();
        this.planes = stages.stream()
                .map(stage -> new float[capacity * stage.inputs()])
                .toList();
        this.moved = outputs(stages, capacity);
        this.upstream = outputs(stages, capacity);
        this.seen = memory.floats((long) capacity * features);
        this.seenMoved = memory.floats((long) capacity * features);
        this.logits = memory.floats((long) capacity * classes);
        this.seenValues = new float[capacity * features];
        this.logitValues = new float[capacity * classes];
        this.startValues = new float[classes];
        initial.set(weights, from);
    }

    private static List<float[]> outputs(List<ConvStage> stages, int capacity) {
        return stages.stream()
                .map(stage -> new float[capacity * stage.outputs()])
                .toList();
    }

    /**
     * Runs the net at W0 on a tile of images and keeps what it did.
     *
     * @param images bordered planes of the tile
     * @param at position of the tile's first sample on the tape
     */
    void record(float[] images, int count, ConvTape tape, int at) {
        float[] input = images;
        for (int layer = 0; layer < stages.size(); layer++) {
            ConvStage stage = stages.get(layer);
            float[] output = stage.last() ? seenValues : planes.get(layer + 1);
            tiles.get(layer).load(input, count);
            tiles.get(layer).record(initial, count, gates.get(layer), output);
            int perSample = stage.filters() * stage.pooled();
            tape.gates().get(layer).put(at * perSample, gates.get(layer), 0, count * perSample);
            FloatBuffer kept = stage.last() ? tape.seen() : tape.inputs().get(layer);
            kept.put(at * stage.outputs(), output, 0, count * stage.outputs());
            input = output;
        }
        seen.put(0, seenValues, 0, count * features);
        dense(initial, seen, count, 0);
        logits.get(0, logitValues, 0, count * classes);
        addBiases(initial, count, logitValues);
        tape.outputs().put(at * classes, logitValues, 0, count * classes);
    }

    /** Sets W - W0 to the values from {@code from} on. */
    void displace(float[] values, int from) {
        displacement.set(values, from);
    }

    /**
     * Adds {@code scale} times the expansion's outputs to {@code out}, sample-major.
     *
     * @param images bordered planes of the tile
     * @param positions where on the tape its samples are, from entry {@code from} on
     */
    void push(float[] images, ConvTape tape, int[] positions, int from, int count, float scale, float[] out) {
        recall(tape, positions, from, count);
        for (int layer = 0; layer < stages.size(); layer++) {
            ConvTile tile = tiles.get(layer);
            tile.load(layer == 0 ? images : planes.get(layer), count);
            if (layer == 0) {
                tile.push(displacement, count, gates.get(layer), moved.get(layer));
            } else {
                tile.push(displacement, initial, moved.get(layer - 1), count, gates.get(layer), moved.get(layer));
            }
        }
        seenMoved.put(0, moved.get(stages.size() - 1), 0, count * features);
        dense(displacement, seen, count, 0);
        dense(initial, seenMoved, count, 1);
        logits.get(0, logitValues, 0, count * classes);
        addBiases(displacement, count, logitValues);
        for (int t = 0; t < count; t++) {
            tape.outputs().get(positions[from + t] * classes, startValues);
            for (int c = 0; c < classes; c++) {
                out[t * classes + c] += scale * (startValues[c] + logitValues[t * classes + c]);
            }
        }
    }

    private void recall(ConvTape tape, int[] positions, int from, int count) {
        for (int t = 0; t < count; t++) {
            int position = positions[from + t];
            for (int layer = 0; layer < stages.size(); layer++) {
                ConvStage stage = stages.get(layer);
                int perSample = stage.filters() * stage.pooled();
                tape.gates().get(layer).get(position * perSample, gates.get(layer), t * perSample, perSample);
                if (layer > 0) {
                    int inputs = stage.inputs();
                    tape.inputs().get(layer - 1).get(position * inputs, planes.get(layer), t * inputs, inputs);
                }
            }
            tape.seen().get(position * features, seenValues, t * features, features);
        }
        seen.put(0, seenValues, 0, count * features);
    }

    private void dense(ConvParameters weights, FloatBuffer input, int count, float beta) {
        Blas.transposeMultiplyAdd(
                classes, count, features, weights.denseWeights(), features, input, features, beta, logits, classes);
    }

    private void addBiases(ConvParameters parameters, int count, float[] values) {
        for (int i = 0; i < count * classes; i++) {
            values[i] += parameters.denseBiases()[i % classes];
        }
    }

    /** Forgets the slope gathered so far. */
    void clearSlope() {
        slope.clear();
    }

    /**
     * Adds {@code J^T r} of the tile pushed last to the slope.
     *
     * @param residual r, sample-major
     */
    void pull(float[] residual, int count) {
        for (int i = 0; i < count * classes; i++) {
            slope.denseBiases()[i % classes] += residual[i];
        }
        logits.put(0, residual, 0, count * classes);
        Blas.multiplyTransposeAdd(
                features, classes, count, seen, features, logits, classes, 1, slope.denseWeights(), features);
        Blas.multiplyAdd(
                features, count, classes, initial.denseWeights(), features, logits, classes, 0, seenMoved, features);
        seenMoved.get(0, upstream.get(stages.size() - 1), 0, count * features);
        for (int layer = stages.size() - 1; layer >= 0; layer--) {
            tiles.get(layer).pull(slope, upstream.get(layer), count, gates.get(layer));
            if (layer > 0) {
                tiles.get(layer).pullInput(initial, count, upstream.get(layer - 1));
            }
        }
    }

    /** Writes the slope to {@code out} from {@code to} on. */
    void slope(float[] out, int to) {
        slope.get(out, to);
    }
}
