package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.EnumMap;
import java.util.Map;

/**
 * Draws the sets of a {@link MultiViewSpec}, unchecked. Every set has a seed path of its own below {@code data}, so
 * that none depends on the size or law of another.
 */
final class MultiViewGenerator {
    private final MultiViewSpec spec;
    private final SeedPath seed;
    private final Features features;

    private MultiViewGenerator(MultiViewSpec spec, SeedPath seed) {
        this.spec = spec;
        this.seed = seed;
        features = FeatureDraw.draw(spec.classes(), spec.views(), spec.dimension(), seed.child("features"));
    }

    static DataDraw draw(MultiViewSpec spec, SeedPath seed) {
        return new MultiViewGenerator(spec, seed.child("data")).draw();
    }

    private DataDraw draw() {
        Samples training = set(Split.TRAINING);
        Samples validation = set(Split.VALIDATION);
        Map<Split, Samples> tests = new EnumMap<>(Split.class);
        for (Split split : spec.testSizes().keySet()) {
            tests.put(split, set(split));
        }
        return DataDraw.of(features, training, validation, tests);
    }

    private Samples set(Split split) {
        int size = spec.sizes().size(split);
        int singleView = spec.sizes().singleView(split);
        SeedPath path = seed.child(split.label());
        return new SampleDraw(spec, features, spec.minors(split), size, singleView, path).samples();
    }
}
