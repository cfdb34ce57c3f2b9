package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.util.List;

/** The licences of data that others made, and whom to credit for them: each is a sentence, and stands once. */
public final class Credits {
    private Credits() {}

    /** For the data that trials of an audit used. Data that were only asked for are not among them. */
    public static List<String> of(AuditOutcome outcome) {
        return outcome.trials().stream()
                .map(TrialRow::trial)
                .flatMap(trial -> trial.data().terms().stream())
                .distinct()
                .toList();
    }

    /** For the data that a claim is about. */
    public static List<String> of(Claim claim) {
        return claim.quantities().stream()
                .flatMap(quantity -> quantity.arms().stream())
                .flatMap(arm -> arm.setting().data().terms().stream())
                .distinct()
                .toList();
    }
}
