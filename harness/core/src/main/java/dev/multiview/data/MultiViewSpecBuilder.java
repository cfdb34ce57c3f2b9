package dev.multiview.data;

import java.util.OptionalDouble;

/**
 * Names the many parameters of a {@link MultiViewSpec} where they are given. Numbers that are not set are 0, and
 * ranges {@link Range#ABSENT}; {@link #build} says which of them must be given.
 */
public final class MultiViewSpecBuilder {
    private String name;
    private int classes;
    private int views;
    private int patches;
    private int dimension;
    private int patchesPerFeature = 1;
    private int training;
    private int trainingSingleView;
    private int validation;
    private int validationSingleView;
    private int testSingleView;
    private int testMultiView;
    private MinorLaw trainingMinors = new MinorLaw.Independent(0);
    private MinorLaw testMinors = new MinorLaw.Independent(0);
    private Range main = Range.ABSENT;
    private Range singleViewMain = Range.ABSENT;
    private Range singleViewWeak = Range.ABSENT;
    private Range minor = Range.ABSENT;
    private Range singleViewMinor = Range.ABSENT;
    private double featureNoise;
    private double noise;
    /** Empty as long as it follows {@link #noise}. */
    private OptionalDouble background = OptionalDouble.empty();

    MultiViewSpecBuilder(String name) {
        this.name = name;
    }

    MultiViewSpecBuilder(MultiViewSpec spec) {
        name = spec.name();
        classes = spec.classes();
        views = spec.views();
        patches = spec.patches();
        dimension = spec.dimension();
        patchesPerFeature = spec.patchesPerFeature();
        training = spec.sizes().training();
        trainingSingleView = spec.sizes().trainingSingleView();
        validation = spec.sizes().validation();
        validationSingleView = spec.sizes().validationSingleView();
        testSingleView = spec.sizes().testSingleView();
        testMultiView = spec.sizes().testMultiView();
        trainingMinors = spec.trainingMinors();
        testMinors = spec.testMinors();
        main = spec.weights().main();
        singleViewMain = spec.weights().singleViewMain();
        singleViewWeak = spec.weights().singleViewWeak();
        minor = spec.weights().minor();
        singleViewMinor = spec.weights().singleViewMinor();
        featureNoise = spec.featureNoise();
        noise = spec.noise();
        background = spec.uniformNoise() ? OptionalDouble.empty() : OptionalDouble.of(spec.background());
    }

    public MultiViewSpecBuilder name(String value) {
        name = value;
        return this;
    }

    /** Number of classes k and of views per class. */
    public MultiViewSpecBuilder classes(int count, int viewsPerClass) {
        classes = count;
        views = viewsPerClass;
        return this;
    }

    /** Number of patches P and their dimension d. */
    public MultiViewSpecBuilder patches(int count, int coordinates) {
        patches = count;
        dimension = coordinates;
        return this;
    }

    /** Patches that share one feature's weight, C_p; 1 unless set. */
    public MultiViewSpecBuilder patchesPerFeature(int count) {
        patchesPerFeature = count;
        return this;
    }

    /** Training samples N, of which {@code singleView} single-view. */
    public MultiViewSpecBuilder training(int size, int singleView) {
        training = size;
        trainingSingleView = singleView;
        return this;
    }

    /** Validation samples, of which {@code singleView} single-view. */
    public MultiViewSpecBuilder validation(int size, int singleView) {
        validation = size;
        validationSingleView = singleView;
        return this;
    }

    /** Sizes of the two test sets. */
    public MultiViewSpecBuilder test(int singleView, int multiView) {
        testSingleView = singleView;
        testMultiView = multiView;
        return this;
    }

    /** Minor features of all samples; none unless set. */
    public MultiViewSpecBuilder minors(MinorLaw law) {
        testMinors = law;
        return trainingMinors(law);
    }

    /** Minor features of training and validation samples alone. */
    public MultiViewSpecBuilder trainingMinors(MinorLaw law) {
        trainingMinors = law;
        return this;
    }

    /** Weights in multi-view samples: own features and minor ones. */
    public MultiViewSpecBuilder multiViewWeights(Range own, Range others) {
        main = own;
        minor = others;
        return this;
    }

    /** Weights in single-view samples: the strong view, the weak ones (rho), and minor features (Gamma). */
    public MultiViewSpecBuilder singleViewWeights(Range strong, Range weak, Range others) {
        singleViewMain = strong;
        singleViewWeak = weak;
        singleViewMinor = others;
        return this;
    }

    /** Upper end of the feature noise alpha; 0 unless set. */
    public MultiViewSpecBuilder featureNoise(double value) {
        featureNoise = value;
        return this;
    }

    /** Standard deviation of every coordinate. */
    public MultiViewSpecBuilder noise(double standardDeviation) {
        noise = standardDeviation;
        return this;
    }

    /** Standard deviation of every coordinate of the patches that show no feature; that of {@link #noise} unless set. */
    public MultiViewSpecBuilder background(double standardDeviation) {
        background = OptionalDouble.of(standardDeviation);
        return this;
    }

    /**
     * The specification.
     *
     * @throws IllegalArgumentException if a parameter breaks a rule; the message says which and what to give
     */
    public MultiViewSpec build() {
        SetSizes sizes = new SetSizes(
                training, trainingSingleView, validation, validationSingleView, testSingleView, testMultiView);
        Weights weights = new Weights(main, singleViewMain, singleViewWeak, minor, singleViewMinor);
        return new MultiViewSpec(
                name,
                classes,
                views,
                patches,
                dimension,
                patchesPerFeature,
                sizes,
                trainingMinors,
                testMinors,
                weights,
                featureNoise,
                noise,
                background.orElse(noise));
    }
}
