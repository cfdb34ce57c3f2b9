package dev.multiview.papers.allenzhuli2020.figure1;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.Arms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The suite that remakes figure 1 of arXiv 2012.09816 on small pictures: what every kind of model errs on by every procedure. Its
 * judged claims are families of their own, one a set of pictures, and make no statement of the paper harder to support.
 */
public final class FigureOneSuite implements Suite {
    static final Paper PAPER = new Paper(
            "figure-1",
            "Multiview: figure 1 of 2012.09816, remade",
            Optional.empty(),
            Map.of(
                    "S", "self-distilled nets together against plain ones, and the part of initial weights",
                    "cell", "errors by procedure and kind of model, never judged",
                    "loss", "log losses, never judged",
                    "confidence", "mean largest probability less accuracy, never judged",
                    "fidelity", "how often a student is of its teacher's mind, never judged",
                    "differ", "how often two models differ, never judged"));

    private static final int DRAWS = 12;

    private static final int SMOKE_DRAWS = 3;

    @Override
    public String name() {
        return "figure-1";
    }

    @Override
    public String summary() {
        return "Figure 1 of arXiv 2012.09816 remade on small pictures: errors by procedure, in nets, their linear twin, random"
                + " features, an infinitely wide net's kernel and a forest";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? SMOKE_DRAWS : DRAWS;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        PictureSet digits = PictureSet.digits(tier, resources.images());
        PictureSet clothes = PictureSet.clothes(tier, resources.images());
        List<Claim> claims = new ArrayList<>();
        claims.addAll(judged(digits, "digits", resources));
        claims.addAll(judged(clothes, "fashion", resources));
        List<PictureSet> sets = new ArrayList<>(List.of(digits, clothes));
        if (tier != Tier.SMOKE) {
            sets.add(PictureSet.mnist(tier, resources.images()));
            sets.add(PictureSet.twoView(tier, resources.images()));
        }
        for (PictureSet set : sets) {
            for (Column column : Column.all(resources, set == digits, tier)) {
                claims.addAll(CellRows.of(set, column));
            }
        }
        return claims;
    }

    private static List<Claim> judged(PictureSet set, String id, Resources resources) {
        Arms net = set.arms(resources.learner(Column.NET));
        Arms twin = set.arms(resources.learner(Column.TWIN));
        return new StartClaims(net, twin, id).claims();
    }
}
