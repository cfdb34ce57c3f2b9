package dev.multiview.cli.evidence;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.provenance.Sha256;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A choice of trials: by how their keys begin, or a part of all by a digest of them, which nobody can steer. */
sealed interface Choice {

    /** The keys of those chosen. */
    Set<String> among(List<PlannedTrial> stored);

    /**
     * The choice that options ask for.
     *
     * @throws MultiviewException with status BAD_INPUT if they ask for none, or for both
     */
    static Choice of(List<String> keys, @Nullable Double share, String salt) {
        if (keys.isEmpty() == (share == null)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    (keys.isEmpty() ? "No trial is named" : "Trials are named by key and by --share")
                            + "; give keys of trials, or --share 0.02 for a fiftieth of all");
        }
        return share == null ? new ByKey(keys) : new Share(share, salt);
    }

    /** Trials whose keys begin so. */
    record ByKey(List<String> beginnings) implements Choice {
        private static final int LEAST_DIGITS = 6;

        @Override
        public Set<String> among(List<PlannedTrial> stored) {
            Set<String> chosen = new LinkedHashSet<>();
            for (String beginning : beginnings) {
                if (!beginning.matches("[0-9a-f]{" + LEAST_DIGITS + ",64}")) {
                    throw new MultiviewException(
                            ExitStatus.BAD_INPUT,
                            "Key '" + beginning + "' must be " + LEAST_DIGITS
                                    + " to 64 hexadecimal digits; copy one from trials.jsonl or draws.html");
                }
                List<String> found = stored.stream()
                        .map(PlannedTrial::key)
                        .filter(key -> key.startsWith(beginning))
                        .toList();
                if (found.isEmpty()) {
                    throw new MultiviewException(
                            ExitStatus.BAD_INPUT,
                            "Key '" + beginning + "' is that of none of the " + stored.size()
                                    + " stored trials of these claims; name the claims, tier and seed that it was run for");
                }
                chosen.addAll(found);
            }
            return chosen;
        }
    }

    /**
     * A part of all.
     *
     * @param part above 0, at most 1
     * @param salt another one gives another choice
     */
    record Share(double part, String salt) implements Choice {
        private static final int DIGITS = 13;
        private static final double ALL = Math.pow(16, DIGITS);

        public Share {
            if (!(part > 0 && part <= 1)) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "Share " + part + " must be above 0 and at most 1, such as 0.02 for a fiftieth");
            }
        }

        @Override
        public Set<String> among(List<PlannedTrial> stored) {
            Set<String> chosen = stored.stream()
                    .map(PlannedTrial::key)
                    .filter(key -> place(key) < part)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (chosen.isEmpty()) {
                stored.stream()
                        .map(PlannedTrial::key)
                        .min(Comparator.comparingDouble(this::place))
                        .ifPresent(chosen::add);
            }
            return chosen;
        }

        /** A number from 0 to 1 that the key decides. */
        private double place(String key) {
            return Long.parseLong(Sha256.hex(salt + key).substring(0, DIGITS), 16) / ALL;
        }
    }
}
