package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.Samples;
import java.util.Arrays;
import java.util.List;

/**
 * Outputs and slopes of linearised nets on chosen samples of one set.
 *
 * <p>What the nets did at W0 is the same in every step. It is kept for all samples where that takes no more than {@link
 * #TAPE_BYTES}, which makes a step two to three times as fast, and found again for every tile otherwise.
 */
final class ConvTwinPass {
    /** Bytes of tapes that one fit keeps: a sixth of what the engine allows all its threads outside the heap. */
    static final long TAPE_BYTES = 512L << 20;

    private final ConvTwins twins;
    private final Samples samples;
    private final ImagePlanes images;
    private final int tile;
    private final List<ConvTangent> tangents;
    private final List<ConvTape> tapes;
    private final boolean kept;
    private final int[] tapePositions;
    private final float[] displacement;

    /**
     * A pass over {@code samples}.
     *
     * @param tapeBytes bytes of tapes that may be kept
     */
    ConvTwinPass(NativeMemory memory, ConvTwins twins, Samples samples, long tapeBytes) {
        this.twins = twins;
        this.samples = samples;
        this.tile = twins.tile();
        this.images = new ImagePlanes(twins.shape(), 1, tile);
        this.tangents = twins.tangents(memory);
        long needed = ConvTape.bytesPerSample(twins.stages(), twins.classes()) * twins.members() * samples.count();
        this.kept = needed <= tapeBytes;
        this.tapes = twins.tapes(memory, kept ? samples.count() : tile);
        this.displacement = new float[twins.weights().length];
        this.tapePositions = new int[tile];
        Arrays.setAll(tapePositions, t -> t);
        if (kept) {
            recordAll();
        }
    }

    /** A pass that keeps nothing: for predictions, which see every sample once. */
    static ConvTwinPass once(NativeMemory memory, ConvTwins twins, Samples samples) {
        return new ConvTwinPass(memory, twins, samples, 0);
    }

    private void recordAll() {
        int[] all = ImagePlanes.all(samples);
        for (int from = 0; from < all.length; from += tile) {
            int count = Math.min(tile, all.length - from);
            images.load(samples, all, from, count);
            record(count, from);
        }
    }

    private void record(int count, int at) {
        for (int l = 0; l < tangents.size(); l++) {
            tangents.get(l).record(images.values(), count, tapes.get(l), at);
        }
    }

    /** Sets the point at which outputs and slopes are computed. */
    void moveTo(float[] weights) {

        for (int i = 0; i < weights.length; i++) {
            displacement[i] = weights[i] - twins.weights()[i];
        }
        for (int l = 0; l < tangents.size(); l++) {
            tangents.get(l).displace(displacement, l * twins.each());
            tangents.get(l).clearSlope();
        }
    }

    /** Samples handled at once. */
    int tile() {
        return tile;
    }

    /**
     * Writes the outputs of a tile.
     *
     * @param indices samples of the set; those from entry {@code from} on make the tile
     * @param logits sample-major
     */
    void push(int[] indices, int from, int count, float[] logits) {
        images.load(samples, indices, from, count);
        if (!kept) {
            record(count, 0);
        }
        Arrays.fill(logits, 0);
        for (int l = 0; l < tangents.size(); l++) {
            int[] positions = kept ? indices : tapePositions;
            tangents.get(l)
                    .push(
                            images.values(),
                            tapes.get(l),
                            positions,
                            kept ? from : 0,
                            count,
                            (float) twins.outputScale(),
                            logits);
        }
    }

    /** Adds what derivatives by the outputs of the tile pushed last say about the weights. */
    void pull(float[] residual, int count) {
        for (int i = 0; i < count * twins.classes(); i++) {
            residual[i] *= (float) twins.outputScale();
        }
        tangents.forEach(tangent -> tangent.pull(residual, count));
    }

    /** The slope gathered since the last {@link #moveTo}. */
    void slope(float[] out) {
        for (int l = 0; l < tangents.size(); l++) {
            tangents.get(l).slope(out, l * twins.each());
        }
    }
}
