package dev.multiview.model;

import dev.multiview.data.Features;
import dev.multiview.random.SeedPath;
import java.util.Arrays;

/**
 * A start in which each class favours a view that was named beforehand: the one with the largest positive overlap with a
 * filter of that class (Lambda of arXiv 2012.09816, the lottery of theorem 1's proof).
 *
 * <p>Where W0 favours another view, the components of all the class's filters along the two views are exchanged. That is
 * a reflection, and W0 is normal, so that one net alone has the law that it has without it, if the named views are drawn
 * by a fair coin. What changes is how the starts of several nets go together.
 *
 * @param features the orthonormal features of the draw
 * @param favoured view that each class is to favour; an array that is owned
 */
public record FavouredViews(Features features, int[] favoured) implements Start {
    public FavouredViews {
        if (favoured.length != features.classes()
                || Arrays.stream(favoured).anyMatch(view -> view < 0 || view >= features.views())) {
            throw new IllegalArgumentException("Favoured views " + Arrays.toString(favoured) + " do not name one of "
                    + features.views() + " views for each of " + features.classes() + " classes");
        }
    }

    @Override
    public float[] weights(PatchNetSpec spec, SeedPath seed, int classes, int dimension) {
        if (classes != features.classes() || dimension != features.dimension()) {
            throw new IllegalArgumentException("A net of " + classes + " classes and " + dimension
                    + " coordinates cannot favour views of " + features.classes() + " classes and "
                    + features.dimension() + " coordinates");
        }
        float[] weights = spec.initialWeights(seed, classes, dimension);
        for (int c = 0; c < classes; c++) {
            int own = favours(weights, c, spec.width());
            if (own != favoured[c]) {
                exchange(weights, c, spec.width(), own, favoured[c]);
            }
        }
        return weights;
    }

    /** The view of class {@code c} with the largest overlap; the first of equals. */
    private int favours(float[] weights, int c, int filters) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int view = 0; view < features.views(); view++) {
            for (int r = 0; r < filters; r++) {
                double overlap = features.overlap(c * features.views() + view, weights, offset(c, filters, r));
                if (overlap > most) {
                    most = overlap;
                    best = view;
                }
            }
        }
        return best;
    }

    private void exchange(float[] weights, int c, int filters, int one, int other) {
        int dimension = features.dimension();
        int first = (c * features.views() + one) * dimension;
        int second = (c * features.views() + other) * dimension;
        for (int r = 0; r < filters; r++) {
            int offset = offset(c, filters, r);
            double apart = features.overlap(first / dimension, weights, offset)
                    - features.overlap(second / dimension, weights, offset);
            for (int j = 0; j < dimension; j++) {
                weights[offset + j] -=
                        (float) (apart * (features.vectors()[first + j] - features.vectors()[second + j]));
            }
        }
    }

    private int offset(int c, int filters, int r) {
        return (c * filters + r) * features.dimension();
    }
}
