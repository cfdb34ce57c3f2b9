package dev.multiview.reports.agreement;

import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.agreement.SeedVerdicts.Said;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The agreement of the verdicts of one suite over audits that differ by nothing but their root seed: whether a verdict
 * is one about the preset, or about a lucky seed.
 *
 * @param audits at least two, of the same claims and different seeds, in the order given
 */
public record Agreement(List<SeedVerdicts> audits) {
    /**
     * @throws MultiviewException with status {@code BAD_INPUT} if there are fewer than two audits, two of one seed,
     *     audits that judged different claims or by different rules, or none that ran a claim
     */
    public Agreement {
        audits = List.copyOf(audits);
        if (audits.size() < 2) {
            throw refused("Agreement of " + audits.size() + " audit is undefined; give the verdicts.json of 2 or more");
        }
        Set<Long> seeds = new HashSet<>();
        for (SeedVerdicts audit : audits) {
            if (!seeds.add(audit.seed())) {
                throw refused("Two of the audits have seed " + audit.seed()
                        + "; agreement is over different seeds, so give one file per seed");
            }
            sameClaims(audits.get(0), audit);
        }
        if (audits.stream().noneMatch(Agreement::ran)) {
            throw refused("None of the " + audits.get(0).claims().size()
                    + " claims was run in any of the audits; give audits whose data were there");
        }
    }

    private static boolean ran(SeedVerdicts audit) {
        return audit.claims().values().stream().anyMatch(said -> said.verdict() != Verdict.NOT_RUN);
    }

    /** Claims that a rule judges, in the order of the first audit; those that no audit could run are left out. */
    List<String> judged() {
        return first().claims().keySet().stream()
                .filter(id -> audits.stream()
                        .map(audit -> verdict(audit, id))
                        .anyMatch(verdict -> verdict != Verdict.DESCRIPTIVE && verdict != Verdict.NOT_RUN))
                .toList();
    }

    /** Share of pairs of audits, over all judged claims, that give a claim the same verdict. */
    public double pairwise() {
        long same = 0;
        long pairs = 0;
        for (String id : judged()) {
            for (int i = 0; i < audits.size(); i++) {
                for (int j = i + 1; j < audits.size(); j++) {
                    same += verdict(audits.get(i), id) == verdict(audits.get(j), id) ? 1 : 0;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Double.NaN : (double) same / pairs;
    }

    /** Claims that one audit supports and another refutes. */
    public List<String> contradictions() {
        return judged().stream()
                .filter(id -> hasVerdict(id, Verdict.SUPPORTED) && hasVerdict(id, Verdict.REFUTED))
                .toList();
    }

    /** How many judged claims an audit decided. */
    long decided(SeedVerdicts audit) {
        return judged().stream().filter(id -> verdict(audit, id).decided()).count();
    }

    /** What an audit said of a claim that all of them have. */
    static Said said(SeedVerdicts audit, String id) {
        return Optional.ofNullable(audit.claims().get(id)).orElseThrow();
    }

    SeedVerdicts first() {
        return audits.get(0);
    }

    private static Verdict verdict(SeedVerdicts audit, String id) {
        return said(audit, id).verdict();
    }

    private boolean hasVerdict(String id, Verdict verdict) {
        return audits.stream().anyMatch(audit -> verdict(audit, id) == verdict);
    }

    private static void sameClaims(SeedVerdicts one, SeedVerdicts other) {
        if (!one.tier().equals(other.tier())
                || !one.claims().keySet().equals(other.claims().keySet())) {
            throw refused("Audits at seeds " + one.seed() + " and " + other.seed() + " judged different claims ("
                    + one.suite() + " at " + one.tier() + ", " + other.suite() + " at " + other.tier()
                    + "); give audits of the same claims and tier");
        }
        for (Map.Entry<String, Said> claim : one.claims().entrySet()) {
            if (!claim.getValue().digest().equals(said(other, claim.getKey()).digest())) {
                throw refused("Claim " + claim.getKey() + " was edited between the audits at seeds " + one.seed()
                        + " and " + other.seed() + "; run both with the same version");
            }
        }
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
