package dev.multiview.featurelearning;

import dev.multiview.data.Features;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;

/**
 * The net {@code f(x; W) - f(x; W0)}, with the output weight in f. View strengths are those of W itself; near the lazy
 * end they hardly leave W0. There they tell neither what the model has learned (what it answers to single views does) nor
 * anything about the lottery, whose winner is then the view that was ahead at W0 because nothing has moved.
 *
 * @param start the net at W0
 * @param trained the same net at W
 */
record CentredNetModel(PatchNetModel start, PatchNetModel trained) implements Model.ViewRace {

    @Override
    public Logits predict(Samples samples) {
        Logits logits = trained.predict(samples);
        float[] offset = start.predict(samples).values();
        float[] values = logits.values();
        for (int i = 0; i < values.length; i++) {
            values[i] -= offset[i];
        }
        return logits;
    }

    @Override
    public double[][] viewStrengths(Features features) {
        return trained.viewStrengths(features);
    }

    @Override
    public double[][] initialStrengths(Features features) {
        return start.viewStrengths(features);
    }

    @Override
    public int power() {
        return trained.power();
    }

    @Override
    public int filters() {
        return trained.filters();
    }
}
