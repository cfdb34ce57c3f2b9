package dev.multiview.baselines.measurement;

import dev.multiview.random.SeedPath;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A measurement on one draw of two classes that the sign of a function names. Stateless: equal arguments, equal findings. */
public interface Measurement {

    /** Stable name, unique among all learners. */
    String name();

    /** Everything that the findings depend on but data and seed, and the version of the code, on one line. */
    String canonical();

    /**
     * The names of the numbers that findings hold, all of them but for {@link #notesOfSomeDraws} and no others, whatever draw they
     * are of. Claims read notes by name, and a name that is not declared is none that is measured.
     */
    Set<String> notes();

    /**
     * Those of {@link #notes} that findings of a draw may lack, because there what they measure did not come about, such as the end of a
     * training that did not end. A claim has no reading in such a draw. A number that is none is never noted instead.
     */
    default Set<String> notesOfSomeDraws() {
        return Set.of();
    }

    /**
     * Measures.
     *
     * @param training the draw's training samples, in their order
     * @param fresh samples of the same distribution on which risks may be measured, never those that predictors are
     *     tested on
     * @param seed path for what the measurement draws itself
     * @throws dev.multiview.procedure.TrialFailedException if a second algorithm disagrees
     * @throws InterruptedException if the thread was interrupted
     */
    Findings measure(Points training, Points fresh, SeedPath seed) throws InterruptedException;

    /**
     * Samples as the linear regime wants them.
     *
     * @param x {@code [sample][coordinate]}
     * @param truth the function whose sign is the label, one value a sample
     */
    record Points(double[][] x, double[] truth) {
        /** Samples {@code from} (inclusive) to {@code to} (exclusive). */
        public Points range(int from, int to) {
            return new Points(java.util.Arrays.copyOfRange(x, from, to), java.util.Arrays.copyOfRange(truth, from, to));
        }

        /** How many. */
        public int count() {
            return x.length;
        }
    }

    /**
     * The findings on one draw.
     *
     * @param notes the numbers that {@link Measurement#notes} names
     * @param predictor from points to one logit each, positive for class 1: a model of the measurement, for its test error
     */
    record Findings(Map<String, Double> notes, Function<double[][], double[]> predictor) {}
}
