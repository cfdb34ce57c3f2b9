package dev.multiview.reports.outcome;

import dev.multiview.quantity.Bounds;
import dev.multiview.run.GainRow;
import dev.multiview.statistic.Binomial;

/** A number of a row of {@code gains.csv}, with the error that its finite test set brings: the same as in claims. */
public enum Level {
    /** The procedure's error. */
    VALUE(Bounds.SHARE),
    /** The single's error. */
    SINGLE(Bounds.SHARE),
    /** How much the procedure's error is below the single's. */
    GAIN(Bounds.DIFFERENCE),
    /** The same as a share of the single's. */
    RELATIVE_GAIN(new Bounds(Double.NEGATIVE_INFINITY, 1));

    private final Bounds bounds;

    Level(Bounds bounds) {
        this.bounds = bounds;
    }

    /** What it can be at all. */
    Bounds bounds() {
        return bounds;
    }

    double value(GainRow row) {
        return switch (this) {
            case VALUE -> row.value();
            case SINGLE -> row.single();
            case GAIN -> row.gain();
            case RELATIVE_GAIN -> row.relativeGain();
        };
    }

    /** Binomial standard error of the number; not finite where the number is not. */
    double testError(GainRow row) {
        return switch (this) {
            case VALUE, GAIN -> Binomial.standardError(row.value(), row.samples());
            case SINGLE -> Binomial.standardError(row.single(), row.samples());
            case RELATIVE_GAIN -> Binomial.standardError(row.value(), row.samples()) / row.single();
        };
    }
}
