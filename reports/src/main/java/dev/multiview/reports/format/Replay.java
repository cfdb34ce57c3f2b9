package dev.multiview.reports.format;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.OwnSetOptions;
import dev.multiview.exit.Goals;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.util.Map;

/** The command that computes a number of a report again. */
public final class Replay {
    private Replay() {}

    /**
     * The command for the given claims at the outcome's tier and seed; for predictions that which judges them all.
     *
     * @param claims ids or the name of a suite, as the option {@code claims} takes them
     */
    public static String command(AuditOutcome outcome, String claims) {
        if (outcome.origin() instanceof Origin.Predictions predictions) {
            return predictions.command();
        }
        Map<String, String> options =
                Goals.options(Plain.line(claims), outcome.tier().label(), outcome.rootSeed());
        if (outcome.looks().made() > 1) {
            options.put("looks", Integer.toString(outcome.looks().made()));
        }
        if (outcome.origin() instanceof Origin.Trials trials) {
            options.putAll(trials.options());
        }
        OwnSetOptions.add(
                options, outcome.judgements().stream().map(Judgement::claim).toList());
        return Goals.ofThisProcess().audit(options);
    }
}
