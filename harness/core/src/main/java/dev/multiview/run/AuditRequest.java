package dev.multiview.run;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Tier;
import dev.multiview.plan.Plan;
import java.util.List;

/**
 * What an audit is asked for.
 *
 * @param name name of the suite, or the claims asked for
 * @param tier how much it may cost
 * @param rootSeed root of all seed paths
 * @param draws number of draws
 * @param claims the claims, in the order of the report
 * @param families how many statistical claims each paper has, whichever of them are asked for
 */
public record AuditRequest(String name, Tier tier, long rootSeed, int draws, List<Claim> claims, Families families) {
    public AuditRequest {
        claims = List.copyOf(claims);
    }

    /**
     * The trials that it takes; claims whose data cannot be had here take none.
     *
     * @throws dev.multiview.exit.MultiviewException if data are there but broken: that is bad input, not absence
     */
    public Plan plan() {
        List<Claim> possible =
                claims.stream().filter(claim -> claim.missingData().isEmpty()).toList();
        return Plan.of(possible, draws, rootSeed);
    }
}
