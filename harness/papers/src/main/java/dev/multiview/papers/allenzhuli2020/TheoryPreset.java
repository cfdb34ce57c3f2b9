package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Tier;
import dev.multiview.data.MultiViewSpec;
import dev.multiview.data.MultiViewSpecBuilder;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.model.Learner;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Setting;
import dev.multiview.variation.Variation;
import java.util.function.UnaryOperator;

/**
 * The settings of the suite on arXiv 2012.09816: the headline's, and copies of it in which one condition of the theory
 * is taken away or varied.
 *
 * @param headline the settings that both suites share
 * @param data the main distribution
 * @param memorising the setting of claims about single nets and how their errors fall with their number
 */
record TheoryPreset(HeadlinePreset headline, MultiViewSpec data, Memorising memorising) {
    /** Members of an ensemble at a point of a sweep. */
    static final int SWEPT = 3;

    static TheoryPreset of(Tier tier) {
        return of(tier, Variation.NONE);
    }

    /** The settings of a tier with the main one varied. */
    static TheoryPreset of(Tier tier, Variation variation) {
        HeadlinePreset headline = HeadlinePreset.of(tier, variation);
        MultiViewSpec data = (MultiViewSpec) headline.main().data();
        Memorising memorising =
                switch (tier) {
                    case SMOKE -> new Memorising(headline.main(), headline.learner(), data);
                    case STANDARD -> Memorising.of(10);
                    case FULL -> Memorising.of(20);
                };
        return new TheoryPreset(headline, data, memorising);
    }

    /** The preset that sweeps cross: in full standard's, so that the fine map is the coarse one with more stops. */
    static TheoryPreset ofMap(Tier tier) {
        return of(tier == Tier.FULL ? Tier.STANDARD : tier);
    }

    /**
     * The setting at which single nets do what the first theorem says; at the main setting they leave two fifths of the
     * single-view training samples unfitted.
     *
     * @param setting data and lengths; students are not trained here
     * @param learner name of the net
     * @param data the distribution
     */
    record Memorising(Setting setting, String learner, MultiViewSpec data) {
        /** Members of an ensemble in the second theorem. */
        static final int MEMBERS = 10;

        private static final int STEPS = 200;

        /** At {@code classes} classes. */
        static Memorising of(int classes) {
            MultiViewSpec data = Presets.memorising(classes);
            return new Memorising(new Setting(data.name(), data, MEMBERS, 1, STEPS, STEPS), "patch-net-floor-15", data);
        }

        /**
         * At {@code classes} classes, with few members, since a net costs k^2, and as many at every number of classes, or
         * scatter would be less at some. The step after the plateau grows with the classes, as each has its part of the
         * mean gradient.
         */
        static Memorising ofTrend(int classes) {
            Memorising own = of(classes);
            Setting few = new Setting(own.setting.name() + "-trend", own.data, SWEPT, 1, STEPS, STEPS);
            return new Memorising(few, "patch-net-floor-" + classes * 15 / 10, own.data);
        }

        /** The same setting with other data. */
        Setting beside(String suffix, UnaryOperator<MultiViewSpecBuilder> change) {
            return setting.on(
                    change.apply(data.toBuilder().name(data.name() + suffix)).build());
        }

        /** As many single-view samples among twice as many: the theorem lets N grow as 1 / mu. */
        Setting halfTheShare() {
            return beside(
                    "-half-share",
                    builder -> builder.training(
                            2 * data.sizes().training(), data.sizes().trainingSingleView()));
        }

        /** The arms of {@code learner} at the setting. */
        Arms arms(Learner learner) {
            return new Arms(setting, learner, HeadlinePreset.GATED, Split.SINGLE_VIEW, HeadlinePreset.DELTA);
        }
    }

    /** The main setting. */
    Setting main() {
        return headline.main();
    }

    /** The main setting without minor features in what is trained on; test samples keep theirs. */
    Setting minorsAbsent() {
        return main().on(data.withoutTrainingMinors());
    }

    /** The main setting with other data, its members and students as many as at the points of a sweep. */
    Setting at(String suffix, UnaryOperator<MultiViewSpecBuilder> change) {
        return with(suffix, change, main().memberSteps(), 1);
    }

    /** The main setting with as few members and students as at the points of a sweep. */
    Setting few() {
        return at("-swept", builder -> builder);
    }

    /** The arms of a learner at a setting of a sweep. */
    static Arms arms(Setting setting, Learner learner) {
        return new Arms(setting, learner, HeadlinePreset.GATED, Split.SINGLE_VIEW, HeadlinePreset.DELTA);
    }

    /** The main setting with members trained for another length. */
    Setting trainedFor(int steps) {
        return with("-steps-" + steps, builder -> builder, steps, 1);
    }

    /**
     * The main setting with another number of classes. Samples grow with it, and so do steps: a class has its part of
     * the mean gradient.
     */
    Setting ofClasses(int classes) {
        int training = scaled(data.sizes().training(), classes);
        int singleView = scaled(data.sizes().trainingSingleView(), classes);
        MultiViewSpec there = data.toBuilder()
                .name("k" + classes + "-n" + training)
                .classes(classes, data.views())
                .training(training, singleView)
                .build();
        return new Setting(
                there.name(),
                there,
                SWEPT,
                1,
                scaled(main().memberSteps(), classes),
                scaled(main().studentSteps(), classes));
    }

    private int scaled(int own, int classes) {
        if (own * classes % data.classes() != 0) {
            throw new IllegalArgumentException(
                    own + " at " + data.classes() + " classes is no whole number at " + classes);
        }
        return own * classes / data.classes();
    }

    private Setting with(String suffix, UnaryOperator<MultiViewSpecBuilder> change, int steps, int students) {
        return new Setting(
                main().name() + suffix, varied(suffix, change), SWEPT, students, steps, main().studentSteps());
    }

    private MultiViewSpec varied(String suffix, UnaryOperator<MultiViewSpecBuilder> change) {
        return change.apply(data.toBuilder().name(data.name() + suffix)).build();
    }
}
