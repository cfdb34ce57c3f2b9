package dev.multiview.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The JVM flags that the engine runs with.
 *
 * <p>Memory is bounded in three places, because natives allocate outside the heap: 2 GiB of heap, 3 GiB of native
 * arrays, and 5.5 GiB for the whole process, so that a run stays below 6 GiB and fails with a message instead of
 * being killed by the system.
 */
final class EngineFlags {

    private static final String HEAP = "2g";
    private static final String NATIVE_ARRAYS = "3g";
    private static final String WHOLE_PROCESS = "5632m";

    /** The first Java version that warns about JNI and Unsafe unless both are allowed; 17 rejects these flags. */
    private static final int WARNS_ABOUT_NATIVE_ACCESS = 24;

    private EngineFlags() {}

    /**
     * The flags for a JVM of the given feature version, in a fixed order.
     *
     * @param javaFeature 17 for Java 17, and so on
     */
    static List<String> forJava(int javaFeature) {
        List<String> flags = new ArrayList<>();
        flags.add("-Xmx" + HEAP);
        flags.add("-Djava.awt.headless=true");
        // Java 17 takes the locale's encoding, later ones UTF-8: files and messages must not depend on it.
        flags.add("-Dfile.encoding=UTF-8");
        flags.add("--add-modules");
        flags.add("jdk.incubator.vector");
        // DL4J leaves its oneDNN layers off unless this says otherwise: convolutions are six times slower then.
        flags.add("-Dorg.eclipse.deeplearning4j.helpers.disable=false");
        flags.add("-Dorg.bytedeco.javacpp.maxbytes=" + NATIVE_ARRAYS);
        flags.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=" + WHOLE_PROCESS);
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
}
