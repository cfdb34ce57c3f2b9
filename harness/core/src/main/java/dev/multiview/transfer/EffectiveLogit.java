package dev.multiview.transfer;

/**
 * The value at which the training logit of a converged student ends, {@code z_s,eff} of arXiv 2010.10090, equation 3:
 * the root z of
 *
 * <pre>
 *   (rho / T) (s(z / T) - s(z_t / T)) + (1 - rho) (s(z) - y) = 0,   s the logistic function
 * </pre>
 *
 * <p>The left side increases in z, so there is one root. It is found for y = 1, a label 0 turns all signs, in the form
 * {@code log[(rho / T) s(-z / T) + (1 - rho) s(-z)] = log[(rho / T) s(-z_t / T)]}, whose slope does not vanish where the
 * logistic functions saturate, so that the logit has all its digits and not only its probability. Newton's steps are kept
 * inside a bracket.
 *
 * @param softRatio rho, in (0, 1]; at 1 the label is not heard
 * @param temperature T, finite and positive
 */
public record EffectiveLogit(double softRatio, double temperature) {
    private static final int MOST_STEPS = 200;

    public EffectiveLogit {
        if (!(softRatio > 0 && softRatio <= 1)) {
            throw new IllegalArgumentException("Soft ratio " + softRatio + " is outside (0, 1]; without a soft part the"
                    + " logit has no finite end");
        }
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Temperature " + temperature + " is no finite number above 0");
        }
    }

    /**
     * The root.
     *
     * @param teacher z_t, finite
     * @param label y
     */
    public double of(double teacher, boolean label) {
        if (!Double.isFinite(teacher)) {
            throw new IllegalArgumentException("Teacher logit " + teacher + " is not a finite number");
        }
        return label ? ofPositive(teacher) : -ofPositive(-teacher);
    }

    /** What the left side of equation 3 is at {@code logit}; 0 at the root. */
    public double residual(double logit, double teacher, boolean label) {
        double soft = logistic(logit / temperature) - logistic(teacher / temperature);
        return softRatio / temperature * soft + (1 - softRatio) * (logistic(logit) - (label ? 1 : 0));
    }

    /**
     * How the root leaves the teacher's logit as rho leaves 1: the derivative by 1 - rho there, {@code T^2 (y - s(z_t)) /
     * s'(z_t / T)} (delta z_h of section 5).
     */
    public static double pull(double teacher, boolean label, double temperature) {
        double slope = logistic(teacher / temperature) * logistic(-teacher / temperature);
        double pull = label ? logistic(-teacher) : -logistic(teacher);
        return temperature * temperature * pull / slope;
    }

    private double ofPositive(double teacher) {
        if (softRatio == 1) {
            return teacher;
        }
        double target = Math.log(softRatio / temperature) + logLogistic(-teacher / temperature);
        double most = Math.log(softRatio / temperature + 1 - softRatio);
        // Each logistic function is below the exponential, the slower of which decays at this rate.
        double low = teacher;
        double high = Math.max(low, Math.max(1, temperature) * (most - target));
        double z = low;
        for (int step = 0; step < MOST_STEPS && high > low; step++) {
            double excess = level(z) - target;
            if (excess > 0) {
                low = z;
            } else {
                high = z;
            }
            double next = z + excess / slope(z);
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            if (next == z || Math.abs(next - z) <= Math.ulp(z)) {
                return next;
            }
            z = next;
        }
        return z;
    }

    /** {@code log[(rho / T) s(-z / T) + (1 - rho) s(-z)]}. */
    private double level(double z) {
        double soft = Math.log(softRatio / temperature) + logLogistic(-z / temperature);
        double hard = Math.log1p(-softRatio) + logLogistic(-z);
        double larger = Math.max(soft, hard);
        return larger + Math.log(Math.exp(soft - larger) + Math.exp(hard - larger));
    }

    /** Minus the derivative of {@link #level}: the mean of the two rates of decay, weighted by their shares. */
    private double slope(double z) {
        double soft = Math.log(softRatio / temperature) + logLogistic(-z / temperature);
        double hard = Math.log1p(-softRatio) + logLogistic(-z);
        double share = 1 / (1 + Math.exp(hard - soft));
        return share * logistic(z / temperature) / temperature + (1 - share) * logistic(z);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double logLogistic(double x) {
        return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
    }
}
