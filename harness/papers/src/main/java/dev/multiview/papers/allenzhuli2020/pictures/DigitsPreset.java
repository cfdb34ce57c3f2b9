package dev.multiview.papers.allenzhuli2020.pictures;

import dev.multiview.claim.Tier;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.image.ImageLibrary;
import dev.multiview.image.ImageSet;
import dev.multiview.image.TestPictures;
import dev.multiview.image.TwoViewImages;
import dev.multiview.model.Learner;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Setting;

/**
 * The settings of the claims about digits, which ship with this program: the left half of a sample of class c shows digit c, the
 * right half digit c + 1, and 9 has 0 beside it. Rule of distillation and overlays are those of {@link ImagePreset}; contrast and
 * training length were chosen on seeds 1001 to 1003 by a rule that was written before, see presets.md, section 18.
 *
 * <p>Twelve disjoint draws leave 46 pictures of each digit to a draw, hence 23 samples of a class, of which training gets 10, two
 * mini-batches in all, validation 1 and the tests 11. More training samples would leave too few test pictures for differences of a
 * few hundredths, and fewer draws too few to estimate their scatter.
 *
 * @param twoView two digits a sample; gains are stated on its OCCLUDED test set, where every view stands alone
 * @param oneView the control: both halves show the sample's own digit, different pictures of it
 */
record DigitsPreset(Setting twoView, Setting oneView) {
    private static final double CONTRAST = 0.5;

    private static final int LENGTH = 100;

    /** As many as the headline has at its first look. */
    private static final int DRAWS = 12;

    /** Samples of a training set, of which a fifth is single-view, and as many pairs for tests. */
    private static final int SAMPLES = 100;

    /** Half as many for the smoke tier, which so sees nothing of what the longer tiers will show at the same seed. */
    private static final int SMOKE_SAMPLES = 50;

    static DigitsPreset of(Tier tier, ImageLibrary library) {
        String suffix = tier == Tier.SMOKE ? "-n" + SMOKE_SAMPLES : "";
        TwoViewImages twoView = twoView("two-view-digits" + suffix, tier, CONTRAST, library);
        TwoViewImages oneView = twoView.toBuilder()
                .name("one-view-digits" + suffix)
                .rightShift(0)
                .build();
        return new DigitsPreset(setting(tier, twoView, LENGTH), setting(tier, oneView, LENGTH));
    }

    /** A setting that could have been chosen. */
    static Setting candidate(Tier tier, double contrast, int epochs, ImageLibrary library) {
        String name = "two-view-digits-contrast-" + contrast + "-epochs-" + epochs;
        return setting(tier, twoView(name, tier, contrast, library), epochs);
    }

    /** The arms of a learner at one of the settings. */
    static Arms arms(Setting setting, Learner learner) {
        return new Arms(setting, learner, ImagePreset.RULE, Split.OCCLUDED, ImagePreset.DELTA);
    }

    /** The longer tiers differ in the numbers of models: there are no more pictures for them. */
    private static Setting setting(Tier tier, DataSpec data, int epochs) {
        return switch (tier) {
            case SMOKE -> new Setting(data.name(), data, 3, 1, epochs, epochs);
            case STANDARD -> new Setting(data.name(), data, 5, 2, epochs, epochs);
            case FULL -> new Setting(data.name(), data, 10, 3, epochs, epochs);
        };
    }

    private static TwoViewImages twoView(String name, Tier tier, double contrast, ImageLibrary library) {
        int samples = tier == Tier.SMOKE ? SMOKE_SAMPLES : SAMPLES;
        return TwoViewImages.builder(name, library)
                .sets(ImageSet.OPTDIGITS, ImageSet.OPTDIGITS)
                .rightShift(1)
                .side(ImageSet.OPTDIGITS.side())
                .training(samples, samples / 5)
                .validation(10, 5)
                .test(10, samples)
                .testPictures(TestPictures.ALL_FILES)
                .overlay(0.5, 0.3)
                .contrast(contrast, contrast)
                .draws(DRAWS)
                .build();
    }
}
