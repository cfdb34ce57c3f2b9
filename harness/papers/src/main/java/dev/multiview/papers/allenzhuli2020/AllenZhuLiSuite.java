package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Sweep;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Setting;
import dev.multiview.statistic.Looks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every claim of arXiv 2012.09816, P1 to P18 of its statements, each with the controls that make it mean something, on
 * synthetic multi-view data; in the linear twin too, and along sweeps that show where each effect begins and ends.
 *
 * <p>A theorem about k to infinity is audited at finite k, so no verdict here is one about a theorem: claims state the
 * level at one preset, sweeps show the trend, and rows show which views each model owns.
 */
public final class AllenZhuLiSuite implements Suite {
    static final Paper PAPER = Paper.beside(AllenZhuLiSuite.class);

    @Override
    public String name() {
        return "allen-zhu-li-2020";
    }

    @Override
    public String summary() {
        return "All claims of arXiv 2012.09816 on multi-view data with their controls, in both regimes, with sweeps";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
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
        TheoryPreset preset = TheoryPreset.of(tier, resources.variation());
        HeadlinePreset headline = preset.headline();
        Arms net = headline.arms(resources.learner(headline.learner()));
        Arms twin = headline.twinArms(resources);
        List<Claim> claims = new ArrayList<>();
        claims.addAll(FeatureClaims.of(net, preset));
        TheoryPreset.Memorising memorising = preset.memorising();
        Arms alone = memorising.arms(resources.learner(memorising.learner()));
        claims.addAll(LotteryClaims.of(alone, memorising));
        claims.addAll(ShapeClaims.of(alone, net, twin));
        claims.addAll(LevelClaims.of(alone, net));
        claims.addAll(InterventionClaims.of(net, twin));
        claims.addAll(StudentClaims.of(net, preset.minorsAbsent()));
        claims.addAll(LinearClaims.of(twin));
        Arms ridge = headline.arms(resources.learner("ridge-twin"));
        claims.add(LinearClaims.ridgeOrder(ridge));
        claims.add(LinearClaims.ridgeChoice(ridge));
        claims.addAll(VarianceClaims.of(net, twin));
        claims.addAll(ContrastClaims.of(net.under(HeadlinePreset.NET_RULE), twin));
        claims.addAll(ContrastClaims.gated(net, twin));
        claims.addAll(ScaledMeanClaims.of(net, twin));
        claims.addAll(StudentRuleClaims.of(tier, net, twin));
        claims.addAll(GaussianClaims.of(tier, resources));
        claims.addAll(RowClaims.of(tier, net));
        claims.addAll(LensClaims.of(net, twin));
        if (tier == Tier.FULL) {
            claims.addAll(ClassTrendClaims.of(resources));
            claims.addAll(GaussianSampleClaims.of(resources));
            claims.addAll(Sweeps.beside(resources));
            claims.addAll(TwinWidthClaims.of(TheoryPreset.ofMap(tier), resources));
            claims.addAll(JointMeanClaims.of(TheoryPreset.ofMap(tier), resources));
        }
        return claims;
    }

    @Override
    public List<Sweep> sweeps(Tier tier, Resources resources) {
        List<Sweep> sweeps = new ArrayList<>();
        if (tier == Tier.FULL) {
            sweeps.addAll(GaussianRows.sweeps(resources));
        }
        sweeps.addAll(Sweeps.of(tier, resources));
        if (tier == Tier.FULL) {
            sweeps.addAll(TwinWidthClaims.sweeps(TheoryPreset.ofMap(tier), resources));
        }
        return sweeps;
    }
}
