package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview open}: shows the page of the last run in the user's browser. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens the first page of the last run, index.html, in your browser, and prints where it is.")
final class OpenCommand implements Callable<Integer> {
    private static final String PAGE = "index.html";
    private static final int SECONDS_TO_START = 10;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/multiview",
            description = "Where the reports are (default: target/multiview in the root).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Path page = output.toAbsolutePath().normalize().resolve(PAGE);
        if (!Files.isRegularFile(page)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "File " + page + " is not there; run 'multiview audit' first, or name its folder with --output");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(page);
        if (!opened(opener(System.getProperty("os.name", "")), page)) {
            spec.commandLine()
                    .getErr()
                    .println("multiview: No browser could be started here; open the file above in yours");
        }
        return ExitStatus.DONE.status();
    }

    /** The command that opens a file as a double click would; java.awt.Desktop needs a screen even to say that there is none. */
    static List<String> opener(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open");
    }

    /** Whether a command took the file; one that still runs is a browser. */
    static boolean opened(List<String> opener, Path page) throws InterruptedException {
        List<String> command = new ArrayList<>(opener);
        command.add(page.toUri().toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(SECONDS_TO_START, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
