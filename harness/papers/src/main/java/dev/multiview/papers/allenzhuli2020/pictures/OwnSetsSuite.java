package dev.multiview.papers.allenzhuli2020.pictures;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Family;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.image.own.OwnSet;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The image claims on sets of the user's own, in both regimes: what the headline says of plain Fashion-MNIST. The claims of each set
 * are a family of their own, and exploratory: their settings are chosen on no set of hers.
 */
public final class OwnSetsSuite implements Suite {
    private static final String NAME = "own";

    private static final Paper PAPER =
            new Paper(NAME, "Image claims on sets of the user's own, exploratory", Optional.empty(), Map.of());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "The image claims on sets of your own, which --set NAME=FOLDER names; exploratory, each set a family";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return OwnPreset.of(tier).draws();
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        return resources.own().stream()
                .flatMap(set -> claims(tier, set, resources).stream())
                .toList();
    }

    /** Pictures that a set of so many classes must have of every class at {@code tier}. */
    public static int needed(Tier tier, int classes) {
        return OwnPreset.of(tier).needed(classes);
    }

    private static List<Claim> claims(Tier tier, OwnSet set, Resources resources) {
        Setting setting = OwnPreset.of(tier).setting(set, tier);
        Arms net = arms(setting, resources, ImagePreset.NET);
        Arms twin = arms(setting, resources, ImagePreset.TWIN);
        Family family = new Family(NAME, set.name());
        return new ImageClaims(net, twin, set.name())
                .gains(List.of(ImageClaims.sharedStart(net))).stream()
                        .map(claim -> exploratory(claim, family))
                        .toList();
    }

    private static Arms arms(Setting setting, Resources resources, String learner) {
        return new Arms(setting, resources.learner(learner), ImagePreset.RULE, Split.TEST, ImagePreset.DELTA);
    }

    /** No source speaks of the set, so the statement is ours, after the source that speaks of other data. */
    private static Claim exploratory(Claim claim, Family family) {
        return new Claim(
                NAME + "/" + claim.name(),
                claim.place()
                        .and(
                                "(exploratory: settings of plain Fashion-MNIST, not tuned for this set, equal in both regimes)"),
                claim.statement(),
                Mark.OURS,
                "Ours, exploratory, after Allen-Zhu and Li 2020 on other data: " + claim.source(),
                claim.body(),
                family);
    }
}
