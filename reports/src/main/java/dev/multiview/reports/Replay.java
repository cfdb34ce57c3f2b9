package dev.multiview.reports;

import dev.multiview.run.AuditOutcome;
import java.util.regex.Pattern;

/** The command that computes a number of a report again. */
public final class Replay {
    /** Everything that a shell might take for its own, globs among it. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\w./,:+=-]");

    private Replay() {}

    /**
     * The command for the given claims at the outcome's tier and seed.
     *
     * @param claims ids or the name of a suite, as the option {@code claims} takes them
     */
    public static String command(AuditOutcome outcome, String claims) {
        String line = Plain.line(claims);
        String quoted = UNSAFE.matcher(line).find() ? "'" + line.replace("'", "'\\''") + "'" : line;
        return "mvn verify -Daudit -Dclaims=" + quoted + " -Dtier="
                + outcome.tier().label() + " -Dseed=" + outcome.rootSeed();
    }
}
