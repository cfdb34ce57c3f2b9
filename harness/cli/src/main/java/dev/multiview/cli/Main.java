package dev.multiview.cli;

import dev.multiview.cli.launch.EngineEnd;
import dev.multiview.cli.launch.EngineProcess;
import dev.multiview.cli.launch.ParentWatch;
import dev.multiview.cli.launch.QuickCommand;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The class that a shell starts: it hands its arguments and its own class path to an {@link EngineProcess}. What only
 * looks something up it answers itself, see {@link QuickCommand}: a second JVM would take longer than the answer.
 *
 * <p>It parses nothing. All flags and variables are set by the process it starts, so that a user needs none. It needs
 * nothing but the JDK before that, so that it can say which module is missing.
 */
public final class Main {

    private Main() {}

    /** Runs the engine and ends with its status; a difference with the number that is its own inside this program. */
    public static void main(String[] arguments) {
        ParentWatch.start();
        EngineEnd end = run(arguments);
        if (!end.sentence().isEmpty()) {
            System.err.println("multiview: " + end.sentence());
        }
        System.exit(EngineEnd.inside(end.status()));
    }

    private static EngineEnd run(String[] arguments) {
        try {
            List<Path> classPath = Pattern.compile(Pattern.quote(File.pathSeparator))
                    .splitAsStream(System.getProperty("java.class.path"))
                    .map(Path::of)
                    .toList();
            EngineProcess engine = EngineProcess.of(classPath, List.of(arguments));
            if (QuickCommand.is(List.of(arguments))) {
                engine.demandWholeClassPath();
                return new EngineEnd(Engine.run(arguments), "");
            }
            return engine.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EngineEnd(EngineEnd.FAILED, "The command was interrupted while the engine ran");
        } catch (IllegalArgumentException e) {
            return new EngineEnd(EngineEnd.BAD_INPUT, String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            String message = e.getMessage();
            return new EngineEnd(
                    EngineEnd.FAILED,
                    message == null
                            ? "The engine can't be started: " + e.getClass().getSimpleName()
                            : message);
        }
    }
}
