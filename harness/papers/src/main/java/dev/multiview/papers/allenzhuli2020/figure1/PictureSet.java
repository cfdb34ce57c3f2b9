package dev.multiview.papers.allenzhuli2020.figure1;

import dev.multiview.claim.Tier;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.image.ImageLibrary;
import dev.multiview.image.ImageSet;
import dev.multiview.image.PackedSet;
import dev.multiview.image.PlainImages;
import dev.multiview.image.TestPictures;
import dev.multiview.image.TwoViewImages;
import dev.multiview.image.WithoutViews;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Setting;

/**
 * A set of pictures with the numbers and lengths of the models that are trained on it. Rule of distillation, contrast and overlays are
 * those of the image claims. Sizes are smaller than there, so that every row and column can be had in minutes.
 *
 * @param setting the data with five members, as many students, and epochs
 * @param split the test set
 */
record PictureSet(Setting setting, Split split) {
    /** Smallest gain in error on pictures worth a claim: as much as the paper's ensemble gains on CIFAR-10 (P1). */
    static final double DELTA = 0.005;

    /** Models of the ensembles that are compared. */
    static final int MEMBERS = 5;

    private static final int SMOKE_MEMBERS = 3;

    /** Hinton's form; students see labels and teacher in equal parts. */
    private static final DistillationRule RULE = new DistillationRule.Temperature(0.5, 2);

    /** The same in squared loss, which is all that ridge regression knows. */
    private static final DistillationRule SQUARED_RULE = new DistillationRule.ScoreBlend(0.5);

    /** Handwritten digits of 8 x 8 pixels that ship with this program: twelve draws of 100 training and 320 test pictures. */
    static PictureSet digits(Tier tier, ImageLibrary library) {
        boolean smoke = tier == Tier.SMOKE;
        return plain("digits", tier, ImageSet.OPTDIGITS, 100, smoke ? 60 : 320, 12, smoke ? 10 : 50, library);
    }

    /** Clothes at half their side: twelve draws of 500 training and 2000 test pictures. */
    static PictureSet clothes(Tier tier, ImageLibrary library) {
        return larger("fashion", ImageSet.FASHION_MNIST, 12, 2000, tier, library);
    }

    /** Handwritten digits at half their side, of which nothing is judged: six draws of 500 training and 1000 test pictures. */
    static PictureSet mnist(Tier tier, ImageLibrary library) {
        return larger("mnist", ImageSet.MNIST, 6, 1000, tier, library);
    }

    private static PictureSet larger(String name, ImageSet set, int draws, int test, Tier tier, ImageLibrary library) {
        boolean smoke = tier == Tier.SMOKE;
        return plain(name, tier, set, smoke ? 100 : 500, smoke ? 300 : test, draws, smoke ? 5 : 20, library);
    }

    /** Clothes on the left, digits on the right, six draws of 400 and 600 pictures, tested where one half is lost. */
    static PictureSet twoView(Tier tier, ImageLibrary library) {
        TwoViewImages data = TwoViewImages.builder(name("two-view", tier), library)
                .training(400, 20)
                .validation(60, 30)
                .test(20, 300)
                .testPictures(TestPictures.TRAINING_FILES)
                .overlay(0.5, 0.3)
                .contrast(1, 0.25)
                .draws(6)
                .build();
        return new PictureSet(setting(data, tier, 20), Split.OCCLUDED);
    }

    private static PictureSet plain(
            String name, Tier tier, ImageSet set, int training, int test, int draws, int epochs, ImageLibrary library) {
        TestPictures files = set instanceof PackedSet ? TestPictures.ALL_FILES : TestPictures.TRAINING_FILES;
        int side = files == TestPictures.ALL_FILES ? set.side() : set.side() / 2;
        DataSpec data = new WithoutViews(
                new PlainImages(name(name, tier), set, side, training, 30, test, files, draws, library));
        return new PictureSet(setting(data, tier, epochs), Split.TEST);
    }

    private static String name(String name, Tier tier) {
        return "figure-" + name + (tier == Tier.SMOKE ? "-smoke" : "");
    }

    private static Setting setting(DataSpec data, Tier tier, int epochs) {
        int members = tier == Tier.SMOKE ? SMOKE_MEMBERS : MEMBERS;
        return new Setting(data.name(), data, members, tier == Tier.SMOKE ? 1 : 2, epochs, epochs);
    }

    /** The models that an ensemble has here. */
    int members() {
        return setting.members();
    }

    /** The arms of a learner that is trained by cross-entropy. */
    Arms arms(Learner learner) {
        return new Arms(setting, learner, RULE, split, DELTA);
    }

    /** The arms of a learner that is fitted by squared loss. */
    Arms squared(Learner learner) {
        return new Arms(setting, learner, SQUARED_RULE, split, DELTA);
    }
}
