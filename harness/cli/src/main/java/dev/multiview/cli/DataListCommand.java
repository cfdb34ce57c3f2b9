package dev.multiview.cli;

import dev.multiview.image.ImageLibrary;
import dev.multiview.image.ImageSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview data list}: which image set an audit would take from where; contents are not looked at. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Shows which image sets are found where.")
final class DataListCommand implements Runnable {

    @Option(names = "--data", paramLabel = "FOLDER", description = "The only folder to look in.")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        ImageLibrary library = ImageFolders.of(data);
        library.folders().forEach(folder -> out.println("Looking in " + folder));
        for (ImageSet set : ImageSet.all()) {
            String where = library.find(set)
                    .map(Path::toString)
                    .orElse("absent; get it with 'harness/multiview data fetch " + set.name() + "'");
            out.printf(Locale.ROOT, "  %-16s %s%n", set.name(), where);
        }
    }
}
