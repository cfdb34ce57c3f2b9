package dev.multiview.junit;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.random.SeedPath;
import dev.multiview.statistic.Moments;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The runs of one test at seeds of a root.
 *
 * @param test name of the test: tests of one root share no seed
 * @param root the root
 * @param run one run at a seed; records its metrics
 */
record Sampler(String test, long root, Run run) {
    /** A stage of a test; no two stages share a seed, not even at one root. */
    enum Stage {
        FROZEN("frozen"),
        FIRST("first"),
        CONFIRMATION("confirmation");

        private final String seeds;

        Stage(String seeds) {
            this.seeds = seeds;
        }
    }

    /** One run of the tested code. */
    interface Run {
        /** Runs it at {@code seed}. */
        Map<String, Double> at(Seed seed) throws Throwable;
    }

    /** The root of another build of the same test. */
    Sampler withRoot(long other) {
        return new Sampler(test, other, run);
    }

    /**
     * The moments of each metric over so many seeds.
     *
     * @throws MultiviewException if two runs record other metrics, or none
     * @throws Throwable whatever a run throws
     */
    Map<String, Moments> sample(Stage stage, int seeds) throws Throwable {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < seeds; i++) {
            Seed seed = new Seed(SeedPath.root(root).child(test).child(stage.seeds, i));
            Map<String, Double> found = at(seed);
            if (i == 0) {
                found.keySet().forEach(name -> columns.put(name, new double[seeds]));
            }
            if (found.isEmpty() || !found.keySet().equals(columns.keySet())) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "The run of " + test + " at seed " + seed + " recorded the metrics " + found.keySet()
                                + (i == 0 ? "" : " and the first run " + columns.keySet())
                                + "; record at least one, and the same at every seed");
            }
            int column = i;
            found.forEach((name, value) -> columns.computeIfPresent(name, (key, values) -> {
                values[column] = value;
                return values;
            }));
        }
        Map<String, Moments> moments = new LinkedHashMap<>();
        columns.forEach((name, values) -> moments.put(name, Moments.of(values, new double[seeds])));
        return moments;
    }

    /** A run; what it throws says where, beside all else that it says. */
    private Map<String, Double> at(Seed seed) throws Throwable {
        try {
            return run.at(seed);
        } catch (Throwable thrown) {
            thrown.addSuppressed(new MultiviewException(
                    ExitStatus.FAILED,
                    "This was the run at seed " + seed + "; repeat it with -D" + Settings.SEED + "=" + root));
            throw thrown;
        }
    }
}
