package dev.multiview.cli;

import dev.multiview.cli.download.WebProxy;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.PublishedSet;
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
        description = "Downloads the official files of image sets; what was cut off is resumed.",
        footer = {
            "A proxy is taken from Java's system properties (https.proxyHost, https.proxyPort, http.nonProxyHosts and so"
                    + " on, set in JAVA_TOOL_OPTIONS), else from the variables HTTPS_PROXY, HTTP_PROXY or ALL_PROXY,"
                    + " each as http://[USER:PASSWORD@]HOST:PORT, and NO_PROXY: hosts, domains or * that are reached"
                    + " without one, separated by commas."
        })
final class DataFetchCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    @Parameters(arity = "1..*", paramLabel = "SET", description = "fashion-mnist or mnist.")
    private List<String> names = List.of();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where a folder for each set is made (default: .multiview/data in your home).")
    private @Nullable Path to;

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "The folder of the web that holds the files, in place of the official ones.")
    private @Nullable String from;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        List<PublishedSet> sets = names.stream().map(DataFetchCommand::set).toList();
        @Nullable URI only = from == null ? null : server(from);
        Path folder = to == null ? ofUser() : to;
        PrintWriter out = spec.commandLine().getOut();
        WebProxy proxy = WebProxy.ofThisProcess();
        for (PublishedSet set : sets) {
            new SetFetch(set, only == null ? set.mirrors() : List.of(only), folder, proxy, out).run();
        }
        return ExitStatus.DONE.status();
    }

    private static Path ofUser() {
        return ImageFolders.ofUser()
                .orElseThrow(() -> new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "This user has no home folder for pictures; set HOME to one, or name a folder with --to"));
    }

    private static PublishedSet set(String name) {
        return PublishedSet.all().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "Image set '" + name + "' is unknown; give one of "
                                + PublishedSet.all().stream()
                                        .map(PublishedSet::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static URI server(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text : text + "/");
            boolean web = List.of("http", "https").contains(String.valueOf(uri.getScheme()));
            if (web && uri.getHost() != null && uri.getPort() <= LARGEST_PORT && isFolder(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Its message holds the whole text, which may hold a password.
        }
        throw noServer(text);
    }

    /** A name or password would not be sent, and a query not be asked: neither is taken without a word. */
    private static boolean isFolder(URI uri) {
        return uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    private static MultiviewException noServer(String text) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "Address '" + WebProxy.withoutLogin(text)
                        + "' is no folder of the web; give one that begins with http:// or https:// and has no user,"
                        + " password or query");
    }
}
