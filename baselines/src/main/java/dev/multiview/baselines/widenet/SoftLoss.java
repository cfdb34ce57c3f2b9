package dev.multiview.baselines.widenet;

/**
 * The loss of one training logit z under a teacher's logit and a label, as arXiv 2010.10090 has it (equation 2), with its first
 * and second derivative by z:
 *
 * <pre>
 *   rho H(s(z_t / T), s(z / T)) + (1 - rho) H(y, s(z)),   H the cross-entropy, s the logistic function
 * </pre>
 *
 * <p>There is no factor T^2. The loss is convex in z; its minimum is {@link dev.multiview.transfer.EffectiveLogit}.
 *
 * @param softRatio rho, in [0, 1]; at 0 the teacher is not heard, at 1 the label is not
 * @param temperature T, finite and positive
 */
public record SoftLoss(double softRatio, double temperature) {

    public SoftLoss {
        if (!(softRatio >= 0 && softRatio <= 1)) {
            throw new IllegalArgumentException("Soft ratio " + softRatio + " is outside [0, 1]");
        }
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Temperature " + temperature + " is no finite number above 0");
        }
    }

    /** Bare labels. */
    public static SoftLoss hard() {
        return new SoftLoss(0, 1);
    }

    /** The loss. */
    public double value(double logit, double teacher, boolean label) {
        double share = logistic(teacher / temperature);
        double soft = share * softplus(-logit / temperature) + (1 - share) * softplus(logit / temperature);
        return softRatio * soft + (1 - softRatio) * softplus(label ? -logit : logit);
    }

    /** Its derivative by the logit. */
    public double slope(double logit, double teacher, boolean label) {
        double soft = logistic(logit / temperature) - logistic(teacher / temperature);
        double hard = label ? -logistic(-logit) : logistic(logit);
        return softRatio / temperature * soft + (1 - softRatio) * hard;
    }

    /** Its second derivative by the logit, which neither teacher nor label changes; positive but where it underflows. */
    public double curvature(double logit) {
        double soft = logistic(logit / temperature) * logistic(-logit / temperature);
        double hard = logistic(logit) * logistic(-logit);
        return softRatio / (temperature * temperature) * soft + (1 - softRatio) * hard;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** {@code log(1 + e^x)}. */
    private static double softplus(double x) {
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
