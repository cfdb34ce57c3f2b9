package dev.multiview.image;

import dev.multiview.data.SetSizes;

/**
 * Names the parameters of {@link TwoViewImages} where they are given. Unless set: Fashion-MNIST left and MNIST right,
 * halves of 14 x 14 pixels, lost halves blank, no overlays, full contrast, no noise, 8 draws of 3000 training samples of
 * which 2400 are single-view, 500 validation samples (400), and 500 test samples of each kind.
 */
public final class TwoViewImagesBuilder {
    private String name;
    private final ImageLibrary library;
    private ImageSet left = ImageSet.FASHION_MNIST;
    private ImageSet right = ImageSet.MNIST;
    private int rightShift;
    private int side = Pictures.SIDE / 2;
    private int training = 3000;
    private int trainingSingleView = 2400;
    private int validation = 500;
    private int validationSingleView = 400;
    private int testSingleView = 500;
    private int testMultiView = 500;
    private TestPictures testPictures = TestPictures.TEST_FILES;
    private LostHalf lost = new LostHalf.Blank();
    private Overlay overlay = Overlay.NONE;
    private double leftContrast = 1;
    private double rightContrast = 1;
    private double noise;
    private int draws = 8;

    TwoViewImagesBuilder(String name, ImageLibrary library) {
        this.name = name;
        this.library = library;
    }

    TwoViewImagesBuilder(TwoViewImages images) {
        name = images.name();
        library = images.library();
        left = images.left();
        right = images.right();
        rightShift = images.rightShift();
        side = images.side();
        training = images.sizes().training();
        trainingSingleView = images.sizes().trainingSingleView();
        validation = images.sizes().validation();
        validationSingleView = images.sizes().validationSingleView();
        testSingleView = images.sizes().testSingleView();
        testMultiView = images.sizes().testMultiView();
        testPictures = images.testPictures();
        lost = images.lost();
        overlay = images.overlay();
        leftContrast = images.leftContrast();
        rightContrast = images.rightContrast();
        noise = images.noise();
        draws = images.draws();
    }

    public TwoViewImagesBuilder name(String value) {
        name = value;
        return this;
    }

    /** The sets of the two halves; the same one twice is the one-view control. */
    public TwoViewImagesBuilder sets(ImageSet leftSet, ImageSet rightSet) {
        left = leftSet;
        right = rightSet;
        return this;
    }

    /** How many classes further the class is that the right half shows; 0 unless set. */
    public TwoViewImagesBuilder rightShift(int classes) {
        rightShift = classes;
        return this;
    }

    /** Rows and columns of a half: those of the sets' pictures, or half of them. */
    public TwoViewImagesBuilder side(int pixels) {
        side = pixels;
        return this;
    }

    /** Training samples N, of which {@code singleView} single-view. */
    public TwoViewImagesBuilder training(int size, int singleView) {
        training = size;
        trainingSingleView = singleView;
        return this;
    }

    /** Validation samples, of which {@code singleView} single-view. */
    public TwoViewImagesBuilder validation(int size, int singleView) {
        validation = size;
        validationSingleView = singleView;
        return this;
    }

    /** Sizes of the two test sets; those of the probe are twice the second. */
    public TwoViewImagesBuilder test(int singleView, int multiView) {
        testSingleView = singleView;
        testMultiView = multiView;
        return this;
    }

    /** Which files the test pictures come from; unless set, the test files. */
    public TwoViewImagesBuilder testPictures(TestPictures value) {
        testPictures = value;
        return this;
    }

    /** What single-view samples show in place of the view they lost. */
    public TwoViewImagesBuilder lost(LostHalf fill) {
        lost = fill;
        return this;
    }

    /** Minor features. */
    public TwoViewImagesBuilder overlay(double probability, double strength) {
        overlay = new Overlay(probability, strength);
        return this;
    }

    /** Contrasts of the two halves. */
    public TwoViewImagesBuilder contrast(double leftHalf, double rightHalf) {
        leftContrast = leftHalf;
        rightContrast = rightHalf;
        return this;
    }

    /** Standard deviation of the noise of every pixel. */
    public TwoViewImagesBuilder noise(double standardDeviation) {
        noise = standardDeviation;
        return this;
    }

    /** Most draws of a run. */
    public TwoViewImagesBuilder draws(int most) {
        draws = most;
        return this;
    }

    /**
     * The specification.
     *
     * @throws IllegalArgumentException if a parameter breaks a rule, or the sets have too few pictures for so many
     *     disjoint draws; the message says which and what to give
     */
    public TwoViewImages build() {
        SetSizes sizes = new SetSizes(
                training, trainingSingleView, validation, validationSingleView, testSingleView, testMultiView);
        return new TwoViewImages(
                name,
                left,
                right,
                rightShift,
                side,
                sizes,
                testPictures,
                lost,
                overlay,
                leftContrast,
                rightContrast,
                noise,
                draws,
                library);
    }
}
