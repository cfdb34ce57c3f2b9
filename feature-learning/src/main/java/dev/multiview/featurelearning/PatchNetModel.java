package dev.multiview.featurelearning;

import dev.multiview.data.Features;
import dev.multiview.data.InputShape.Patches;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;

/** A trained patch net. */
final class PatchNetModel implements Model.ViewRace {
    private final PatchNetShape net;
    private final float[] initial;
    private final float[] weights;

    /** The net that came from {@code initial} to {@code weights}, {@code [class][filter][coordinate]}; both are owned. */
    PatchNetModel(PatchNetShape net, float[] initial, float[] weights) {
        this.net = net;
        this.initial = initial;
        this.weights = weights;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The number of patches may differ from that of the training samples.
     *
     * @throws IllegalArgumentException if the samples are no patches of the net's dimension, or hold a value that is not
     *     finite
     */
    @Override
    public Logits predict(Samples samples) {
        Patches shape = PatchTiles.patches(samples);
        checkDimension("Patches", shape.dimension());
        PatchTiles tiles = new PatchTiles(samples, net.tile(shape.patches()));
        float[] tile = new float[net.classes() * tiles.largest()];
        float[] values = new float[net.classes() * samples.count()];
        PatchNetPass pass = new PatchNetPass(net, shape.patches(), tiles.largest());
        pass.begin(weights);
        for (int b = 0; b < tiles.count(); b++) {
            pass.forward(tiles.values(b), tiles.start(b), tiles.size(b), tile);
            tiles.toSampleMajor(b, tile, net.classes(), values);
        }
        return new Logits(samples.count(), net.classes(), values);
    }

    /**
     * {@inheritDoc}
     *
     * <p>For members trained jointly the maximum is over the filters of all of them.
     */
    @Override
    public double[][] viewStrengths(Features features) {
        return strengths(features, weights);
    }

    @Override
    public double[][] initialStrengths(Features features) {
        return strengths(features, initial);
    }

    @Override
    public int power() {
        return net.spec().power();
    }

    @Override
    public int filters() {
        return net.filters();
    }

    private double[][] strengths(Features features, float[] at) {
        checkDimension("Features", features.dimension());
        double[][] strengths = new double[features.classes()][features.views()];
        for (int c = 0; c < features.classes(); c++) {
            for (int v = 0; v < features.views(); v++) {
                for (int r = 0; r < net.filters(); r++) {
                    int filter = (c * net.filters() + r) * net.dimension();
                    double overlap = features.overlap(c * features.views() + v, at, filter);
                    strengths[c][v] = Math.max(strengths[c][v], overlap);
                }
            }
        }
        return strengths;
    }

    private void checkDimension(String what, int dimension) {
        if (dimension != net.dimension()) {
            throw new IllegalArgumentException(what + " of " + dimension + " coordinates do not fit a net trained on "
                    + net.dimension() + "; use samples and features of the draw it was trained on");
        }
    }
}
