package dev.multiview.run;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Sweep;
import dev.multiview.claim.Tier;
import dev.multiview.metric.ErrorRate;
import dev.multiview.plan.Plan;
import dev.multiview.plan.TrialCode;
import dev.multiview.store.PredictionFormat;
import java.util.List;

/**
 * A request for an audit.
 *
 * @param papers the papers of the claims, as far as they are described
 * @param name name of the suite, or the claims asked for
 * @param tier how much it may cost
 * @param rootSeed root of all seed paths
 * @param draws number of draws
 * @param claims the claims, in the order of the report, and the points of the sweeps
 * @param sweeps the sweeps, in the order of the report
 * @param families how many statistical claims each paper has, whichever of them are asked for
 */
public record AuditRequest(
        List<Paper> papers,
        String name,
        Tier tier,
        long rootSeed,
        int draws,
        List<Claim> claims,
        List<Sweep> sweeps,
        Families families) {
    /**
     * What makes results of trials and the bytes that they are kept as. {@link TrialWork} is not among them: through the
     * store it refers to the libraries that write its lines, and no number depends on these.
     */
    static final List<Class<?>> AROUND_TRIALS = List.of(FairTrial.class, ErrorRate.class, PredictionFormat.class);

    public AuditRequest {
        papers = List.copyOf(papers);
        claims = List.copyOf(claims);
        sweeps = List.copyOf(sweeps);
    }

    /** A request without sweeps. */
    public AuditRequest(
            List<Paper> papers,
            String name,
            Tier tier,
            long rootSeed,
            int draws,
            List<Claim> claims,
            Families families) {
        this(papers, name, tier, rootSeed, draws, claims, List.of(), families);
    }

    /**
     * The trials that it takes; claims whose data cannot be had here take none.
     *
     * @throws dev.multiview.exit.MultiviewException if data are there but broken: that is bad input, not absence
     */
    public Plan plan() {
        List<Claim> possible =
                claims.stream().filter(claim -> claim.missingData().isEmpty()).toList();
        return Plan.of(possible, draws, rootSeed, TrialCode.ofThisProgram().with(AROUND_TRIALS));
    }
}
