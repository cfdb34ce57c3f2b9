package dev.multiview.cli.evidence;

import dev.multiview.cli.UsesNatives;
import dev.multiview.cli.subject.StoredAuditOptions;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.plan.TrialCode;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.reports.ReportFolder;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.run.Progress;
import dev.multiview.run.Replay;
import dev.multiview.run.RunOptions;
import dev.multiview.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview replay}: stored trials run again, and compared with what the store holds. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Runs trials of a finished audit again and compares what they predict with what the store holds,"
                + " byte by byte. The store stays as it is.",
        footer = {
            "",
            "  multiview replay 69f41b8c67a0 --claims headline      one trial, by the beginning of its key",
            "  multiview replay --share 0.02 --claims headline      a fiftieth of all, chosen by their keys",
            "",
            "Keys stand in trials.jsonl and on draws.html. Status 1: a trial predicts something else now."
        })
public final class ReplayCommand implements Callable<Integer>, UsesNatives {
    private static final int SHOWN = 12;

    @Parameters(paramLabel = "KEY", arity = "0..*", description = "Keys of trials, or how they begin.")
    private List<String> keys = List.of();

    @Option(
            names = "--share",
            paramLabel = "PART",
            description = "Which part of all stored trials, such as 0.02; at least one is run.")
    private @Nullable Double share;

    @Option(
            names = "--salt",
            paramLabel = "WORD",
            defaultValue = "",
            description = "Another word, another choice by --share; the same word, the same choice (default: none).")
    private String salt = "";

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            defaultValue = "0",
            description =
                    "Largest difference of an output that is forgiven: another processor or library rounds otherwise"
                            + " (default: 0, the same bytes).")
    private double tolerance;

    @Option(
            names = "--threads",
            description = "Trials computed at the same time (default: one per processor, here ${DEFAULT-VALUE}).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private StoredAuditOptions audit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Choice choice = Choice.of(keys, share, salt);
        if (threads < 1 || !(tolerance >= 0)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Threads " + threads + " must be 1 or more, and tolerance " + tolerance + " 0 or more");
        }
        PrintWriter err = spec.commandLine().getErr();
        ProcessEnvironment environment = ProcessEnvironment.of(
                Environment.untested(threads, TrialCode.ofThisProgram().program()));
        try (Store store = audit.open(err)) {
            Replay replay = new Replay(
                    audit.request(audit.images(), err).planOfAllLooks(),
                    store,
                    environment,
                    RunOptions.of(threads),
                    Progress.silent());
            List<PlannedTrial> stored = replay.stored();
            if (stored.isEmpty()) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "Store " + store.folder() + " holds none of the "
                                + replay.plan().trials().size()
                                + " trials as this program would run them; audit first, with the same claims, tier and seed");
            }
            return report(replayed(replay, choice.among(stored)), store, environment)
                    .status();
        }
    }

    private static List<Replay.Replayed> replayed(Replay replay, Set<String> chosen) throws InterruptedException {
        try {
            Path scratch = Files.createTempDirectory("multiview-replay");
            try {
                return replay.run(chosen, scratch);
            } finally {
                ReportFolder.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for what is computed again could be made", e);
        }
    }

    private ExitStatus report(List<Replay.Replayed> replayed, Store store, ProcessEnvironment environment) {
        PrintWriter out = spec.commandLine().getOut();
        int same = 0;
        int close = 0;
        for (Replay.Replayed each : replayed) {
            boolean near = !each.same() && each.difference() <= tolerance;
            same += each.same() ? 1 : 0;
            close += near ? 1 : 0;
            String word = each.same() ? "same" : near ? "close" : "DIFFERS";
            out.printf(
                    Locale.ROOT,
                    "%-8s %s  %s%s%n",
                    word,
                    each.before().key().substring(0, SHOWN),
                    each.before().label(),
                    each.same() ? "" : "; " + why(each));
            if (!each.same()) {
                Machines.unlike(store.environment(each.before().environment()), environment.tested())
                        .ifPresent(out::println);
            }
        }
        out.println("Replayed " + NumberFormats.count(replayed.size(), "trial") + ": " + same
                + " the same to the last byte"
                + (close > 0 ? ", " + close + " within " + tolerance : "")
                + (same + close < replayed.size() ? ", " + (replayed.size() - same - close) + " not" : ""));
        return same + close == replayed.size() ? ExitStatus.DONE : ExitStatus.DIFFERENCE;
    }

    private static String why(Replay.Replayed each) {
        if (!each.now().finished()) {
            return "it failed this time: " + each.now().message();
        }
        return Double.isNaN(each.difference())
                ? "it has other test sets now"
                : String.format(Locale.ROOT, "an output differs by %.3g", each.difference());
    }
}
