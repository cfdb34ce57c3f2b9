package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a shell starts: hands its arguments and its own class path to an {@link EngineProcess}.
 *
 * <p>It parses nothing. All flags and variables are set by the process it starts, so that a user needs none.
 */
public final class Main {

    private Main() {}

    /** Runs the engine and ends with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        List<Path> classPath = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
        try {
            return EngineProcess.of(classPath, List.of(arguments)).run();
        } catch (IOException | IllegalStateException e) {
            System.err.println("multiview: " + e.getMessage());
            return ExitStatus.FAILED.status();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.FAILED.status();
        }
    }
}
