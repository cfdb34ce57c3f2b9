package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.ImageSet;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview data fetch}: downloads the official files of image sets. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = "Downloads the official files of image sets; what was cut off is resumed.")
final class DataFetchCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    @Parameters(arity = "1..*", paramLabel = "SET", description = "fashion-mnist or mnist.")
    private List<String> names = List.of();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where a folder for each set is made (default: .multiview/data in your home).")
    private Path to = ImageFolders.ofUser();

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "The folder of the web that holds the files, in place of the official ones.")
    private @Nullable String from;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        List<ImageSet> sets = names.stream().map(DataFetchCommand::set).toList();
        @Nullable URI only = from == null ? null : server(from);
        PrintWriter out = spec.commandLine().getOut();
        for (ImageSet set : sets) {
            new SetFetch(set, only == null ? set.mirrors() : List.of(only), to, out).run();
        }
        return ExitStatus.DONE.status();
    }

    private static ImageSet set(String name) {
        return ImageSet.all().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "Image set '" + name + "' is unknown; give one of "
                                + ImageSet.all().stream().map(ImageSet::name).collect(Collectors.joining(", "))));
    }

    private static URI server(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text : text + "/");
            boolean web = List.of("http", "https").contains(String.valueOf(uri.getScheme()));
            if (web && uri.getHost() != null && uri.getPort() <= LARGEST_PORT) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw noServer(text, e);
        }
        throw noServer(text, null);
    }

    private static MultiviewException noServer(String text, @Nullable Throwable cause) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "Address '" + text + "' is no folder of the web; give one that begins with http:// or https://",
                cause);
    }
}
