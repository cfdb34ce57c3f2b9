package dev.multiview.quantity;

import dev.multiview.data.Split;
import dev.multiview.metric.MemberSpread;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Binomial;
import java.util.Locale;
import java.util.Optional;

/**
 * A measure of how an arm's models differ from each other on the same samples.
 *
 * @param arm the arm, of at least two models
 * @param split the test set
 * @param kind what of their difference
 */
public record Spread(Arm arm, Split split, Kind kind) implements ErrorQuantity {
    /** The kinds of difference. */
    public enum Kind {
        /** Share of samples that two models predict differently, mean over pairs. */
        DISAGREEMENT,
        /** Variance of the 0-1 loss: share of predictions that are not what most models predict. */
        VARIANCE,
        /** Error of what most models predict. */
        BIAS,
        /** Log loss of the mean logits, in nats. */
        LOG_BIAS,
        /** Mean log loss of the models minus that of their mean logits, in nats. */
        LOG_VARIANCE,
        /** Standard deviation of the models' errors. */
        ERROR_SD,
        /** Squared loss of the mean of infinitely many models' probabilities, estimated without bias. */
        SQUARED_BIAS,
        /** What the models' mean squared loss has beyond it. */
        SQUARED_VARIANCE,
        /** What models say of themselves beyond how often they are right, mean over models: above 0 for too much. */
        OVERCONFIDENCE,
        /** The same of the models' mean logits. */
        AVERAGED_OVERCONFIDENCE;

        /** The kind in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The number of this kind. */
        public double of(MemberSpread spread) {
            return switch (this) {
                case DISAGREEMENT -> spread.disagreement();
                case VARIANCE -> spread.variance();
                case BIAS -> spread.bias();
                case LOG_BIAS -> spread.logBias();
                case LOG_VARIANCE -> spread.logVariance();
                case ERROR_SD -> spread.deviation();
                case SQUARED_BIAS -> spread.squared().bias();
                case SQUARED_VARIANCE -> spread.squared().variance();
                case OVERCONFIDENCE -> spread.overconfidence().models();
                case AVERAGED_OVERCONFIDENCE -> spread.overconfidence().averaged();
            };
        }
    }

    public Spread {
        int models = arm.procedure().treated(arm.setting()).size();
        if (models < 2) {
            throw new IllegalArgumentException(
                    "Spread of " + models + " model of " + arm.label() + " is undefined; it needs at least 2");
        }
    }

    @Override
    public String words() {
        return kind.label() + " of the models of " + arm.label();
    }

    @Override
    public String canonical() {
        return "spread(" + arm.canonical() + "," + split.label() + "," + kind.label() + ")";
    }

    @Override
    public String unit() {
        return switch (kind) {
            case ERROR_SD, BIAS -> split.label() + " error";
            case LOG_BIAS, LOG_VARIANCE -> split.label() + " log loss in nats";
            case DISAGREEMENT, VARIANCE -> "share of " + split.label() + " predictions";
            case SQUARED_BIAS, SQUARED_VARIANCE -> split.label() + " squared loss";
            case OVERCONFIDENCE, AVERAGED_OVERCONFIDENCE -> split.label() + " confidence beyond accuracy";
        };
    }

    @Override
    public Bounds bounds() {
        return switch (kind) {
            case DISAGREEMENT, VARIANCE, BIAS, ERROR_SD, SQUARED_VARIANCE -> Bounds.SHARE;
            case SQUARED_BIAS, OVERCONFIDENCE, AVERAGED_OVERCONFIDENCE -> Bounds.DIFFERENCE;
            case LOG_BIAS, LOG_VARIANCE -> Bounds.POSITIVE;
        };
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.spread(arm, split, draw).map(spread -> new Reading(kind.of(spread), testError(spread)));
    }

    /**
     * A mean over samples of what lies in [0, 1] scatters at most as a share does; a standard deviation of errors
     * at most as one of those errors. Log losses have no such bound and estimates of squared ones may be negative, so only their
     * scatter over draws counts.
     */
    private double testError(MemberSpread spread) {
        return switch (kind) {
            case ERROR_SD -> Binomial.standardError(spread.meanError(), spread.samples());
            case DISAGREEMENT, VARIANCE, BIAS -> Binomial.standardError(kind.of(spread), spread.samples());
            case LOG_BIAS, LOG_VARIANCE, SQUARED_BIAS, SQUARED_VARIANCE, OVERCONFIDENCE, AVERAGED_OVERCONFIDENCE -> 0;
        };
    }
}
