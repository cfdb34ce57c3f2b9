package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.dummy.DummyClaims;
import dev.multiview.papers.allenzhuli2020.pictures.ImageHeadline;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Setting;
import dev.multiview.statistic.Looks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Do ensembles, joint averages, distillation and self-distillation gain differently in a feature-learning conv
 * net and in its linearized twin, on the multi-view data of arXiv 2012.09816?
 */
public final class HeadlineSuite implements Suite {

    @Override
    public String name() {
        return "headline";
    }

    @Override
    public String summary() {
        return "How the gains of ensemble, joint average, distillation and self-distillation differ between a"
                + " feature-learning net and its linear twin on multi-view data (arXiv 2012.09816)";
    }

    @Override
    public List<Paper> papers() {
        return List.of(AllenZhuLiSuite.PAPER, DummyClaims.PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 6 : 12;
    }

    @Override
    public Looks looks(Tier tier) {
        return tier == Tier.SMOKE ? Looks.fixed(draws(tier)) : Looks.doubling(draws(tier), 3);
    }

    @Override
    public Optional<Setting> preset(Tier tier) {
        return Optional.of(HeadlinePreset.of(tier).main());
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        TheoryPreset theory = TheoryPreset.of(tier, resources.variation());
        HeadlinePreset preset = theory.headline();
        Arms feature = preset.arms(resources.learner(preset.learner()));
        Arms linear = preset.twinArms(resources);
        List<Claim> claims = new ArrayList<>();
        claims.addAll(FeatureClaims.of(feature, theory));
        claims.addAll(LinearClaims.of(linear));
        claims.addAll(ContrastClaims.of(feature.under(HeadlinePreset.NET_RULE), linear));
        claims.addAll(ContrastClaims.gated(feature, linear));
        // Standard is what one waits for, so rows there are fewer; suite allen-zhu-li-2020 judges them all, and smoke
        // keeps a
        // row of each kind.
        boolean all = tier != Tier.STANDARD;
        if (all) {
            claims.addAll(ScaledMeanClaims.of(feature, linear));
        }
        claims.add(StudentRuleClaims.literal(feature));
        if (all) {
            claims.addAll(StudentRuleClaims.otherRules(tier, feature, linear));
        }
        claims.addAll(BesideClaims.of(tier, preset, resources));
        if (all) {
            claims.addAll(
                    TwinStartClaims.of(tier, feature, preset.arms(resources.learner(HeadlinePreset.TWIN_WITH_START))));
        }
        claims.addAll(ImageHeadline.of(tier, resources));
        // An audit that cannot fail shows nothing, so every one proves that it can.
        claims.addAll(DummyClaims.claims());
        return claims;
    }
}
