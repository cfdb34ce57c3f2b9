package dev.multiview.cli.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The engine in a JVM of its own, with the flags and the environment that its native libraries need.
 *
 * <p>Started by the command {@code multiview} and by the Maven goals alike, so that a run depends on neither. The
 * child writes straight to this process's streams. When this process is told to end (SIGINT, SIGTERM), the child is
 * told as well and waited for: it must not go on writing to the store behind the back of the next run. When this
 * process is killed, the child ends by itself, see {@link ParentWatch}.
 */
public final class EngineProcess {

    /** What a run gets to write its last line and release the store; a terminal's patience, not more. */
    private static final long GRACE_SECONDS = 10;

    private final List<Path> classPath;
    private final List<String> arguments;
    private final Path directory;
    private final String mainClass;
    private final List<String> properties;

    private EngineProcess(
            List<Path> classPath, List<String> arguments, Path directory, String mainClass, List<String> properties) {
        this.classPath = List.copyOf(classPath);
        this.arguments = List.copyOf(arguments);
        this.directory = directory;
        this.mainClass = mainClass;
        this.properties = List.copyOf(properties);
    }

    /**
     * An engine that runs in the current directory.
     *
     * @param classPath every jar and folder of the engine
     * @param arguments subcommand and options, as typed after {@code multiview}
     */
    public static EngineProcess of(List<Path> classPath, List<String> arguments) {
        return new EngineProcess(classPath, arguments, Path.of(""), "dev.multiview.cli.Engine", List.of());
    }

    /** The same engine in another working directory, against which its relative paths are resolved. */
    public EngineProcess withDirectory(Path other) {
        return new EngineProcess(classPath, arguments, other, mainClass, properties);
    }

    /**
     * The same engine with system properties.
     *
     * @param others each as a flag, such as {@code -Dname=value}
     */
    public EngineProcess withProperties(List<String> others) {
        return new EngineProcess(classPath, arguments, directory, mainClass, others);
    }

    EngineProcess withMainClass(String other) {
        return new EngineProcess(classPath, arguments, directory, other, properties);
    }

    /**
     * Runs the engine to its end.
     *
     * @return how the child ended, in the numbers of {@link dev.multiview.exit.ExitStatus}
     * @throws IllegalArgumentException if the variable for memory holds no amount, or a name cannot be handed on
     * @throws IllegalStateException if a module is missing from the class path
     * @throws IOException if no process can be started
     * @throws InterruptedException if the waiting thread is interrupted; the child is ended first
     */
    public EngineEnd run() throws IOException, InterruptedException {
        demandWholeClassPath();
        MemoryBudget memory = MemoryBudget.ofThisMachine();
        List<String> command = command(memory);
        Names.demandWritable(command, Names.ofLocale());
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.directory(directory.toAbsolutePath().toFile());
        List<String> leftOut = EngineEnvironment.ofThisMachine().applyTo(builder.environment());
        if (!leftOut.isEmpty()) {
            System.err.println("multiview: Left out of the engine's environment, since results would depend on it: "
                    + String.join(", ", leftOut));
        }
        if (Names.ofLocale().equals(StandardCharsets.US_ASCII)) {
            // Names that the engine finds by itself, such as that of the home folder, may have other letters.
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        Process child = builder.start();
        Thread hook = new Thread(() -> end(child), "end-engine");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return EngineEnd.of(child.waitFor(), memory);
        } finally {
            end(child);
            forget(hook);
        }
    }

    /**
     * Refuses a class path that lacks a module.
     *
     * @throws IllegalStateException if it does; the message names the module
     */
    public void demandWholeClassPath() {
        List<String> missing = ClassPathCheck.missingFrom(classPath);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The class path lacks " + String.join(", ", missing)
                    + "; build the whole project again: mvn install -DskipTests");
        }
    }

    /** The command line of the child: java, flags, class path, main class, arguments. */
    List<String> command(MemoryBudget memory) {
        List<String> entries = classPath.stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .toList();
        Names.demandOneEntryEach(entries);
        List<String> command = new ArrayList<>();
        command.add(javaExecutable());
        command.addAll(EngineFlags.forJava(Runtime.version().feature(), memory, EngineFlags.mayTrain(arguments)));
        command.addAll(EngineFlags.forShortRuns(arguments));
        command.addAll(properties);
        command.add("-D" + ParentWatch.PROPERTY + "=" + ProcessHandle.current().pid());
        command.add("-cp");
        command.add(String.join(File.pathSeparator, entries));
        command.add(mainClass);
        command.addAll(arguments);
        return List.copyOf(command);
    }

    private static String javaExecutable() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return (Files.exists(windows) ? windows : bin.resolve("java")).toString();
    }

    private static void end(Process child) {
        child.destroy();
        try {
            if (!child.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // Then the hook is running or has run, which is all it is there for.
        }
    }
}
