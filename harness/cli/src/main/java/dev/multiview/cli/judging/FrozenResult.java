package dev.multiview.cli.judging;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.judging.Manifest;
import dev.multiview.regression.Comparison;
import dev.multiview.regression.Expectations;
import dev.multiview.regression.ExpectationsFile;
import dev.multiview.reports.CheckReport;
import dev.multiview.reports.FrozenFile;
import dev.multiview.reports.OutputFolder;
import dev.multiview.run.AuditOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The files that a judged result is frozen in or compared with, as far as they were asked for.
 *
 * @param freeze where it is written down, or null
 * @param expected what it is compared with, or null
 * @param file where that was read, or null
 */
record FrozenResult(
        @Nullable FrozenFile freeze,
        @Nullable Expectations expected,
        @Nullable Path file) {

    /**
     * Looks at both files before anything is judged.
     *
     * @throws MultiviewException with status BAD_INPUT if one cannot be read or written, or speaks of something else
     */
    static FrozenResult of(Manifest manifest, @Nullable Path freeze, @Nullable Path check, Path output) {
        if (freeze != null && check != null) {
            throw refused("--freeze and --check are both given; check first, and freeze once the difference is meant");
        }
        if (check != null) {
            Path file = check.toAbsolutePath().normalize();
            return new FrozenResult(null, read(manifest, file), file);
        }
        if (freeze == null) {
            return new FrozenResult(null, null, null);
        }
        Path file = freeze.toAbsolutePath().normalize();
        if (OutputFolder.replaces(output.toAbsolutePath().normalize(), file)) {
            throw refused("Expectations file " + file
                    + " lies where the next run writes its reports; name another file with --freeze");
        }
        FrozenFile target = FrozenFile.of(file, "--freeze");
        target.demandReplaceable();
        return new FrozenResult(target, null, null);
    }

    private static Expectations read(Manifest manifest, Path file) {
        Expectations expected = ExpectationsFile.read(file);
        if (!expected.predictions()) {
            throw refused("Expectations file " + file + " is about an audit of '" + expected.suite()
                    + "'; compare that with 'multiview check', and name one that 'judge --freeze' wrote");
        }
        if (!expected.suite().equals(manifest.name())) {
            throw refused("Expectations file " + file + " is about the manifest '" + expected.suite()
                    + "', and this one is named '" + manifest.name() + "'; name the file that was frozen of it");
        }
        return expected;
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }

    /** Whether claims are judged each by itself, since verdicts are compared. */
    boolean isAsked() {
        return freeze != null || expected != null;
    }

    /** Writes the reports and what was asked for, and says how it came out. */
    ExitStatus write(AuditOutcome outcome, OutputFolder reports, PrintWriter out, PrintWriter err) {
        if (expected == null) {
            Expectations frozen = freeze == null ? null : Expectations.of(outcome);
            reports.write(outcome);
            if (freeze != null && frozen != null) {
                freeze.write(frozen);
                out.printf(
                        Locale.ROOT, "Froze %d claims in %s%n", frozen.claims().size(), freeze.file());
            }
            return ExitStatus.DONE;
        }
        Comparison comparison = Comparison.of(expected, outcome);
        reports.write(outcome, comparison);
        out.printf(
                Locale.ROOT,
                "Checked %d claims against %s (%s)%n",
                comparison.compared(),
                file,
                comparison.conditions());
        comparison.notes().forEach(note -> out.println("note: " + note));
        comparison
                .differences()
                .forEach(difference -> err.println("multiview: " + difference.sentence()
                        + "; if that is meant, freeze again with --freeze " + file));
        out.println(
                comparison.passed()
                        ? "No difference"
                        : "Differences: " + comparison.differences().size() + ", listed in " + CheckReport.PAGE);
        return comparison.passed() ? ExitStatus.DONE : ExitStatus.DIFFERENCE;
    }
}
