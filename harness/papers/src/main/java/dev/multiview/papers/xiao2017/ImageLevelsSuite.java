package dev.multiview.papers.xiao2017;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.image.ImageSet;
import dev.multiview.image.PlainImages;
import dev.multiview.image.TestPictures;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Single;
import dev.multiview.quantity.SingleError;
import java.util.List;

/**
 * Are the absolute levels sane? Gains mean little in a model that is far worse than what others publish, so plain
 * Fashion-MNIST is learnt from 10,000 of its 60,000 pictures and tested on the official test files.
 */
public final class ImageLevelsSuite implements Suite {
    static final Paper PAPER = Paper.beside(ImageLevelsSuite.class);
    private static final int DRAWS = 5;
    private static final int EPOCHS = 10;

    @Override
    public String name() {
        return "image-levels";
    }

    @Override
    public String summary() {
        return "Errors of single models on plain Fashion-MNIST against published ranges";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 2 : DRAWS;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        boolean smoke = tier == Tier.SMOKE;
        int training = smoke ? 500 : 10_000;
        PlainImages data = new PlainImages(
                smoke ? "fashion-28-n500" : "fashion-28-n10000",
                ImageSet.FASHION_MNIST,
                28,
                training,
                500,
                2000,
                TestPictures.TEST_FILES,
                DRAWS,
                resources.images());
        Setting setting = new Setting(data.name(), data, 1, 1, EPOCHS, EPOCHS);
        return List.of(
                below(
                        smoke,
                        "L1-small-net",
                        single(setting, resources, "small-conv-net"),
                        0.13,
                        "L1: the set's benchmark page lists conv nets of two and three layers at 0.876 to 0.925 test accuracy,"
                                + " trained on all 60,000 pictures"),
                below(
                        smoke,
                        "L1-wider-net",
                        single(setting, resources, "small-conv-net-wide"),
                        0.13,
                        "L1, benchmark page: twice the channels, and pictures moved by up to one pixel while training"),
                below(
                        smoke,
                        "L2-random-features",
                        single(setting, resources, "conv-random-features"),
                        0.16,
                        "L2: Table 3 lists linear models on raw pixels at 0.84 and the best kernel machine at 0.897 test"
                                + " accuracy, trained on all 60,000 pictures"),
                shown(
                        "L1-small-net-shifted",
                        single(setting, resources, "small-conv-net-shifted"),
                        "L1, benchmark page: with pictures moved by up to one pixel while training"),
                shown(
                        "L3-kernel-svm",
                        single(setting, resources, "kernel-svm"),
                        "L3: Table 3, SVC, radial basis, 0.897 after all 60,000 pictures; here on a bootstrap sample of 10,000"),
                shown(
                        "L4-random-forest",
                        single(setting, resources, "random-forest"),
                        "L4: Table 3, random forest, 0.872 to 0.879, trained on all 60,000 pictures"));
    }

    private static SingleError single(Setting setting, Resources resources, String learner) {
        return new SingleError(new Arm(setting, resources.learner(learner), new Single()), Split.MULTI_VIEW);
    }

    /** A limit is for 10,000 training pictures: at tier smoke, with a twentieth of them, nothing is judged. */
    private static Claim below(boolean smoke, String id, SingleError error, double limit, String source) {
        if (smoke) {
            return shown(id, error, source);
        }
        return claim(
                id,
                error,
                " errs on less than " + Math.round(100 * limit) + " % of the test pictures",
                source,
                new Claim.Statistical(error, new Rule.Below(limit), List.of()));
    }

    private static Claim shown(String id, SingleError error, String source) {
        return claim(id, error, ": error on the test pictures", source, new Claim.Descriptive(error));
    }

    private static Claim claim(String id, SingleError error, String sentence, String source, Claim.Body body) {
        Arm arm = error.arm();
        return new Claim(
                "xiao-2017/" + id,
                Place.preset(arm.setting().name()),
                arm.learner().name() + sentence,
                Mark.M,
                source + " (accuracies; arXiv 1708.07747)",
                body);
    }
}
