package dev.multiview.regression;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run compared with what was expected of it.
 *
 * @param conditions what was demanded, in words
 * @param compared number of claims of which something was expected
 * @param differences the claims that differ, by id; empty if the run is as expected
 * @param notes what is worth knowing and no difference, as sentences
 * @param refreeze the command that freezes anew into the suite's own file
 */
public record Comparison(
        String conditions, int compared, List<Difference> differences, List<String> notes, String refreeze) {
    public Comparison {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** Whether the run is as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }

    /** Compares, and every difference counts. */
    public static Comparison of(Expectations frozen, AuditOutcome outcome) {
        return of(frozen, outcome, Leniency.NONE);
    }

    /**
     * Compares.
     *
     * @param frozen what is expected
     * @param outcome what was found
     * @param leniency differences that do not count; they become notes
     */
    public static Comparison of(Expectations frozen, AuditOutcome outcome, Leniency leniency) {
        boolean predictions = outcome.origin() instanceof Origin.Predictions;
        boolean sameSeed =
                predictions ? frozen.planDigest().equals(outcome.planDigest()) : frozen.seed() == outcome.rootSeed();
        boolean sameKernels = predictions || frozen.kernels().equals(PlatformDigest.of(outcome.provenance()));
        ClaimCheck seeds = sameSeed ? new SameSeedCheck(sameKernels) : new FreshSeedCheck(!predictions);
        ClaimCheck check = predictions ? new PredictionsCheck(seeds) : seeds;
        Map<String, Judgement> found = new HashMap<>();
        outcome.judgements().forEach(judgement -> found.put(judgement.claim().id(), judgement));
        List<Difference> differences = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (sameSeed && !frozen.planDigest().equals(outcome.planDigest())) {
            notes.add(
                    "The plan is not the frozen one: claims, draws, sizes of families or trials' descriptions differ");
        }
        int compared = 0;
        boolean sameClaims = true;
        boolean forgiven = false;
        for (Expected expected : frozen.claims()) {
            Judgement now = found.remove(expected.id());
            if (now != null && expected.verdict() == Verdict.NOT_RUN) {
                if (now.verdict() != Verdict.NOT_RUN) {
                    sameClaims = false;
                    notes.add("Claim " + expected.id() + " was not run when it was frozen and is " + now.verdict()
                            + ": nothing is expected of it before you refreeze");
                }
                continue;
            }
            compared++;
            Optional<String> sentence = difference(expected, now, check);
            Optional<String> excuse = sentence.isPresent() && now != null && sameRule(expected, now)
                    ? leniency.forgives(expected, now, sameSeed)
                    : Optional.empty();
            if (excuse.isPresent()) {
                forgiven = true;
                notes.add(sentence.get() + ": " + excuse.get());
            } else {
                sentence.ifPresent(words -> differences.add(new Difference(expected.id(), words)));
            }
        }
        found.keySet().stream()
                .sorted()
                .forEach(id -> notes.add("Claim " + id + " is new: nothing is expected of it before you refreeze"));
        if (sameSeed && sameKernels && sameClaims && !forgiven && found.isEmpty() && differences.isEmpty()) {
            // Nothing else has moved, so that what was derived from it must not have either.
            differences.addAll(Forecasts.differences(frozen, outcome));
        }
        return new Comparison(check.conditions(), compared, differences, notes, ExpectationsFile.refreeze(frozen));
    }

    private static Optional<String> difference(Expected expected, @Nullable Judgement now, ClaimCheck check) {
        String claim = "Claim " + expected.id();
        if (now == null) {
            return Optional.of(claim + " was " + expected.verdict() + " and is gone from the run");
        }
        // Before the rule: without its data a quantity cannot even be described in full.
        if (now.verdict() == Verdict.NOT_RUN) {
            String why = now.claim().missingData().isPresent() ? ", because its data are missing" : "";
            return Optional.of(
                    claim + " was " + expected.verdict() + " and was not run" + why + ": " + trimmed(now.reason()));
        }
        if (!sameRule(expected, now)) {
            return Optional.of(claim + " was " + expected.verdict() + " and is " + now.verdict()
                    + " under a rule that was edited: the digest of its quantity, rule and controls was "
                    + expected.ruleDigest() + " and is " + now.claim().ruleDigest());
        }
        return check.difference(expected, now).map(what -> claim + " " + what);
    }

    private static boolean sameRule(Expected expected, Judgement now) {
        return expected.ruleDigest().equals(now.claim().ruleDigest());
    }

    private static String trimmed(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
