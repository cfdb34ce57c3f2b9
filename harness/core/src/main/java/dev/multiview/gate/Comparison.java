package dev.multiview.gate;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.run.AuditOutcome;
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
 * @param differences one sentence for each claim that differs, by claim; empty if the run is as expected
 * @param notes what is worth knowing and no difference
 */
public record Comparison(String conditions, List<String> differences, List<String> notes) {
    public Comparison {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /**
     * Compares.
     *
     * @param frozen what is expected
     * @param outcome what was found
     * @param refreeze the command that freezes anew, for the sentences
     */
    public static Comparison of(Expectations frozen, AuditOutcome outcome, String refreeze) {
        boolean sameSeed = frozen.seed() == outcome.rootSeed();
        boolean sameKernels = frozen.kernels().equals(Kernels.of(outcome.provenance()));
        ClaimCheck check = sameSeed ? new SameSeedCheck(sameKernels) : new FreshSeedCheck();
        Map<String, Judgement> found = new HashMap<>();
        outcome.judgements().forEach(judgement -> found.put(judgement.claim().id(), judgement));
        List<String> differences = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (sameSeed && !frozen.planDigest().equals(outcome.planDigest())) {
            notes.add(
                    "The plan is not the frozen one: claims, draws, sizes of families or trials' descriptions differ");
        }
        for (Expected expected : frozen.claims()) {
            Judgement now = found.remove(expected.id());
            if (now != null && expected.verdict() == Verdict.NOT_RUN) {
                if (now.verdict() != Verdict.NOT_RUN) {
                    notes.add("Claim " + expected.id() + " was not run when it was frozen and is " + now.verdict()
                            + ": nothing is expected of it before you refreeze with: " + refreeze);
                }
                continue;
            }
            difference(expected, now, check)
                    .ifPresent(
                            sentence -> differences.add(sentence + "; if that is meant, refreeze with: " + refreeze));
        }
        found.keySet().stream()
                .sorted()
                .forEach(id -> notes.add(
                        "Claim " + id + " is new: nothing is expected of it before you refreeze with: " + refreeze));
        return new Comparison(check.conditions(), differences, notes);
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
