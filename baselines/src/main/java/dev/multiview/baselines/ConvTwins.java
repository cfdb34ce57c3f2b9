package dev.multiview.baselines;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The nets that are linearised, and the combination of their outputs: {@code s sum_l f_l(x)}. All weights are one
 * vector, member after member. The array is owned.
 *
 * @param spec the net of every member
 * @param shape the images' shape
 * @param classes number of classes
 * @param members L
 * @param weights W0
 * @param outputScale s: 1, or 1/L for the mean
 */
record ConvTwins(
        ConvNetSpec spec, InputShape.Image shape, int classes, int members, float[] weights, double outputScale) {
    /** Bytes of working space that stay in a core's own cache from push to pull. */
    private static final int TILE_BYTES = 1 << 19;

    /** The nets that start at the initial weights of {@code seeds}. */
    static ConvTwins initial(ConvNetSpec spec, List<SeedPath> seeds, Samples samples, double outputScale) {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("Joint training of 0 members; at least 1 is needed");
        }
        InputShape.Image shape = ImagePlanes.shapeOf(samples);
        int each = spec.parameters(shape, samples.classes());
        float[] weights = new float[seeds.size() * each];
        for (int l = 0; l < seeds.size(); l++) {
            float[] own = spec.initialWeights(seeds.get(l), shape, samples.classes());
            System.arraycopy(own, 0, weights, l * each, each);
        }
        return new ConvTwins(spec, shape, samples.classes(), seeds.size(), weights, outputScale);
    }

    /** Parameters of one member. */
    int each() {
        return weights.length / members;
    }

    List<ConvStage> stages() {
        return ConvStage.of(spec, shape);
    }

    /** Samples handled at once. */
    int tile() {
        long bytes = stages().stream().mapToLong(ConvTile::bytesPerSample).sum();
        return (int) Math.max(1, Math.min(64, TILE_BYTES / bytes));
    }

    /** One expansion per member, each with working space for a tile. */
    List<ConvTangent> tangents(NativeMemory memory) {
        List<ConvTangent> tangents = new ArrayList<>();
        for (int l = 0; l < members; l++) {
            tangents.add(new ConvTangent(memory, spec, shape, classes, tile(), weights, l * each()));
        }
        return tangents;
    }

    /** One tape per member. */
    List<ConvTape> tapes(NativeMemory memory, int samples) {
        List<ConvTape> tapes = new ArrayList<>();
        for (int l = 0; l < members; l++) {
            tapes.add(ConvTape.blank(memory, stages(), classes, samples));
        }
        return tapes;
    }
}
