package dev.multiview.gate;

import dev.multiview.provenance.Sha256;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the last bits of a number depend on: processor, Java and native libraries, as one short digest. */
final class Kernels {
    /** The rest of an environment reaches no number: thread count, memory limits, commit, kernel of the system. */
    private static final List<String> INDIFFERENT = List.of(
            "threads",
            "cpu.cores",
            "git.",
            "multiview.version",
            "os.version",
            "java.vendor",
            "jvm.flags",
            "env.OMP_WAIT_POLICY");

    private static final String RESIDUAL = ".residual.";
    private static final int DIGITS = 12;

    private Kernels() {}

    /** The digest of an environment; two runs of one program and seed with equal digests agree in every bit. */
    static String of(Map<String, String> environment) {
        Map<String, String> kept = new TreeMap<>(environment);
        kept.keySet()
                .removeIf(key -> key.contains(RESIDUAL) || INDIFFERENT.stream().anyMatch(key::startsWith));
        return Sha256.hex(kept.toString()).substring(0, DIGITS);
    }
}
