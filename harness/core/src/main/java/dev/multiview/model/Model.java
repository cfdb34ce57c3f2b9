package dev.multiview.model;

import dev.multiview.data.Features;
import dev.multiview.data.Samples;

/** A trained predictor. Implementations are safe for use by one thread at a time. */
public interface Model {

    /**
     * Logits of every sample, in order, one for each of {@link Samples#classes}. In an audit the samples come {@linkplain
     * Samples#withoutLabels without labels}, test samples and training samples alike, and are shared with other trials:
     * a model that changes them fails. The answer is copied, so that its array may be used again.
     */
    Logits predict(Samples samples);

    /** A model that can show how strongly it responds to each view of each class. */
    interface ViewAware extends Model {
        /**
         * View strengths {@code Lambda[class][view]}: the largest positive overlap of the class's filters with the
         * feature (arXiv 2012.09816, proof of theorem 1).
         */
        double[][] viewStrengths(Features features);
    }

    /** A model that also remembers where the race of the views began. */
    interface ViewRace extends ViewAware {
        /** {@link #viewStrengths} at W0. */
        double[][] initialStrengths(Features features);

        /** The power of the activation's convex start, q. */
        int power();

        /** Filters of a class, m. */
        int filters();
    }
}
