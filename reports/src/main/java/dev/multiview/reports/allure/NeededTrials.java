package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Quantity;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The trials of a run that a claim and its controls rest on: procedures, their singles, and all their teachers. */
final class NeededTrials {
    private final AuditOutcome outcome;

    NeededTrials(AuditOutcome outcome) {
        this.outcome = outcome;
    }

    /** The claim's trials in plan order; none for an exact claim. */
    List<TrialRow> of(Claim claim) {
        Set<String> labels = new HashSet<>();
        for (Quantity quantity : claim.quantities()) {
            for (Arm arm : quantity.arms()) {
                for (int draw = 0; draw < outcome.draws(); draw++) {
                    arm.treated(outcome.rootSeed(), draw).forEach(trial -> add(labels, trial));
                    arm.singles(outcome.rootSeed(), draw).forEach(trial -> add(labels, trial));
                }
            }
        }
        // By label, as a key would need the digest of data that may be absent.
        return outcome.trials().stream()
                .filter(row -> labels.contains(row.trial().label()))
                .toList();
    }

    private static void add(Set<String> labels, Trial trial) {
        labels.add(trial.label());
        trial.teachers().forEach(teacher -> add(labels, teacher));
    }
}
