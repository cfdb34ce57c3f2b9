package dev.multiview.cli;

import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.exit.ExitStatus;
import dev.multiview.image.ImageLibrary;
import dev.multiview.image.ImageLibrary.Found;
import dev.multiview.image.ImageSet;
import dev.multiview.image.PublishedSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview data list}: which image set an audit would take from where, each file read and checked as an audit does. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Shows which image sets are found where, and whether their files are those that were published."
                + " Status 2 if a set is there that an audit would refuse.")
final class DataListCommand implements Callable<Integer> {
    private static final String FORMAT = "  %-16s %s%n";

    @Option(names = "--data", paramLabel = "FOLDER", description = "The only folder to look in.")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ImageLibrary library = ImageFolders.of(data);
        library.folders().forEach(folder -> out.println("Looking in " + folder));
        ExitStatus status = ExitStatus.DONE;
        for (PublishedSet set : PublishedSet.all()) {
            Found found = library.check(set);
            out.printf(Locale.ROOT, FORMAT, set.name(), words(set, found));
            if (found instanceof Found.Broken) {
                status = ExitStatus.BAD_INPUT;
            }
        }
        out.printf(Locale.ROOT, FORMAT, ImageSet.OPTDIGITS.name(), "ships with this program; needs no folder");
        return status.status();
    }

    private static String words(PublishedSet set, Found found) {
        if (found instanceof Found.Whole whole) {
            return whole.folder().toString();
        }
        if (found instanceof Found.Broken broken) {
            return "cannot be used: " + broken.sentence();
        }
        return "absent" + ((Found.Absent) found).lacking() + "; get it with 'harness/multiview data fetch " + set.name()
                + "'";
    }
}
