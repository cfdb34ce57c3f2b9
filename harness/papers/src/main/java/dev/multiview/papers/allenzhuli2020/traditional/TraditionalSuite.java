package dev.multiview.papers.allenzhuli2020.traditional;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.DataSpec;
import dev.multiview.papers.allenzhuli2020.HeadlinePreset;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Setting;
import dev.multiview.statistic.Looks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does an ensemble of nets that differ by nothing but the seed gain as much as traditional ensembles do, on the same data?
 * arXiv 2012.09816 sets it apart from boosting, bagging, mixtures of model types and ensembles of random features or trees.
 * These claims are a family of their own: they ask another question than the paper's statements, and make none of them
 * harder to support.
 */
public final class TraditionalSuite implements Suite {
    static final Paper PAPER = new Paper(
            "traditional-ensembles",
            "Multiview: traditional ensembles beside those of 2012.09816",
            Optional.empty(),
            Map.of(
                    "N", "nets that differ by the seed alone against traditional ensembles of nets",
                    "T", "forests and boosted trees: what they lower of bias and variance",
                    "F", "an ensemble of random-feature models against one model on the union of their maps",
                    "R", "rows beside the claims: nets, linear twins, trees and random features, never judged",
                    "D", "bias and variance of nets, twins, trees and their ensembles, never judged"));

    @Override
    public String name() {
        return "traditional";
    }

    @Override
    public String summary() {
        return "Do nets that differ by nothing but the seed gain as much as bagging, attribute bagging, boosting, stacking and"
                + " mixtures of architectures, beside linear twins, forests and boosted trees?";
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
        HeadlinePreset preset = HeadlinePreset.of(tier, resources.variation());
        Arms net = preset.arms(resources.learner(preset.learner()));
        Traditional nets = new Traditional(
                net, List.of(resources.learner("patch-net-width-8"), resources.learner("patch-net-q4")));
        Traditional twins = new Traditional(
                preset.twinArms(resources),
                List.of(resources.learner("centred-twin-2"), resources.learner("centred-twin-4")));
        DataSpec data = net.setting().data();
        FeatureUnion features = FeatureUnion.on(data, resources.learner("random-features-200"), net);
        List<Claim> claims = new ArrayList<>(TraditionalClaims.of(nets));
        claims.addAll(TreeEnsembles.claims(data, resources));
        claims.add(features.claim());
        claims.addAll(TraditionalRows.ofNets(nets, resources));
        claims.addAll(TraditionalRows.ofTwins(twins));
        claims.addAll(JointRows.of(nets, "net"));
        claims.addAll(JointRows.of(twins, "twin"));
        claims.addAll(StudentRows.of(nets, "net"));
        claims.addAll(StudentRows.of(twins, "twin"));
        claims.addAll(TreeEnsembles.rows(nets));
        claims.addAll(TreeEnsembles.rows(twins));
        claims.addAll(TreeEnsembles.rows(data, resources));
        claims.addAll(features.rows());
        return claims;
    }
}
