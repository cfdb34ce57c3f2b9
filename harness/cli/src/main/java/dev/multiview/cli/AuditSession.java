package dev.multiview.cli;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judgement;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Environment;
import dev.multiview.reports.Reports;
import dev.multiview.run.Audit;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.RunOptions;
import dev.multiview.store.Store;
import dev.multiview.suite.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An audit from its options to its reports: what the commands audit, freeze, check and report have in common.
 *
 * @param options what to do, and where
 * @param out gets progress and verdicts
 * @param err gets warnings
 */
record AuditSession(AuditOptions options, PrintWriter out, PrintWriter err) {

    private enum Source {
        RUN,
        STORE
    }

    /** Runs the trials that the store lacks, writes the reports and prints the verdicts. */
    AuditOutcome run() throws InterruptedException {
        return outcome(Source.RUN);
    }

    /** The same without running a trial. */
    AuditOutcome recall() throws InterruptedException {
        return outcome(Source.STORE);
    }

    /** A failed trial is a row and a reason in the report, and still something a build must not overlook. */
    static ExitStatus status(AuditOutcome outcome) {
        boolean failed =
                outcome.trials().stream().anyMatch(trial -> !trial.status().equals("ok"));
        return failed ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    private AuditOutcome outcome(Source source) throws InterruptedException {
        Catalogue.Selection selection =
                Catalogue.load(ImageFolders.of(options.data())).select(options.claims(), options.tier());
        AuditRequest request = new AuditRequest(
                String.join(",", options.claims()),
                options.tier(),
                options.seed(),
                selection.suite().draws(options.tier()),
                selection.claims(),
                Families.of(selection.family()));
        RunOptions run = RunOptions.of(options.threads());
        // What can be refused is refused before anything is computed: image files are read here, too.
        List<String> missing = request.missingData();
        Path output = writable(options.output().toAbsolutePath().normalize());
        try (Store store = Store.open(
                options.store().toAbsolutePath().normalize(), warning -> err.println("multiview: " + warning))) {
            Environment environment = Environment.capture(options.threads());
            Audit audit = new Audit(request, store, environment, run, ProgressOn.streams(out));
            AuditOutcome outcome = source == Source.STORE
                    ? audit.recall()
                    : run(audit, request, selection.suite().name(), missing, store);
            Reports.writeAll(outcome, output);
            print(outcome, output);
            return outcome;
        }
    }

    private AuditOutcome run(Audit audit, AuditRequest request, String suite, List<String> missing, Store store)
            throws InterruptedException {
        out.printf(
                Locale.ROOT,
                "Auditing %d claims of suite %s at tier %s, seed %d, on %d threads; finished trials are kept in %s%n",
                request.claims().size(),
                suite,
                request.tier().label(),
                request.rootSeed(),
                options.threads(),
                store.folder());
        missing.forEach(sentence -> out.println("Some claims are not run: " + sentence));
        return audit.run();
    }

    private static Path writable(Path output) {
        try {
            Files.createDirectories(output);
            Files.delete(Files.createTempFile(output, "write", ".probe"));
            return output;
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Output folder " + output + " cannot be written; give another one with --output or -Doutput=",
                    e);
        }
    }

    private void print(AuditOutcome outcome, Path output) {
        out.println();
        for (Judgement judgement : outcome.judgements()) {
            Claim.Body body = judgement.claim().body();
            if (!(body instanceof Claim.Descriptive || body instanceof Claim.Point)) {
                out.printf(
                        Locale.ROOT,
                        "%-24s %-46s %s%n",
                        judgement.verdict(),
                        judgement.claim().id(),
                        judgement.reason());
            }
        }
        out.printf(
                Locale.ROOT, "%nAudit took %.0f s. Read first: %s%n", outcome.seconds(), output.resolve("summary.md"));
    }
}
