package dev.multiview.image;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the class of each half off its pixels, by looking the picture up, and believes it only if that view of that
 * class is among those set by hand. Where it believes nothing, it answers the class after the last one that it has read.
 */
final class HandSetModel implements Model {
    private final Map<Integer, Integer> classOfHalf = new HashMap<>();
    private final boolean[][] owned;

    /**
     * A model that knows the pictures of {@code samples}, multi-view ones.
     *
     * @param owned whether it can read view v of class c, {@code [class][view]}
     */
    HandSetModel(Samples samples, boolean[][] owned) {
        this.owned = owned;
        for (int i = 0; i < samples.count(); i++) {
            for (int view = 0; view < 2; view++) {
                classOfHalf.put(2 * hash(samples, i, view) + view, samples.labels()[i]);
            }
        }
    }

    @Override
    public Logits predict(Samples samples) {
        float[] logits = new float[samples.count() * samples.classes()];
        for (int i = 0; i < samples.count(); i++) {
            boolean believed = false;
            int seen = 0;
            for (int view = 0; view < 2; view++) {
                Integer c = classOfHalf.get(2 * hash(samples, i, view) + view);
                if (c != null) {
                    seen = c;
                }
                if (c != null && owned[c][view]) {
                    logits[i * samples.classes() + c]++;
                    believed = true;
                }
            }
            if (!believed) {
                logits[i * samples.classes() + (seen + 1) % samples.classes()] = 1;
            }
        }
        return new Logits(samples.count(), samples.classes(), logits);
    }

    private static int hash(Samples samples, int i, int view) {
        InputShape.Image shape = (InputShape.Image) samples.shape();
        int side = shape.height();
        int hash = 0;
        for (int row = 0; row < side; row++) {
            int from = i * shape.size() + row * shape.width() + view * side;
            hash = 31 * hash + Arrays.hashCode(Arrays.copyOfRange(samples.values(), from, from + side));
        }
        return hash;
    }
}
