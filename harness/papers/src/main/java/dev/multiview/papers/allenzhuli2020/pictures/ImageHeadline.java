package dev.multiview.papers.allenzhuli2020.pictures;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Control;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.model.Learner;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * The headline on real pictures: on two-view images with every control, on plain Fashion-MNIST beside it, and on two-view digits,
 * which need no files.
 */
public final class ImageHeadline {

    private ImageHeadline() {}

    /** The claims at {@code tier}; those whose pictures are absent say so. */
    public static List<Claim> of(Tier tier, Resources resources) {
        ImagePreset preset = ImagePreset.of(tier, resources.images());
        Arms net = preset.arms(preset.twoView(), resources.learner(ImagePreset.NET));
        Arms twin = preset.arms(preset.twoView(), resources.learner(ImagePreset.TWIN));
        Arms oneView = preset.arms(preset.oneView(), resources.learner(ImagePreset.NET));
        ImageClaims images = new ImageClaims(net, twin, "images");
        List<Control> needs = new ArrayList<>(ImageClaims.oneView(net, oneView, "both halves come from one set"));
        needs.add(ImageClaims.sharedStart(net));
        List<Claim> claims = new ArrayList<>(images.gains(needs));
        claims.addAll(images.joint());
        Arms plain = preset.arms(preset.plain(), net.learner());
        claims.addAll(new ImageClaims(plain, preset.arms(preset.plain(), twin.learner()), "fashion")
                .gains(List.of(ImageClaims.sharedStart(plain))));
        claims.add(describe("images-swapped", net.ensemble(), new Gain(net.ensemble(), Split.SWAPPED)));
        claims.add(describe("images-multi-view", net.ensemble(), new Gain(net.ensemble(), Split.MULTI_VIEW)));
        claims.add(describe("images-one-view-ensemble", oneView.ensemble(), oneView.gain(oneView.ensemble())));
        if (tier == Tier.FULL) {
            Learner fixedPatches = resources.learner("conv-random-features");
            Arm averaged = new Arm(
                    preset.twoView(),
                    fixedPatches,
                    new Ensemble(preset.twoView().members()));
            Arms withStart = preset.arms(preset.twoView(), resources.learner(ImagePreset.TWIN_WITH_START));
            claims.add(
                    describe("images-with-start-ensemble", withStart.ensemble(), withStart.gain(withStart.ensemble())));
            claims.add(describe("images-conv-random-features-ensemble", averaged, net.gain(averaged)));
        }
        claims.addAll(DigitsHeadline.of(tier, resources));
        return claims;
    }

    static Claim describe(String id, Arm arm, Quantity quantity) {
        return new Claim(
                "allen-zhu-li-2020/B-" + id,
                Place.preset(arm.setting().name()),
                "gain of "
                        + arm.procedure().label() + " in " + arm.learner().name() + " on "
                        + quantity.scored().get(0).split().label() + " samples",
                Mark.OURS,
                "Ours: shown beside the headline, not judged",
                new Descriptive(quantity));
    }
}
