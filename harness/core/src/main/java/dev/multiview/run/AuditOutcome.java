package dev.multiview.run;

import dev.multiview.claim.Claim;
import dev.multiview.claim.DrawValue;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Sweep;
import dev.multiview.claim.Tier;
import dev.multiview.provenance.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything an audit found; what reports are written from.
 *
 * @param papers the papers of the claims, as far as they are described
 * @param suite name of the suite, or the claims asked for
 * @param tier the tier
 * @param rootSeed root of all seed paths
 * @param draws largest number of draws planned
 * @param drawsByClaim number of draws planned for each claim by its id; one that is not named has {@code draws}
 * @param looks how often open claims were judged
 * @param planDigest SHA-256 of what was planned: trials, draws, rules, sizes of the families
 * @param provenance the programs and environments that trials and verdicts come from
 * @param judgements one per claim and per point of a sweep, in the suite's order
 * @param sweeps the sweeps whose points were asked for
 * @param secondsByClaim by claim id: seconds of the trials the claim needs, shared ones counted in full
 * @param gains rows of {@code gains.csv}, in a fixed order
 * @param contrasts rows of {@code contrasts.csv}, in a fixed order
 * @param trials all trials of the plan that have been run, in plan order
 * @param missing how many trials of the plan have not been run; 0 but for a report of an unfinished run
 * @param seconds wall time of the audit
 * @param origin where its numbers come from; tier and seed say nothing of predictions made elsewhere
 * @param values by claim id the values that intervals were made of, the claim's own first; empty where nobody kept them
 */
public record AuditOutcome(
        List<Paper> papers,
        String suite,
        Tier tier,
        long rootSeed,
        int draws,
        Map<String, Integer> drawsByClaim,
        LooksMade looks,
        String planDigest,
        Provenance provenance,
        List<Judgement> judgements,
        List<Sweep> sweeps,
        Map<String, Double> secondsByClaim,
        List<GainRow> gains,
        List<ContrastRow> contrasts,
        List<TrialRow> trials,
        int missing,
        double seconds,
        Origin origin,
        Map<String, List<DrawValue>> values) {
    public AuditOutcome {
        papers = List.copyOf(papers);
        drawsByClaim = Map.copyOf(drawsByClaim);
        judgements = List.copyOf(judgements);
        sweeps = List.copyOf(sweeps);
        gains = List.copyOf(gains);
        contrasts = List.copyOf(contrasts);
        trials = List.copyOf(trials);
        values = Map.copyOf(values);
    }

    /** An outcome of trials whose values nobody kept. */
    public AuditOutcome(
            List<Paper> papers,
            String suite,
            Tier tier,
            long rootSeed,
            int draws,
            Map<String, Integer> drawsByClaim,
            LooksMade looks,
            String planDigest,
            Provenance provenance,
            List<Judgement> judgements,
            List<Sweep> sweeps,
            Map<String, Double> secondsByClaim,
            List<GainRow> gains,
            List<ContrastRow> contrasts,
            List<TrialRow> trials,
            int missing,
            double seconds) {
        this(
                papers,
                suite,
                tier,
                rootSeed,
                draws,
                drawsByClaim,
                looks,
                planDigest,
                provenance,
                judgements,
                sweeps,
                secondsByClaim,
                gains,
                contrasts,
                trials,
                missing,
                seconds,
                new Origin.Trials(),
                Map.of());
    }

    /** An outcome of one look: all claims have equally many draws. */
    public AuditOutcome(
            List<Paper> papers,
            String suite,
            Tier tier,
            long rootSeed,
            int draws,
            String planDigest,
            Provenance provenance,
            List<Judgement> judgements,
            List<Sweep> sweeps,
            Map<String, Double> secondsByClaim,
            List<GainRow> gains,
            List<ContrastRow> contrasts,
            List<TrialRow> trials,
            int missing,
            double seconds) {
        this(
                papers,
                suite,
                tier,
                rootSeed,
                draws,
                Map.of(),
                LooksMade.ONE,
                planDigest,
                provenance,
                judgements,
                sweeps,
                secondsByClaim,
                gains,
                contrasts,
                trials,
                missing,
                seconds);
    }

    /** Number of draws planned for a claim; data that are finite may give fewer. */
    public int draws(Claim claim) {
        return drawsByClaim.getOrDefault(claim.id(), draws);
    }

    /** The values that the intervals of a claim and of its controls were made of. */
    public List<DrawValue> values(Claim claim) {
        return values.getOrDefault(claim.id(), List.of());
    }

    /** Tier and seed, or that these are predictions, for titles. */
    public String conditions() {
        return origin.conditions(tier, rootSeed);
    }

    /** Where the trials ran, as readable key and value; values that differ between them stand beside each other. */
    public Map<String, String> environment() {
        return provenance.values();
    }

    /** The judgements of the claims proper: those of points, which their sweeps show, are left out. */
    public List<Judgement> claims() {
        return judgements.stream()
                .filter(judgement -> judgement.claim().point().isEmpty())
                .toList();
    }

    /** The judgements of the points of a sweep. */
    public List<Judgement> points(Sweep sweep) {
        Set<String> ids = sweep.points().stream().map(Claim::id).collect(Collectors.toSet());
        return judgements.stream()
                .filter(judgement -> ids.contains(judgement.claim().id()))
                .toList();
    }

    /** The paper of a claim; known by its short name alone if nobody described it. */
    public Paper paper(Claim claim) {
        return papers.stream()
                .filter(paper -> paper.id().equals(claim.paper()))
                .findFirst()
                .orElseGet(() -> Paper.named(claim.paper()));
    }
}
