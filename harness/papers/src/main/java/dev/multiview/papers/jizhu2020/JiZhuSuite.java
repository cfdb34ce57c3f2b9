package dev.multiview.papers.jizhu2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Sweep;
import dev.multiview.claim.Tier;
import dev.multiview.statistic.Looks;
import java.util.ArrayList;
import java.util.List;

/**
 * The claims of arXiv 2010.10090, JZ-1 to JZ-27 of its statements, in wide networks that are linear in their tangent
 * features, with what looks weak in them to us (W-...), and curves in the manner of the paper's figures.
 */
public final class JiZhuSuite implements Suite {
    static final Paper PAPER = Paper.beside(JiZhuSuite.class);

    @Override
    public String name() {
        return "ji-zhu-2020";
    }

    @Override
    public String summary() {
        return "All claims of arXiv 2010.10090 on distillation in wide networks: risk bound, data inefficiency, imperfect"
                + " teacher";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    /** Three times as many in full, for what standard leaves open. */
    @Override
    public int draws(Tier tier) {
        return switch (tier) {
            case SMOKE -> 6;
            case STANDARD -> 20;
            case FULL -> 60;
        };
    }

    @Override
    public Looks looks(Tier tier) {
        return switch (tier) {
            case SMOKE -> Looks.fixed(draws(tier));
            case STANDARD -> Looks.doubling(draws(tier), 3);
            case FULL -> Looks.doubling(draws(tier), 2);
        };
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        boolean small = tier == Tier.SMOKE;
        List<Claim> claims = new ArrayList<>();
        claims.addAll(EffectiveLogitClaims.of());
        claims.addAll(ProjectionClaims.of(small));
        claims.addAll(RateClaims.of(small));
        claims.addAll(InefficiencyClaims.of());
        claims.addAll(GrowthClaims.of(small));
        claims.addAll(CorrectionClaims.of());
        claims.addAll(MixtureClaims.of(small));
        if (tier == Tier.FULL) {
            claims.addAll(MixtureClaims.withWrongLabels());
        }
        return claims;
    }

    @Override
    public List<Sweep> sweeps(Tier tier, Resources resources) {
        return tier == Tier.SMOKE ? List.of() : JiZhuCurves.of();
    }
}
