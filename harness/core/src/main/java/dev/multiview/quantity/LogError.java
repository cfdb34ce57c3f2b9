package dev.multiview.quantity;

import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.statistic.Binomial;
import java.util.Optional;

/**
 * The natural logarithm of an error, in which a fixed factor is a fixed distance whatever the error is. With an error e on
 * n test samples it is {@code ln((n e + 1/2) / (n + 1))}: half an error among one sample more, as in {@link Binomial}, so
 * that a test set without errors has a logarithm. What it can tell apart ends at one error, about {@code ln(1/n)}.
 *
 * <p>Its test error is, to first order, that of the error over the error, both with the half.
 *
 * @param arm the arm
 * @param side the procedure's own error, or its single's
 * @param split the test set
 */
public record LogError(Arm arm, Side side, Split split) implements ErrorQuantity {
    private static final double HALF = 0.5;

    @Override
    public String words() {
        return "log of " + (side == Side.TREATED ? "the error of " : "the single's error of ") + arm.label();
    }

    @Override
    public String canonical() {
        return "log-error(" + arm.canonical() + "," + side.label() + "," + split.label() + ")";
    }

    @Override
    public String unit() {
        return "log of " + split.label() + " error";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(Double.NEGATIVE_INFINITY, 0);
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.score(arm, split, draw).map(this::read);
    }

    private Reading read(Score score) {
        double error = side == Side.TREATED ? score.value() : score.single();
        int samples = score.samples();
        double seen = (error * samples + HALF) / (samples + 1);
        return new Reading(Math.log(seen), Binomial.standardError(error, samples) / seen);
    }
}
