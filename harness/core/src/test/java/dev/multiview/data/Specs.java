package dev.multiview.data;

import java.util.List;

/** Small specifications for tests; together they use every parameter. */
final class Specs {
    private Specs() {}

    /** Three classes of two views, both kinds of samples in training and validation, room for all minors. */
    static MultiViewSpecBuilder small() {
        return MultiViewSpec.builder("small")
                .classes(3, 2)
                .patches(7, 12)
                .training(60, 15)
                .validation(30, 12)
                .test(45, 36)
                .minors(new MinorLaw.Independent(1))
                .multiViewWeights(new Range(1, 1.5), new Range(0.35, 0.4))
                .singleViewWeights(new Range(1, 1.5), new Range(0.1, 0.15), new Range(0.2, 0.3))
                .noise(0.1);
    }

    /** {@link #small} and its relatives, one for each feature of the specification. */
    static List<MultiViewSpec> variety() {
        MinorLaw all = new MinorLaw.Independent(3);
        return List.of(
                small().build(),
                small().name("crowded").patches(3, 12).minors(all).build(),
                small().name("full-dimension").patches(5, 6).build(),
                small().name("shared-weight")
                        .patches(9, 12)
                        .patchesPerFeature(2)
                        .build(),
                small().name("feature-noise").featureNoise(0.05).build(),
                small().name("noiseless").noise(0).build(),
                small().name("loud-background").background(0.4).build(),
                small().name("silent-background")
                        .background(0)
                        .featureNoise(0.05)
                        .build(),
                small().name("background-alone").noise(0).background(0.2).build(),
                small().name("weak-absent")
                        .singleViewWeights(new Range(1, 1), Range.ABSENT, new Range(0.1, 0.1))
                        .build(),
                small().name("one-minor").minors(new MinorLaw.ExactlyOne()).build(),
                small().name("no-room-for-one")
                        .patches(2, 12)
                        .minors(new MinorLaw.ExactlyOne())
                        .build(),
                small().build().withoutTrainingMinors(),
                small().name("four-views").classes(3, 4).patches(9, 12).build(),
                small().name("one-view")
                        .classes(3, 1)
                        .training(60, 0)
                        .validation(30, 0)
                        .test(0, 36)
                        .build());
    }
}
