package dev.multiview.junit;

import dev.multiview.claim.Rule;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import java.util.Locale;
import org.opentest4j.AssertionFailedError;

/**
 * An assertion about the gain of one program over another, from results at the same seeds.
 *
 * <pre>{@code
 * assertThatGain(candidate, baseline).exceeds(0.005).at(0.05);
 * }</pre>
 *
 * <p>The differences of pairs have {@link dev.multiview.statistic.StudentT}'s interval with its correction for skewed draws. The
 * assertion passes if the interval is on the right side of the margin, fails if it is on the wrong side, and is undecided
 * if it holds the margin: {@link Undecided} says what that does to the build. Without a call of {@link Question#at} nothing is
 * asserted.
 */
public final class GainAssert {
    private final double[] differences;
    private final String gain;

    private GainAssert(double[] differences, String gain) {
        this.differences = differences;
        this.gain = gain;
    }

    /**
     * The gain of scores of which more is better, such as accuracies: candidate less baseline.
     *
     * @param candidate one finite score a seed, at least two
     * @param baseline those of the other program, at the same seeds in the same order
     * @throws MultiviewException if they are no such pairs
     */
    public static GainAssert assertThatGain(double[] candidate, double[] baseline) {
        return new GainAssert(differences(candidate, baseline), "The gain, candidate less baseline,");
    }

    /**
     * The gain of errors, losses or times, of which less is better: baseline less candidate.
     *
     * @param candidate one finite error a seed, at least two
     * @param baseline those of the other program, at the same seeds in the same order
     * @throws MultiviewException if they are no such pairs
     */
    public static GainAssert assertThatReduction(double[] candidate, double[] baseline) {
        return new GainAssert(differences(baseline, candidate), "The reduction, baseline less candidate,");
    }

    /**
     * Asks whether the gain is at least a margin.
     *
     * @param margin the smallest gain of interest, not negative; 0 if any gain counts
     */
    public Question exceeds(double margin) {
        if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
            throw bad("The margin " + margin
                    + " is no finite number >= 0; give the smallest gain of interest, such as 0.005");
        }
        return new Question(new Rule.Effect(margin), "exceeds " + margin, Undecided.ABORTS);
    }

    /**
     * Asks whether both programs are equally good: whether the gain is between -margin and margin.
     *
     * @param margin the smallest difference of interest, positive
     */
    public Question isWithin(double margin) {
        if (!(margin > 0 && margin < Double.POSITIVE_INFINITY)) {
            throw bad("The margin " + margin
                    + " is no finite number > 0; give the smallest difference of interest, such as" + " 0.005");
        }
        return new Question(new Rule.NoEffect(margin), "is within -+" + margin, Undecided.ABORTS);
    }

    /** A question about the gain, asked at a level. */
    public final class Question {
        private final Rule rule;
        private final String words;
        private final Undecided undecided;

        private Question(Rule rule, String words, Undecided undecided) {
            this.rule = rule;
            this.words = words;
            this.undecided = undecided;
        }

        /** The same with another choice of what an undecided answer does; by default it aborts the test. */
        public Question ifUndecided(Undecided choice) {
            return new Question(rule, words, choice);
        }

        /**
         * Asserts it.
         *
         * @param level chance that the interval misses the true gain, and so that the answer is wrong, between 0 and 1
         * @throws AssertionError if it is refuted
         * @throws org.opentest4j.TestAbortedException if it is undecided, unless that has been chosen otherwise
         */
        public void at(double level) {
            if (!(level > 0 && level < 1)) {
                throw bad("The level " + level
                        + " is not between 0 and 1; give the chance of a wrong answer, such as 0.05");
            }
            Moments moments = Moments.of(differences, new double[differences.length]);
            if (moments.deviation() <= 1e-12 * Math.abs(moments.mean())) {
                undecided.on(
                        gain + " is " + number(moments.mean()) + " at each of " + differences.length
                                + " seeds: equal numbers do not say how seeds differ; give results of runs that the seed reaches");
                return;
            }
            Estimate estimate = moments.estimateAt(level);
            String found = gain + " is " + number(estimate.estimate()) + " in ["
                    + number(estimate.low()) + ", " + number(estimate.high()) + "] with a confidence of "
                    + String.format(Locale.ROOT, "%.6g", 100 * (1 - level))
                            .replaceAll("0+$", "")
                            .replaceAll("\\.$", "")
                    + " % (" + differences.length + " pairs)";
            switch (rule.decide(estimate)) {
                case HOLDS -> {}
                case FAILS -> throw new AssertionFailedError(found + ": it is refuted that it " + words);
                case OPEN ->
                    undecided.on(found + ": it is undecided whether it " + words + "; more seeds narrow the interval");
            }
        }
    }

    private static double[] differences(double[] more, double[] less) {
        if (more.length != less.length || more.length < 2) {
            throw bad("The numbers of results, " + more.length + " and " + less.length
                    + ", are not two equal numbers >= 2; give one of each program for every seed");
        }
        double[] differences = new double[more.length];
        for (int i = 0; i < more.length; i++) {
            differences[i] = more[i] - less[i];
            if (!Double.isFinite(differences[i])) {
                throw bad("The results " + more[i] + " and " + less[i] + " of pair " + i
                        + " have no finite difference; leave the pair out of both");
            }
        }
        return differences;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static MultiviewException bad(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
