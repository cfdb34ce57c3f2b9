package dev.multiview.provenance;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A list of where the results of one run come from.
 *
 * @param judge the process that judged and reported: where checks without trials ran
 * @param sources the environments that the trials ran in, most trials first; empty if there are none
 * @param otherCode how many trials were computed by other code than the judge has for them; 0 but for a report of an
 *     older run
 */
public record Provenance(Environment judge, List<Source> sources, int otherCode) {
    private static final String ALTERNATIVE = " | ";

    /**
     * An environment and the program that ran in it.
     *
     * @param environment where trials ran
     * @param trials how many of the run's
     */
    public record Source(Environment environment, int trials) {}

    public Provenance {
        sources = List.copyOf(sources);
    }

    /** The provenance of results that all were computed in one process. */
    public static Provenance of(Environment environment) {
        return new Provenance(environment, List.of(), 0);
    }

    /** The environments that results depend on: those of the trials, or of the judge if there are no trials. */
    public List<Environment> environments() {
        return sources.isEmpty()
                ? List.of(judge)
                : sources.stream().map(Source::environment).toList();
    }

    /**
     * The environments in one: a value that they share stands as it is, values that differ stand beside each other,
     * divided by {@code |}.
     */
    public SortedMap<String, String> values() {
        Set<String> names = new TreeSet<>();
        environments().forEach(environment -> names.addAll(environment.values().keySet()));
        SortedMap<String, String> merged = new TreeMap<>();
        for (String name : names) {
            Set<String> found = new LinkedHashSet<>();
            for (Environment environment : environments()) {
                Map<String, String> values = environment.values();
                found.add(values.getOrDefault(name, "unknown"));
            }
            merged.put(name, String.join(ALTERNATIVE, found));
        }
        return Collections.unmodifiableSortedMap(merged);
    }

    /** How many trials other programs than the judge's computed. */
    public int trialsOfOtherPrograms() {
        return sources.stream()
                .filter(source -> !source.environment().program().equals(judge.program()))
                .mapToInt(Source::trials)
                .sum();
    }
}
