package dev.multiview.run;

import dev.multiview.claim.Tier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The origin of an outcome's numbers: trials of this program, or predictions that were made elsewhere. */
public sealed interface Origin {

    /**
     * Trials that this program planned and ran, or found in its store.
     *
     * @param exploratory what differs from the plan that the suite fixed beforehand, each such as {@code k=20}; empty if
     *     nothing does
     * @param options further options of the command that runs the trials, value by name, such as {@code k=20} by {@code
     *     set}
     * @param suiteFile name and digest of the file that names the claims; empty for those of the program
     */
    record Trials(List<String> exploratory, Map<String, String> options, Optional<String> suiteFile) implements Origin {
        public Trials {
            exploratory = List.copyOf(exploratory);
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** Trials of a suite's own plan. */
        public Trials() {
            this(List.of(), Map.of(), Optional.empty());
        }
    }

    /** What differs from the plan that the suite fixed beforehand; empty if nothing does. */
    default List<String> exploratory() {
        return this instanceof Trials trials ? trials.exploratory() : List.of();
    }

    /** What is said of every verdict about a varied plan, as part of a sentence; empty where nothing is varied. */
    default String exploratoryWords() {
        return exploratory().isEmpty()
                ? ""
                : "exploratory, outside the family and at its own level: " + String.join(", ", exploratory());
    }

    /**
     * Predictions that others made.
     *
     * @param command the command that judges them again
     * @param test what they were tested on, in words
     * @param findings what is to be said of each claim and control, in their order
     * @param levels the metrics of every role, ensembles of each size among them
     */
    record Predictions(String command, String test, List<Finding> findings, List<Level> levels) implements Origin {
        public Predictions {
            findings = List.copyOf(findings);
            levels = List.copyOf(levels);
        }
    }

    /**
     * What is to be said of a claim or a control about predictions, beside its verdict.
     *
     * @param claim id of the claim
     * @param control id of the control, or empty for the claim itself
     * @param population of what the interval speaks, and of what it does not, as a sentence
     * @param method how the interval is made, as a sentence
     * @param varies how much each source of chance brings, as sentences; empty where there is but one
     * @param decides what would decide it, as a sentence; empty where it is decided
     */
    record Finding(
            String claim, String control, String population, String method, List<String> varies, String decides) {
        public Finding {
            varies = List.copyOf(varies);
        }
    }

    /**
     * The metrics of a role, each a mean over its runs.
     *
     * @param role the role
     * @param members how many members are averaged, or 0 for runs as they are
     * @param runs how many runs, or ensembles, the means are over
     * @param metrics mean by name of the metric, in order; one that predictions do not give is not there
     */
    record Level(String role, int members, int runs, Map<String, Double> metrics) {
        public Level {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        }
    }

    /** The conditions in a title. */
    default String conditions(Tier tier, long seed) {
        return this instanceof Predictions
                ? "predictions"
                : tier.label() + ", seed " + seed
                        + (exploratory().isEmpty() ? "" : ", exploratory: " + String.join(", ", exploratory()));
    }
}
