package dev.multiview.quantity;

/**
 * The values that a quantity can have at all, whatever was measured. An interval from few draws may reach beyond them.
 * What lies outside cannot be true, so that an interval without it covers as often as before; rules decide by the whole
 * interval all the same, and borders of rules lie inside.
 *
 * @param low the least possible value, or negative infinity
 * @param high the greatest possible value, or infinity
 */
public record Bounds(double low, double high) {
    /** Anything. */
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    /** A share of samples or views. */
    public static final Bounds SHARE = new Bounds(0, 1);
    /** A difference of two shares. */
    public static final Bounds DIFFERENCE = new Bounds(-1, 1);
    /** A gain as a share of what there is to gain; a loss has no such limit. */
    public static final Bounds GAINED_SHARE = new Bounds(Double.NEGATIVE_INFINITY, 1);
    /** What is never negative. */
    public static final Bounds POSITIVE = new Bounds(0, Double.POSITIVE_INFINITY);

    public Bounds {
        if (!(low < high)) {
            throw new IllegalArgumentException("Bounds [" + low + ", " + high + "] hold nothing");
        }
    }

    /** The bounds of a value in these minus {@code factor} times one in {@code other}. */
    public Bounds minus(double factor, Bounds other) {
        // Zero times infinity would be no number.
        if (factor == 0) {
            return this;
        }
        double one = factor * other.low;
        double two = factor * other.high;
        return new Bounds(low - Math.max(one, two), high - Math.min(one, two));
    }

    /** The nearest possible value; what is no number stays so. */
    public double clip(double value) {
        return Double.isNaN(value) ? value : Math.min(high, Math.max(low, value));
    }
}
