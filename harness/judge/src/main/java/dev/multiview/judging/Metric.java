package dev.multiview.judging;

import dev.multiview.predictions.Predictions;
import dev.multiview.predictions.Refusal;
import dev.multiview.predictions.TestSet;
import dev.multiview.quantity.Bounds;
import dev.multiview.statistic.Binomial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The metrics of predictions that can be judged: each is a loss of one item, less is better, and a mean over items. */
public enum Metric {
    /** 1 if the predicted class is not the true one. */
    ERROR("error", true, false, Bounds.SHARE),
    /** Minus the natural logarithm of the true class's probability. */
    LOG_LOSS("log loss in nats", false, false, Bounds.POSITIVE),
    /** Squared distance of the probabilities from the true class's, summed over classes: 0 to 2. */
    BRIER("Brier score", false, false, new Bounds(0, 2)),
    /** 1 if the predicted class is not that of the reference: what it costs in agreement. */
    AGREEMENT("agreement", true, true, Bounds.SHARE),
    /** Kullback-Leibler divergence from the reference's probabilities to these. */
    KL("divergence from the reference in nats", false, true, Bounds.POSITIVE);

    /** Losses beyond it drown all others. */
    private static final double MOST = 1e9;

    private final String unit;
    private final boolean counted;
    private final boolean relative;
    private final Bounds bounds;

    Metric(String unit, boolean counted, boolean relative, Bounds bounds) {
        this.unit = unit;
        this.counted = counted;
        this.relative = relative;
        this.bounds = bounds;
    }

    /** The name in manifests and options. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What one unit is, for people. */
    String unit() {
        return unit;
    }

    /** Whether an item's loss is 0 or 1. */
    boolean counted() {
        return counted;
    }

    /** Whether it is about another model. */
    boolean relative() {
        return relative;
    }

    /** The possible levels. */
    Bounds bounds() {
        return bounds;
    }

    /** The level that goes with a loss: losses themselves, but for agreement, which is one less its loss. */
    double level(double loss) {
        return this == AGREEMENT ? 1 - loss : loss;
    }

    /** The levels that go with losses of items. */
    double[] levels(double[] losses) {
        double[] levels = new double[losses.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(losses[i]);
        }
        return levels;
    }

    /** The least variance of a mean over items: items on which no two models differ do not claim certainty, half a one does. */
    double leastVariance(int items) {
        double error = Binomial.standardError(0, items);
        return counted ? error * error : 0;
    }

    /**
     * The loss of every item.
     *
     * @param reference what agreement and divergence are with, on the same items; null for the others
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if predictions are of a kind that does not give it,
     *     or an item's loss is infinite
     */
    double[] losses(Predictions of, TestSet test, @Nullable Predictions reference) {
        double[] losses = new double[of.items()];
        if (!counted) {
            demandClasses(of);
        }
        if (reference != null && !counted) {
            demandClasses(reference);
        }
        if (reference != null && of.hasClasses() && reference.hasClasses() && of.classes() != reference.classes()) {
            throw Refusal.of(
                    "%s has %d classes and %s has %d; compare models of the same classes",
                    of.file(), of.classes(), reference.file(), reference.classes());
        }
        double[] own = new double[of.classes()];
        double[] other = new double[of.classes()];
        for (int item = 0; item < losses.length; item++) {
            int label = test.labels()[item];
            losses[item] = switch (this) {
                case ERROR -> of.predicted(item) == label ? 0 : 1;
                case LOG_LOSS -> logLoss(of, item, label, own);
                case BRIER -> brier(of, item, label, own);
                case AGREEMENT -> of.predicted(item) == needed(reference).predicted(item) ? 0 : 1;
                case KL -> divergence(of, needed(reference), item, own, other);
            };
            if (losses[item] > MOST && losses[item] < Double.POSITIVE_INFINITY) {
                throw Refusal.of(
                        "%s gives item %d (counted from 0) of %s a %s of %s, beyond %s; are these logits, in their own scale?",
                        of.file(), item, test.name(), label(), losses[item], MOST);
            }
            if (!Double.isFinite(losses[item])) {
                throw Refusal.of(
                        "%s gives item %d (counted from 0) of %s a probability of 0 where one is asked for, so that its %s is"
                                + " infinite; give logits, or judge error or brier",
                        of.file(), item, test.name(), label());
            }
        }
        return losses;
    }

    private void demandClasses(Predictions of) {
        if (!of.hasClasses()) {
            throw Refusal.of(
                    "%s holds labels, and %s needs logits or probabilities; give these, or judge error",
                    of.file(), label());
        }
    }

    private static Predictions needed(@Nullable Predictions reference) {
        if (reference == null) {
            throw new IllegalArgumentException("A metric about another model needs its predictions");
        }
        return reference;
    }

    private static double logLoss(Predictions of, int item, int label, double[] into) {
        of.logProbabilities(item, into);
        return -into[label];
    }

    private static double brier(Predictions of, int item, int label, double[] into) {
        of.logProbabilities(item, into);
        double sum = 0;
        for (int i = 0; i < into.length; i++) {
            double beside = Math.exp(into[i]) - (i == label ? 1 : 0);
            sum += beside * beside;
        }
        return sum;
    }

    private static double divergence(Predictions of, Predictions from, int item, double[] own, double[] other) {
        of.logProbabilities(item, own);
        from.logProbabilities(item, other);
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            double share = Math.exp(other[i]);
            // What the reference rules out adds nothing, whatever the other says.
            sum += share == 0 ? 0 : share * (other[i] - own[i]);
        }
        return Math.max(0, sum);
    }
}
