package dev.multiview.cli;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Tier;
import dev.multiview.cli.forecast.Calibrating;
import dev.multiview.cli.forecast.Forecaster;
import dev.multiview.cli.output.Format;
import dev.multiview.cli.own.OwnSets;
import dev.multiview.cli.subject.AuditSubject;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.cli.subject.Subjects;
import dev.multiview.cli.subject.Variations;
import dev.multiview.cost.TrialCosts;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.image.ImageLibrary;
import dev.multiview.plan.TrialCode;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.provenance.ProgramCode;
import dev.multiview.provenance.Provenance;
import dev.multiview.reports.OutputFolder;
import dev.multiview.reports.agreement.VerdictsFile;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Plain;
import dev.multiview.run.Audit;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.Beside;
import dev.multiview.run.LooksMade;
import dev.multiview.run.Progress;
import dev.multiview.run.Reuse;
import dev.multiview.run.RunOptions;
import dev.multiview.run.TimeLeft;
import dev.multiview.store.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * An audit from its options to its reports: what the commands audit, freeze, check and report have in common.
 *
 * @param options what to do, and where
 * @param out gets progress and verdicts
 * @param err gets warnings
 * @param apart whether each claim is judged by itself and at the first look, as checks compare it
 */
record AuditSession(AuditOptions options, PrintWriter out, PrintWriter err, boolean apart) {

    /**
     * An outcome with its reports.
     *
     * @param outcome of one suite
     * @param folder where its reports are
     */
    record Audited(AuditOutcome outcome, Path folder) {}

    private enum Source {
        RUN,
        STORE
    }

    /**
     * Runs the trials that the store lacks, writes the reports and prints the verdicts, for each suite that is asked for.
     * Of several suites each has a folder of its own in the output folder.
     */
    List<Audited> run(Reuse reuse) throws InterruptedException {
        return each(Source.RUN, reuse);
    }

    /** The same without running a trial. */
    List<Audited> recall() throws InterruptedException {
        options.demandWhole("report");
        return each(Source.STORE, Reuse.CODE);
    }

    /**
     * The same for what is of one suite, with reports that say more than the outcome does.
     *
     * @param reports writes them, and returns what it made of the outcome
     */
    <T> T run(Reuse reuse, BiFunction<AuditOutcome, OutputFolder, T> reports) throws InterruptedException {
        Sources sources = Sources.start(options);
        AuditSubject subject = subjects(sources).one(sources.images());
        warn(subject.warnings());
        begin(sources, List.of(subject), Source.RUN);
        return outcome(subject, output(), sources, Source.RUN, reuse, reports);
    }

    /**
     * Tells what a run takes, and runs none of its trials.
     *
     * @param from the numbers of an audit at another seed
     * @param format how it is told
     * @param result gets it
     */
    void forecast(Optional<VerdictsFile> from, Format format, PrintWriter result) throws InterruptedException {
        Sources sources = Sources.start(options);
        List<AuditSubject> subjects = subjects(sources).each(sources.images());
        warn(subjects.get(0).warnings());
        new Forecaster(
                        options.store().toAbsolutePath().normalize(),
                        ProcessEnvironment.of(sources.environment().get()),
                        runOptions(Source.RUN, Reuse.CODE),
                        from,
                        err)
                .print(subjects, format, result);
    }

    private RunOptions runOptions(Source source, Reuse reuse) {
        RunOptions unhurried = RunOptions.of(options.threads())
                .withTimeLimit(options.timeLimit())
                .withReuse(reuse)
                .withShard(options.shard())
                .withLooks(options.looks().orElse(source == Source.STORE ? Integer.MAX_VALUE : 1));
        return options.budget().map(unhurried::withBudget).orElse(unhurried);
    }

    private Subjects subjects(Sources sources) {
        return new Subjects(
                options.claims(),
                options.tier(),
                options.seed(),
                Variations.of(options.settings(), options.draws()),
                options.suiteFile(),
                sources.own(),
                sentence -> out.println(Plain.line(sentence)));
    }

    private Path output() {
        return options.output().toAbsolutePath().normalize();
    }

    private List<Audited> each(Source source, Reuse reuse) throws InterruptedException {
        Sources sources = Sources.start(options);
        ImageLibrary images = source == Source.STORE ? sources.images().unread() : sources.images();
        List<AuditSubject> subjects = subjects(sources).each(images);
        warn(subjects.get(0).warnings());
        // What can be refused is refused before anything is computed: image files are read here, too.
        subjects.forEach(subject -> MissingLines.brief(subject.request().claims()));
        begin(sources, subjects, source);
        if (subjects.size() > 1) {
            try (OutputFolder above = OutputFolder.take(output())) {
                above.clear();
            }
        }
        List<Audited> audited = new ArrayList<>();
        for (AuditSubject subject : subjects) {
            Path folder = subjects.size() == 1 ? output() : output().resolve(subject.suite());
            audited.add(new Audited(outcome(subject, folder, sources, source, reuse, AuditSession::writeAll), folder));
        }
        return audited;
    }

    /** What is to be said of sets of the user's own, and their locks. */
    private void begin(Sources sources, List<AuditSubject> subjects, Source source) {
        OwnSets own = sources.own();
        warn(own.unused(subjects.stream()
                .flatMap(subject -> subject.request().claims().stream())
                .map(Claim::id)
                .toList()));
        own.lines().forEach(line -> out.println(Plain.line(line)));
        if (source == Source.RUN) {
            warn(own.lock());
        }
    }

    /** Writes all reports of an outcome, and nothing else. */
    static AuditOutcome writeAll(AuditOutcome outcome, OutputFolder folder) {
        folder.write(outcome);
        return outcome;
    }

    /** The worst status of several audits. */
    static ExitStatus status(List<Audited> audited) {
        return audited.stream()
                .map(each -> status(each.outcome()))
                .filter(status -> status != ExitStatus.DONE)
                .findFirst()
                .orElse(ExitStatus.DONE);
    }

    /** A failed trial or a broken check is a reason in the report, and still something a build must not overlook. */
    static ExitStatus status(AuditOutcome outcome) {
        boolean failed = outcome.trials().stream().anyMatch(trial -> !trial.finished());
        boolean unmeasured = outcome.judgements().stream().anyMatch(Judgement::unmeasured);
        return failed || unmeasured ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    /** Where the program runs, and what it finds there: the same for all suites of a command. */
    private record Sources(Beside<Environment> environment, ImageLibrary images, OwnSets own) {
        static Sources start(AuditOptions options) {
            // Each class is read once and kept, so the plan finds them read.
            ProgramCode code = TrialCode.ofThisProgram().program();
            return new Sources(
                    Beside.start("multiview-environment", () -> Environment.untested(options.threads(), code)),
                    ImageFolders.of(options.data()),
                    OwnSets.of(options.set()));
        }
    }

    private <T> T outcome(
            AuditSubject subject,
            Path output,
            Sources sources,
            Source source,
            Reuse reuse,
            BiFunction<AuditOutcome, OutputFolder, T> reports)
            throws InterruptedException {
        AuditRequest request = (apart ? subject.apart() : subject).request();
        RunOptions run = runOptions(source, reuse);
        List<String> missing = MissingLines.brief(request.claims());
        Path trials = options.store().toAbsolutePath().normalize();
        FoldersApart.demand(output, trials);
        try (OutputFolder folder = OutputFolder.take(output);
                Store store = Store.open(trials, warning -> err.println("multiview: " + Plain.line(warning)))) {
            TrialCosts costs = source == Source.STORE ? new TrialCosts() : TrialCosts.of(store.rows());
            Progress shown = ProgressOn.streams(out, new TimeLeft(costs));
            // A smoke run is over before a calibration pays.
            boolean lasts = request.tier() != Tier.SMOKE;
            Progress progress =
                    new KeptTrials(lasts ? new Calibrating(shown, costs, out, err) : shown, store.folder(), err);
            Audit audit = new Audit(
                    request, store, ProcessEnvironment.of(sources.environment().get()), run, progress);
            AuditOutcome outcome =
                    source == Source.STORE ? audit.recall() : run(audit, request, subject.suite(), missing, store);
            T made = reports.apply(outcome, folder);
            print(outcome, output);
            origins(outcome);
            return made;
        }
    }

    private void warn(List<String> sentences) {
        sentences.forEach(warning -> err.println("multiview: " + Plain.line(warning)));
    }

    private AuditOutcome run(Audit audit, AuditRequest request, String suite, List<String> missing, Store store)
            throws InterruptedException {
        out.printf(
                Locale.ROOT,
                "Auditing %s of suite %s at tier %s, seed %d, on %d threads; finished trials are kept in %s%n",
                NumberFormats.count(request.claims().size(), "claim"),
                suite,
                request.tier().label(),
                request.rootSeed(),
                options.threads(),
                store.folder());
        List<String> varied = request.origin().exploratory();
        if (!varied.isEmpty()) {
            out.println("Exploratory: " + String.join(", ", varied)
                    + "; verdicts are outside the family, each at its own level");
        }
        missing.forEach(out::println);
        if (!options.shard().isWhole()) {
            out.println(
                    "Shard " + options.shard() + ": a part of the trials; claims are judged after 'multiview merge'");
        }
        return audit.run();
    }

    /** Where the trials come from, as far as this program did not run them just now. */
    private void origins(AuditOutcome outcome) {
        int all = outcome.trials().size();
        int older = outcome.provenance().trialsOfOtherPrograms();
        int otherCode = outcome.provenance().otherCode();
        if (outcome.missing() > 0) {
            out.printf(
                    Locale.ROOT,
                    "Not run: %d of %d trials; claims that need them are not judged.%n",
                    outcome.missing(),
                    all + outcome.missing());
        }
        if (otherCode > 0) {
            out.printf(
                    Locale.ROOT,
                    "Older code: %d of %d trials were computed by other code than this program has for them; audit computes them again.%n",
                    otherCode,
                    all);
        } else if (older > 0) {
            out.printf(
                    Locale.ROOT,
                    "Older program: %d of %d trials were computed by other versions of the program (%s), whose code for"
                            + " them is the same; --reuse program (%s=program) computes them again.%n",
                    older,
                    all,
                    versions(outcome.provenance()),
                    Goals.ofThisProcess().property("reuse"));
        }
    }

    private static String versions(Provenance provenance) {
        return provenance.sources().stream()
                .map(source -> source.environment().values())
                .map(values -> values.getOrDefault("multiview.version", "unknown") + " at commit "
                        + values.getOrDefault("git.commit", "unknown"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** How open claims are decided. */
    private void goOn(AuditOutcome outcome) {
        LooksMade looks = outcome.looks();
        if (looks.waiting() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%nOpen: more draws may decide %s. Finished trials are used again: --looks %d (%s=%d).%n",
                    NumberFormats.count(looks.waiting(), "claim"),
                    looks.planned(),
                    Goals.ofThisProcess().property("looks"),
                    looks.planned());
        }
    }

    private void print(AuditOutcome outcome, Path output) {
        out.println();
        for (Judgement judgement : outcome.claims()) {
            if (!(judgement.claim().body() instanceof Claim.Descriptive)
                    && judgement.claim().missingData().isEmpty()) {
                out.printf(
                        Locale.ROOT,
                        "%-24s %-46s %s%n",
                        judgement.verdict(),
                        Plain.line(judgement.claim().id()),
                        Plain.line(judgement.reason()));
            }
        }
        goOn(outcome);
        List<Claim> claims = outcome.judgements().stream().map(Judgement::claim).toList();
        MissingLines.named(claims).forEach(out::println);
        if (claims.stream().noneMatch(claim -> claim.missingData().isEmpty())) {
            out.println("Not one claim was judged: the data of all " + claims.size() + " are missing");
        }
        out.printf(
                Locale.ROOT, "%nAudit took %.0f s. Read first: %s%n", outcome.seconds(), output.resolve("index.html"));
    }
}
