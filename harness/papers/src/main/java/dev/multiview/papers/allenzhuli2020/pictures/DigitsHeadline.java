package dev.multiview.papers.allenzhuli2020.pictures;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Family;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.papers.declare.Arms;
import dev.multiview.quantity.Gain;
import java.util.ArrayList;
import java.util.List;

/**
 * The headline on digits that ship with this program, so that claims about pictures are judged on a machine that has no others. They
 * are a family of their own: those about larger pictures are no harder to support for them.
 */
final class DigitsHeadline {
    private static final Family FAMILY = new Family("allen-zhu-li-2020", "digits");

    private DigitsHeadline() {}

    static List<Claim> of(Tier tier, Resources resources) {
        DigitsPreset preset = DigitsPreset.of(tier, resources.images());
        Arms net = DigitsPreset.arms(preset.twoView(), resources.learner(ImagePreset.NET));
        Arms twin = DigitsPreset.arms(preset.twoView(), resources.learner(ImagePreset.TWIN));
        Arms oneView = DigitsPreset.arms(preset.oneView(), net.learner());
        List<Control> needs = new ArrayList<>(ImageClaims.oneView(net, oneView, "both halves show one digit"));
        needs.add(ImageClaims.sharedStart(net));
        List<Claim> claims = new ArrayList<>(new ImageClaims(net, twin, "digits").gains(needs));
        claims.add(ImageHeadline.describe("swapped-digits", net.ensemble(), new Gain(net.ensemble(), Split.SWAPPED)));
        claims.add(ImageHeadline.describe(
                "multi-view-digits", net.ensemble(), new Gain(net.ensemble(), Split.MULTI_VIEW)));
        claims.add(ImageHeadline.describe(
                "one-view-ensemble-digits", oneView.ensemble(), oneView.gain(oneView.ensemble())));
        return claims.stream().map(claim -> claim.in(FAMILY)).toList();
    }
}
