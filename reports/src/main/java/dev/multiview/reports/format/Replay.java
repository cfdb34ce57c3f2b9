package dev.multiview.reports.format;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.OwnSetOptions;
import dev.multiview.exit.ShellWord;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;

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
        return "mvn verify -Daudit -Dclaims=" + ShellWord.of(Plain.line(claims)) + " -Dtier="
                + outcome.tier().label() + " -Dseed=" + outcome.rootSeed()
                + (outcome.looks().made() > 1 ? " -Dlooks=" + outcome.looks().made() : "")
                + (outcome.origin() instanceof Origin.Trials trials ? trials.options() : "")
                + OwnSetOptions.of(
                        outcome.judgements().stream().map(Judgement::claim).toList());
    }
}
