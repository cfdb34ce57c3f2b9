package dev.multiview.image;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.InputShape;
import dev.multiview.data.SetSizes;
import dev.multiview.data.Split;
import dev.multiview.random.SeedPath;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real images with two known views: the left half shows a picture of class c of one set, the right half a picture of
 * class c of another, and either identifies the class. With one set on both sides, different pictures of it, the views
 * are of the same nature and share features: the one-view control. A set alone gives two views, too, where the right half
 * shows another class of it: each class of samples is then a pair of classes of pictures.
 *
 * <p>A half's pixel is contrast x brightness (in [0, 1]); overlays and noise are added and nothing is clipped. In a
 * single-view sample one half is lost ({@link LostHalf}), the left and the right one by turns within each class. Labels
 * are n mod 10 and the first N_s samples are the single-view ones. Other classes' pictures, in lost halves and overlays,
 * are those of the same half of other samples of the same set.
 *
 * <p>View labels have four patches: the left half, the right half, the overlay on the left, the overlay on the right;
 * the feature is {@code class * 2 + view}, or -1 where nothing is shown.
 *
 * <p>Test sets: SINGLE_VIEW if there are such samples; MULTI_VIEW; OCCLUDED, each multi-view test sample with its left
 * half alone, then with its right half alone; SWAPPED, the left half of each multi-view test sample beside the right half
 * of one of another class, labelled by the left, then by the right. Training and validation pictures are of the training
 * files, unless {@link TestPictures} says of all; a picture is in one draw at most, and in its training or its test sets.
 *
 * @param name short name for files and titles; a mere label, no part of {@link #canonical}
 * @param left set of the left half, view 0
 * @param right set of the right half, view 1
 * @param rightShift the right half of class c shows a picture of class {@code (c + rightShift) mod 10} of its set, 0 to 9
 * @param side rows and columns of a half: those of the sets' pictures, or half of them for means of 2 x 2 pixels
 * @param sizes numbers of samples
 * @param testPictures which files the test pictures come from
 * @param lost what single-view samples show in place of the view they lost
 * @param overlay minor features of all sets but SWAPPED and OCCLUDED, which keep those of the halves they are made of
 * @param leftContrast multiplies the left half's pixels, in (0, 1]
 * @param rightContrast multiplies the right half's pixels, in (0, 1]
 * @param noise standard deviation of the normal noise of every pixel
 * @param draws most draws of a run: how many regions the pictures are cut into
 * @param library where the files are; no part of {@link #canonical}, which holds their digests
 */
public record TwoViewImages(
        String name,
        ImageSet left,
        ImageSet right,
        int rightShift,
        int side,
        SetSizes sizes,
        TestPictures testPictures,
        LostHalf lost,
        Overlay overlay,
        double leftContrast,
        double rightContrast,
        double noise,
        int draws,
        ImageLibrary library)
        implements DataSpec {

    /** Views of a class, halves of a sample. */
    static final int VIEWS = 2;

    /** Changes whenever equal parameters would no longer give equal draws. */
    private static final String CODE = "two-view-images-3";

    public TwoViewImages {
        for (ImageSet set : List.of(left, right)) {
            Pictures.checkSide(set, side);
        }
        if (rightShift < 0 || rightShift >= ImageSet.CLASSES) {
            throw new IllegalArgumentException("Right shift " + rightShift + " is outside 0.." + (ImageSet.CLASSES - 1)
                    + "; 0 shows the sample's own class on the right");
        }
        sizes.checkEachClass(ImageSet.CLASSES);
        checkContrast("Left", leftContrast);
        checkContrast("Right", rightContrast);
        if (!(noise >= 0 && Double.isFinite(noise))) {
            throw new IllegalArgumentException(
                    "Noise " + noise + " is not a finite standard deviation; give 0 or more");
        }
        int perSample = left.equals(right) ? VIEWS : 1;
        for (ImageSet set : List.of(left, right)) {
            testPictures.check(set, perSample * trainingPerClass(sizes), perSample * testPerClass(sizes), draws);
        }
    }

    /** A builder with the defaults of {@link TwoViewImagesBuilder}. */
    public static TwoViewImagesBuilder builder(String name, ImageLibrary library) {
        return new TwoViewImagesBuilder(name, library);
    }

    /** A builder that starts from this specification: the way to vary one parameter. */
    public TwoViewImagesBuilder toBuilder() {
        return new TwoViewImagesBuilder(this);
    }

    /** Samples of each class in a draw's training and validation sets. */
    static int trainingPerClass(SetSizes sizes) {
        return PictureDeck.perClass(sizes.training()) + PictureDeck.perClass(sizes.validation());
    }

    /** Samples of each class in a draw's test sets; those of the probe are made of the others. */
    static int testPerClass(SetSizes sizes) {
        return PictureDeck.perClass(sizes.testSingleView()) + PictureDeck.perClass(sizes.testMultiView());
    }

    /** Layout of a sample: the halves side by side. */
    InputShape.Image shape() {
        return new InputShape.Image(1, side, VIEWS * side);
    }

    /** Contrast of the half that shows {@code view}. */
    double contrast(int view) {
        return view == 0 ? leftContrast : rightContrast;
    }

    @Override
    public String canonical() {
        return CODE + "(left=" + left.canonical() + ",right=" + right.canonical()
                + (rightShift == 0 ? "" : ",right-shift=" + rightShift) + ",side=" + side + ","
                + sizes.canonical() + ",tests=" + testPictures.label() + ",lost=" + lost.canonical() + ","
                + overlay.canonical() + ",left-contrast="
                + leftContrast + ",right-contrast=" + rightContrast + ",noise=" + noise + ",draws=" + draws + ")";
    }

    @Override
    public int classes() {
        return ImageSet.CLASSES;
    }

    @Override
    public Map<Split, Integer> testSizes() {
        Map<Split, Integer> sets = new EnumMap<>(Split.class);
        if (sizes.testSingleView() > 0) {
            sets.put(Split.SINGLE_VIEW, sizes.testSingleView());
        }
        sets.put(Split.MULTI_VIEW, sizes.testMultiView());
        sets.put(Split.OCCLUDED, VIEWS * sizes.testMultiView());
        sets.put(Split.SWAPPED, VIEWS * sizes.testMultiView());
        return Collections.unmodifiableMap(sets);
    }

    @Override
    public double singleViewShare() {
        return sizes.singleViewShare();
    }

    @Override
    public boolean pictures() {
        return true;
    }

    @Override
    public List<String> terms() {
        return Stream.of(left, right).map(ImageSet::terms).distinct().toList();
    }

    @Override
    public int mostDraws() {
        return draws;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.multiview.exit.MultiviewException if the files are there but broken
     */
    @Override
    public Optional<String> missing() {
        return library.missing(List.of(left, right));
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        return draw(seed, 0);
    }

    @Override
    public DataDraw draw(SeedPath run, int number) {
        return new TwoViewDraw(this, run, number).draw();
    }

    private static void checkContrast(String half, double contrast) {
        if (!(contrast > 0 && contrast <= 1)) {
            throw new IllegalArgumentException(
                    half + " contrast " + contrast + " is outside (0, 1]; 1 leaves the pictures as they are");
        }
    }
}
