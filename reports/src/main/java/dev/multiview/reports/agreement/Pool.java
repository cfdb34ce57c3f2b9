package dev.multiview.reports.agreement;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.StepDown;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.agreement.VerdictsFile.Entry;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The draws of audits at several root seeds as those of one experiment: each claim is judged once, by its present rule, at
 * its family's level, on all draws together. How many audits are pooled has to be settled before their verdicts are looked
 * at; whoever adds audits until a claim is decided errs more often than the level says.
 *
 * @param audits what was pooled, in the order given
 * @param judged the claims that could be pooled, in the catalogue's order
 * @param leftOut why the others could not, by id
 */
public record Pool(List<VerdictsFile> audits, List<Judgement> judged, Map<String, String> leftOut) {

    /**
     * Pools audits.
     *
     * @param audits at least two, at different seeds and one tier
     * @param claims the catalogue's claims, of which the statistical ones are pooled
     * @param families how large each paper's family is
     * @throws MultiviewException with status {@code BAD_INPUT} if there are fewer than two audits, two of one seed, audits of
     *     different tiers, or no claim that all of them have
     */
    public static Pool of(List<VerdictsFile> audits, List<Claim> claims, Families families) {
        demandOneExperiment(audits);
        List<Case> cases = new ArrayList<>();
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (!(claim.body() instanceof Statistical body)) {
                continue;
            }
            List<Entry> entries = entries(audits, claim);
            Optional<String> obstacle = obstacle(audits, claim, body, entries);
            if (obstacle.isPresent()) {
                leftOut.put(claim.id(), obstacle.get());
            } else {
                cases.add(new Case(claim, body, entries));
            }
        }
        Set<String> known = claims.stream().map(Claim::id).collect(Collectors.toSet());
        audits.stream()
                .flatMap(audit -> audit.claims().stream())
                .map(Entry::id)
                .filter(id -> !known.contains(id))
                .forEach(id -> leftOut.put(id, "is no claim any more"));
        List<Judgement> judged = new StepDown(families)
                .judge(cases, claim -> 1).values().stream()
                        .map(StepDown.Judged::withOutlook)
                        .toList();
        if (judged.isEmpty()) {
            throw refused("None of the " + leftOut.size() + " statistical claims can be pooled: "
                    + leftOut.entrySet().stream()
                            .findFirst()
                            .map(first -> first.getKey() + " " + first.getValue())
                            .orElse("none was asked for")
                    + "; give the verdicts.json of audits of the present claims");
        }
        return new Pool(List.copyOf(audits), judged, leftOut);
    }

    /** How many claims have a verdict. */
    public long with(Verdict verdict) {
        return judged.stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .count();
    }

    private static void demandOneExperiment(List<VerdictsFile> audits) {
        if (audits.size() < 2) {
            throw refused("A pool of " + audits.size() + " audit is that audit; give the verdicts.json of 2 or more");
        }
        Set<Long> seeds = new HashSet<>();
        for (VerdictsFile audit : audits) {
            if (!seeds.add(audit.seed())) {
                throw refused("Two of the audits have seed " + audit.seed()
                        + ", so that their draws are the same ones; give one file per seed");
            }
            if (audit.tier() != audits.get(0).tier()) {
                throw refused("Audits at seeds " + audits.get(0).seed() + " and " + audit.seed() + " are of the tiers "
                        + audits.get(0).tier().label() + " and " + audit.tier().label() + "; give audits of one tier");
            }
        }
    }

    private static List<Entry> entries(List<VerdictsFile> audits, Claim claim) {
        return audits.stream()
                .flatMap(audit ->
                        audit.claims().stream().filter(entry -> entry.id().equals(claim.id())))
                .toList();
    }

    /** Why a claim cannot be pooled, from "has" or "was" on. */
    private static Optional<String> obstacle(
            List<VerdictsFile> audits, Claim claim, Statistical body, List<Entry> entries) {
        if (entries.size() < audits.size()) {
            return Optional.of("has an interval in " + entries.size() + " of " + audits.size() + " files");
        }
        if (entries.stream().anyMatch(entry -> !entry.ruleDigest().equals(claim.ruleDigest()))) {
            return Optional.of("was edited since: quantity, rule or controls");
        }
        Optional<Cause> unjudged =
                entries.stream().flatMap(entry -> entry.obstacle().stream()).findFirst();
        if (unjudged.isPresent()) {
            return Optional.of(
                    "could not be judged in some file: " + unjudged.get().label());
        }
        Set<String> controls = body.controls().stream().map(Control::id).collect(Collectors.toSet());
        return entries.stream().allMatch(entry -> entry.controls().keySet().equals(controls))
                ? Optional.empty()
                : Optional.of("has no numbers of all its controls in some file");
    }

    /** A claim with its numbers in all audits. */
    private record Case(Claim claim, Statistical body, List<Entry> entries) implements StepDown.Case {
        @Override
        public Judgement at(int divisor) {
            List<IntFunction<Estimate>> controls = new ArrayList<>();
            for (Control control : body.controls()) {
                controls.add(pooled(
                        control.quantity(),
                        entries.stream()
                                .flatMap(entry ->
                                        Stream.ofNullable(entry.controls().get(control.id())))));
            }
            return Judge.rule(
                    claim, body, pooled(body.quantity(), entries.stream().map(Entry::own)), controls, divisor);
        }

        private static IntFunction<Estimate> pooled(Quantity quantity, Stream<Moments> samples) {
            Moments all = Moments.pooled(samples.toList());
            return level -> quantity.estimate(all, level);
        }
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
