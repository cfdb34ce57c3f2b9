package dev.multiview.regression;

import dev.multiview.provenance.Provenance;
import dev.multiview.provenance.Sha256;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A short digest of what the last bits of a number depend on: processor, Java and native libraries. */
final class PlatformDigest {
    /** The rest of an environment reaches no number: thread count, memory limits, commit, kernel of the system. */
    private static final List<String> INDIFFERENT = List.of(
            "threads",
            "cpu.cores",
            "git.",
            "multiview.",
            "os.version",
            "java.vendor",
            "jvm.flags",
            "env.OMP_WAIT_POLICY");

    private static final String RESIDUAL = ".residual.";
    private static final int DIGITS = 12;

    private PlatformDigest() {}

    /** The digest of the environments that results come from; of one program and seed, equal ones agree in every bit. */
    static String of(Provenance provenance) {
        List<String> each = provenance.environments().stream()
                .map(environment -> of(environment.values()))
                .distinct()
                .sorted()
                .toList();
        return each.size() == 1 ? each.get(0) : Sha256.hex(each.toString()).substring(0, DIGITS);
    }

    static String of(Map<String, String> environment) {
        Map<String, String> kept = new TreeMap<>(environment);
        kept.keySet()
                .removeIf(key -> key.contains(RESIDUAL) || INDIFFERENT.stream().anyMatch(key::startsWith));
        return Sha256.hex(kept.toString()).substring(0, DIGITS);
    }
}
