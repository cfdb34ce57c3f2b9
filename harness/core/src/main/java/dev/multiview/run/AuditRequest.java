package dev.multiview.run;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Sweep;
import dev.multiview.claim.Tier;
import dev.multiview.metric.ErrorRate;
import dev.multiview.plan.Plan;
import dev.multiview.plan.TrialCode;
import dev.multiview.statistic.Looks;
import dev.multiview.store.PredictionFormat;
import java.util.List;
import java.util.Map;

/**
 * A request for an audit.
 *
 * @param papers the papers of the claims, as far as they are described
 * @param name name of the suite, or the claims asked for
 * @param tier how much it may cost
 * @param rootSeed root of all seed paths
 * @param looks after how many draws claims are judged
 * @param claims the claims, in the order of the report, and the points of the sweeps
 * @param sweeps the sweeps, in the order of the report
 * @param families how many statistical claims share an error rate, whichever of them are asked for
 * @param origin whether the plan is one that a suite fixed beforehand
 */
public record AuditRequest(
        List<Paper> papers,
        String name,
        Tier tier,
        long rootSeed,
        Looks looks,
        List<Claim> claims,
        List<Sweep> sweeps,
        Families families,
        Origin.Trials origin) {
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

    /** A request of a plan that a suite fixed beforehand. */
    public AuditRequest(
            List<Paper> papers,
            String name,
            Tier tier,
            long rootSeed,
            Looks looks,
            List<Claim> claims,
            List<Sweep> sweeps,
            Families families) {
        this(papers, name, tier, rootSeed, looks, claims, sweeps, families, new Origin.Trials());
    }

    /** A request without sweeps, judged once. */
    public AuditRequest(
            List<Paper> papers,
            String name,
            Tier tier,
            long rootSeed,
            int draws,
            List<Claim> claims,
            Families families) {
        this(papers, name, tier, rootSeed, Looks.fixed(draws), claims, List.of(), families);
    }

    /**
     * The same request as a check asks it: one look, each claim judged by itself. So a claim that changes does not carry
     * the verdict of another with it, nor the number of its draws.
     */
    public AuditRequest apart() {
        return new AuditRequest(papers, name, tier, rootSeed, looks.first(), claims, sweeps, families.apart(), origin);
    }

    /**
     * The trials that it takes at the first look; claims whose data cannot be had here take none.
     *
     * @throws dev.multiview.exit.MultiviewException if data are there but broken: that is bad input, not absence
     */
    public Plan plan() {
        return Plan.of(possible(), looks.at(0), rootSeed, code());
    }

    /** The trials of all its looks, as if no claim were decided before the last. */
    public Plan planOfAllLooks() {
        return Plan.of(possible(), looks.most(), rootSeed, code());
    }

    /** The trials that it takes if each claim has a number of draws of its own, by its id. */
    Plan plan(Map<String, Integer> drawsByClaim) {
        return Plan.of(possible(), drawsByClaim, rootSeed, code());
    }

    private List<Claim> possible() {
        return claims.stream().filter(claim -> claim.missingData().isEmpty()).toList();
    }

    private static TrialCode code() {
        return TrialCode.ofThisProgram().with(AROUND_TRIALS);
    }
}
