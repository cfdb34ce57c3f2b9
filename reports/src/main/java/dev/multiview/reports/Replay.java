package dev.multiview.reports;

import dev.multiview.run.AuditOutcome;
import java.util.regex.Pattern;

/** The command that computes a number of a report again. */
public final class Replay {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private Replay() {}

    /**
     * The command for the given claims at the outcome's tier and seed.
     *
     * @param claims ids or the name of a suite, as the option {@code claims} takes them
     */
    public static String command(AuditOutcome outcome, String claims) {
        // A shell would look for files that fit a glob.
        String quoted = GLOB.matcher(claims).find() ? "'" + claims + "'" : claims;
        return "mvn verify -Daudit -Dclaims=" + quoted + " -Dtier="
                + outcome.tier().label() + " -Dseed=" + outcome.rootSeed();
    }
}
