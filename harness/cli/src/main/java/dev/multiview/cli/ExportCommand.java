package dev.multiview.cli;

import dev.multiview.cli.subject.StoredAuditOptions;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.reports.export.ExportedTrial;
import dev.multiview.reports.export.PredictionExport;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview export}: the predictions of finished trials for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes what finished trials of an audit predicted on their test sets: logits, classes and labels as NPZ"
                        + " files, predictions.csv which says what each is of, and manifests that 'judge' reads. Runs no trial.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private StoredAuditOptions audit;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/predictions",
            description = "The folder to be made; it must not be there (default: target/predictions in the root).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = output.toAbsolutePath().normalize();
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("Folder " + folder
                    + " is there already, and nothing in it is replaced; name another with --output, or"
                    + " remove it");
        }
        PrintWriter err = spec.commandLine().getErr();
        Plan plan = audit.request(audit.images().unread(), err).plan();
        try (Store kept = audit.open(err)) {
            write(plan, kept, folder, spec.commandLine().getOut());
        }
        return ExitStatus.DONE.status();
    }

    /** Writes those of a plan's trials that a store holds. */
    static void write(Plan plan, Store store, Path folder, PrintWriter out) {
        List<Found> found = plan.trials().stream()
                .flatMap(planned -> finished(planned, store).map(row -> new Found(planned, row)).stream())
                .toList();
        if (found.isEmpty()) {
            throw refused("Store " + store.folder() + " holds none of the "
                    + plan.trials().size()
                    + " trials; run them with 'multiview audit' and the same claims, tier and seed");
        }
        Stream<ExportedTrial> trials = found.stream()
                .flatMap(each -> store
                        .predictions(each.row())
                        .map(predictions -> new ExportedTrial(each.planned().trial(), predictions))
                        .stream());
        List<String> manifests = PredictionExport.write(folder, trials::iterator, plan.claims());
        out.println("Exported " + found.size() + " of "
                + NumberFormats.count(plan.trials().size(), "trial") + " to " + folder);
        out.println("Judge them with, for example: harness/multiview judge " + folder.resolve(manifests.get(0)));
    }

    private record Found(PlannedTrial planned, StoredTrial row) {}

    private static Optional<StoredTrial> finished(PlannedTrial planned, Store store) {
        return Stream.of(store.find(planned.key(), planned.code()), store.latest(planned.key()))
                .flatMap(Optional::stream)
                .filter(row -> row.finished() && store.intact(row))
                .findFirst();
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
