package dev.multiview.reports.export;

import dev.multiview.data.Split;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.Trial;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finished trial on its way to other programs.
 *
 * @param trial what was done
 * @param predictions what it predicted
 */
public record ExportedTrial(Trial trial, Predictions predictions) {
    /** A role's name, the number that tells it from others of its kind, and what the whole kind shares. */
    private static final Pattern ROLE = Pattern.compile("([a-z-]+)\\((?:(\\d+)(?=[,)]))?(.*)\\)");

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");

    /** The name of the role without its number and settings, such as {@code member}. */
    String kind() {
        return role().group(1);
    }

    /** Which of its kind in a draw it is, from 0 on. */
    String seed() {
        String number = role().group(2);
        return number == null ? "0" : number;
    }

    /** All that trials of one kind share but the draw; where it differs they are no replicates. */
    String variant() {
        return kind() + role().group(3) + trial.lottery().label();
    }

    /** Data, learner and test set, as the name of a manifest. */
    String group(Split split) {
        return safe(trial.data().name()) + "." + safe(trial.learner()) + "." + split.label();
    }

    /** Where the predictions on a test set are, from the folder of the export on. */
    String file(String role, Split split) {
        return String.join(
                "/",
                safe(trial.data().name()),
                safe(trial.learner()),
                "draw-" + trial.draw(),
                role + "-" + seed() + "-" + split.label() + ".npz");
    }

    private Matcher role() {
        Matcher role = ROLE.matcher(trial.role().canonical());
        if (!role.matches()) {
            throw new IllegalStateException("Role " + trial.role().canonical() + " has no name and settings");
        }
        return role;
    }

    static String safe(String name) {
        return UNSAFE.matcher(name).replaceAll("-");
    }
}
