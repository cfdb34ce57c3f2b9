package dev.multiview.cli.evidence;

import dev.multiview.provenance.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways in which two environments differ that round numbers otherwise. */
final class Machines {
    private static final List<String> ROUNDING =
            List.of("cpu.model", "java.version", "os.arch", "blas.core", "jvm.flags", "env.OPENBLAS_CORETYPE");

    private Machines() {}

    /**
     * A line about what differs between where a trial was stored and where it runs now.
     *
     * @return empty if nothing that matters differs
     */
    static Optional<String> unlike(Optional<Environment> before, Environment now) {
        if (before.isEmpty()) {
            return Optional.of("         the store has lost the environment that it was run in");
        }
        List<String> differences = new ArrayList<>();
        for (String name : ROUNDING) {
            String old = before.get().values().getOrDefault(name, "unknown");
            String here = now.values().getOrDefault(name, "unknown");
            if (!old.equals(here)) {
                differences.add(name + " was " + old + " and is " + here);
            }
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of("         " + String.join(", ", differences));
    }
}
