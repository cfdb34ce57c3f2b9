package dev.multiview.reports.history;

import dev.multiview.provenance.Environment;
import dev.multiview.reports.RunId;
import dev.multiview.run.AuditOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The part that all lines of one run share.
 *
 * @param time when it was written down, in milliseconds
 * @param run the run's id, see {@link RunId}
 * @param commit of the sources that were tested; empty where it is not known
 * @param suite name of the suite, or the claims asked for
 * @param tier how much was computed
 * @param seed root seed
 * @param varied settings that differ from the suite's plan; empty if none does
 * @param plan short digest of what was planned
 * @param environment id of the environment that trials ran in; several are joined
 * @param code short digest of the program that judged, the project's classes included
 * @param check what a check found; empty for an audit that was compared with nothing
 */
public record HistoryRun(
        Instant time,
        String run,
        Optional<String> commit,
        String suite,
        String tier,
        long seed,
        String varied,
        String plan,
        String environment,
        String code,
        Optional<Check> check) {
    private static final int DIGITS = 12;

    /**
     * What a check found.
     *
     * @param passed whether there was no difference
     * @param frozen short digest of the expectations file
     * @param frozenSeed whether it ran at the seed of that file, where every change of a number counts
     */
    public record Check(boolean passed, String frozen, boolean frozenSeed) {}

    /** The run behind an outcome. */
    public static HistoryRun of(
            AuditOutcome outcome, InstantSource clock, Optional<String> commit, Optional<Check> check) {
        return new HistoryRun(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                RunId.of(outcome),
                commit,
                outcome.suite(),
                outcome.tier().label(),
                outcome.rootSeed(),
                String.join(", ", outcome.origin().exploratory()),
                digits(outcome.planDigest()),
                outcome.provenance().environments().stream()
                        .map(Environment::id)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining("+")),
                digits(outcome.provenance().judge().program()),
                check);
    }

    /** The first digits of a digest: enough to tell two, in every line of a file that is kept for years. */
    static String digits(String digest) {
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }

    /** What runs must share to be compared: suite, tier and settings. */
    public String subject() {
        return suite + " at tier " + tier + (varied.isEmpty() ? "" : " with " + varied);
    }
}
