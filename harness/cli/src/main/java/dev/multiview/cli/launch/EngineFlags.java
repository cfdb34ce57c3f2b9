package dev.multiview.cli.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JVM flags that the engine runs with. */
final class EngineFlags {

    /** Subcommands that may train a net, or record the flags with which that was done. */
    static final Set<String> WITH_VECTORS = Set.of("audit", "check", "freeze", "report", "replay", "bench");

    /** The one of them that computes little: it has ended before code compiled at length has paid. */
    private static final String SHORT = "report";

    static final Set<String> ASK_FOR_HELP = Set.of("--help", "-h", "--version", "-V");

    /** The first Java version that warns about JNI and Unsafe unless both are allowed; 17 rejects these flags. */
    private static final int WARNS_ABOUT_NATIVE_ACCESS = 24;

    private EngineFlags() {}

    /**
     * The flags for a JVM of the given feature version, in a fixed order.
     *
     * @param javaFeature 17 for Java 17, and so on
     * @param memory what the process may use
     * @param vectors whether nets may be trained
     */
    static List<String> forJava(int javaFeature, MemoryBudget memory, boolean vectors) {
        List<String> flags = new ArrayList<>();
        flags.add("-Xmx" + memory.heap());
        flags.add("-Djava.awt.headless=true");
        // Java 17 takes the locale's encoding, later ones UTF-8: files and messages must not depend on it.
        flags.add("-Dfile.encoding=UTF-8");
        if (vectors) {
            flags.add("--add-modules");
            flags.add("jdk.incubator.vector");
        }
        // DL4J leaves its oneDNN layers off unless this says otherwise: convolutions are six times slower then.
        flags.add("-Dorg.eclipse.deeplearning4j.helpers.disable=false");
        flags.add("-Dorg.bytedeco.javacpp.maxbytes=" + memory.arrays());
        flags.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=" + memory);
        // ND4J frees an array's native handle once the JVM sees no use of it. Compiled code sees none while the native
        // call
        // is still running, and the process dies in sd::DataBuffer::primary; interpreted frames hold their arguments.
        flags.add("-XX:CompileCommand=quiet");
        flags.add("-XX:CompileCommand=exclude,org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner::exec");
        if (javaFeature >= WARNS_ABOUT_NATIVE_ACCESS) {
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return List.copyOf(flags);
    }

    /** Further flags of a command line that trains nothing, on which no number depends: quick compilation, and one collector. */
    static List<String> forShortRuns(List<String> arguments) {
        return subcommand(arguments).filter(SHORT::equals).isPresent()
                ? List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                : List.of();
    }

    /**
     * Whether a command line may train a net. The JVM warns of the module for vectors at every start with it, so it is
     * asked for only where it is needed.
     *
     * @param arguments as typed after {@code multiview}
     */
    static boolean mayTrain(List<String> arguments) {
        return arguments.stream().noneMatch(ASK_FOR_HELP::contains)
                && subcommand(arguments)
                        // A file of arguments may hold any subcommand.
                        .filter(word -> WITH_VECTORS.contains(word) || word.startsWith("@"))
                        .isPresent();
    }

    private static Optional<String> subcommand(List<String> arguments) {
        return arguments.stream().filter(word -> !word.startsWith("-")).findFirst();
    }
}
