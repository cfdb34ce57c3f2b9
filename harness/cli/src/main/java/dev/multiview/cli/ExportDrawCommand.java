package dev.multiview.cli;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Tier;
import dev.multiview.cli.subject.DataOption;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.cli.subject.SeedOption;
import dev.multiview.data.DataSpec;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.random.SeedPath;
import dev.multiview.reports.export.DrawFolder;
import dev.multiview.reports.export.DrawPlace;
import dev.multiview.reports.export.ExportedData;
import dev.multiview.reports.format.NumberFormats;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview export-draw}: the data of claims for other programs. */
@Command(
        name = "export-draw",
        mixinStandardHelpOptions = true,
        description = "Writes the data that claims are judged on, for other programs: for each data set and draw the"
                + " training, validation and test samples with labels and views as .npy files, and draw.json with"
                + " settings, learners and definitions. An audit with the same tier and seed sees the same draws;"
                + " runs no trial.",
        footer =
                "Draws are written to FOLDER/DATA-SET/draw-0, draw-1 and so on; those of an earlier export are replaced.")
final class ExportDrawCommand implements Callable<Integer> {

    @Option(
            names = "--claims",
            paramLabel = "ID",
            required = true,
            description = "Claim ids, suites or globs whose data are meant, separated by commas; of any suites.")
    private List<String> claims = List.of();

    @Option(
            names = "--tier",
            defaultValue = "standard",
            description = "The tier of the audit: smoke, standard or full (default: ${DEFAULT-VALUE}).")
    private Tier tier = Tier.STANDARD;

    @Mixin
    private SeedOption seed;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many draws, the first ones (default: ${DEFAULT-VALUE}).")
    private int draws;

    @Mixin
    private DataOption data;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/draws",
            description = "Where a folder for each data set is made (default: target/draws in the root).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (draws < 1) {
            throw refused("Number of draws " + draws + " is below 1; give 1 or more with --draws");
        }
        List<ExportedData> sets = ExportedData.of(selected());
        if (sets.isEmpty()) {
            throw refused("No claim of '" + String.join(",", claims)
                    + "' is judged on data; name one for which 'multiview show' tells trials");
        }
        Path folder = output.toAbsolutePath().normalize();
        // What can be refused is refused before anything is written.
        sets.forEach(set -> demand(set.data()));
        sets.forEach(set -> DrawFolder.demandReplaceable(folder.resolve(set.folder())));
        sets.forEach(set -> write(set, folder.resolve(set.folder())));
        return ExitStatus.DONE.status();
    }

    /** Claims of several suites, each once; an audit needs them to be of one, which fixes the number of draws. */
    private List<Claim> selected() {
        Catalogue catalogue = Catalogue.load(ImageFolders.of(data.folder()));
        Map<String, Claim> byId = new LinkedHashMap<>();
        Set<String> warnings = new LinkedHashSet<>();
        for (String word : String.join(",", claims).split(",", -1)) {
            Catalogue.Selection selection = catalogue.select(List.of(word.strip()), tier);
            selection.claims().forEach(claim -> byId.putIfAbsent(claim.id(), claim));
            warnings.addAll(selection.warnings());
        }
        warnings.forEach(warning -> spec.commandLine().getErr().println("multiview: " + warning));
        return List.copyOf(byId.values());
    }

    private void demand(DataSpec set) {
        set.missing().ifPresent(reason -> {
            throw refused("Data set " + set.name() + " cannot be exported: " + reason);
        });
        if (draws > set.mostDraws()) {
            throw refused("Data set " + set.name() + " has no " + draws + " draws, for its pictures give "
                    + set.mostDraws() + "; give at most as many with --draws");
        }
    }

    private void write(ExportedData set, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        DrawFolder.removeOld(folder);
        for (int draw = 0; draw < draws; draw++) {
            DrawFolder.write(
                    folder,
                    set,
                    new DrawPlace(tier, seed.seed(), draw),
                    set.data().draw(SeedPath.root(seed.seed()), draw));
        }
        out.println(NumberFormats.count(draws, "draw") + " of " + set.folder() + ": " + folder);
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
