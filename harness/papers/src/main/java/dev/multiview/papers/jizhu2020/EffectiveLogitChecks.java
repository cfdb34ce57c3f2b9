package dev.multiview.papers.jizhu2020;

import dev.multiview.transfer.EffectiveLogit;
import java.util.Locale;
import java.util.Optional;

/** Looks for a teacher, label, soft ratio and temperature at which a law of the student's logit breaks a statement. */
record EffectiveLogitChecks(LogitLaw law) {
    private static final double[] SOFT_RATIOS = {0.01, 0.05, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99};
    private static final double[] TEMPERATURES = {0.5, 1, 2, 4, 10};
    private static final double[] ABOVE_ONE = {1, 1.5, 2, 4, 10};
    private static final double MOST = 30;
    private static final double STEP = 0.25;
    private static final double ROUND_OFF = 1e-12;
    /** Far out both logistic functions are 1 but for their last bits, and so is the residual on both sides of its root. */
    private static final double LAST_BITS = 1e-15;

    /** A factor by which a soft ratio lies above its limit. */
    private static final double SLIGHTLY = 1.01;

    /** 1 - rho of the finite differences. */
    private static final double SMALL = 1e-5;

    Optional<String> root() {
        for (double softRatio : SOFT_RATIOS) {
            for (double temperature : TEMPERATURES) {
                EffectiveLogit equation = new EffectiveLogit(softRatio, temperature);
                for (double teacher = -MOST; teacher <= MOST; teacher += STEP) {
                    Optional<String> wrong = wrong(equation, teacher);
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
            }
            double split = law.of(softRatio, 1, 0, true);
            if (Math.abs(split - Math.log(2 / softRatio - 1)) > 1e-10) {
                return found("the split at rho %s is %s, not label smoothing's", softRatio, split);
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrong(EffectiveLogit equation, double teacher) {
        double softRatio = equation.softRatio();
        double z = law.of(softRatio, equation.temperature(), teacher, true);
        double away = 1e-3 * (1 + Math.abs(z));
        if (Math.abs(equation.residual(z, teacher, true)) > ROUND_OFF
                || equation.residual(z - away, teacher, true) > LAST_BITS
                || equation.residual(z + away, teacher, true) < -LAST_BITS) {
            return found("%s has no single root at %s for teacher %s", equation, z, teacher);
        }
        if (teacher > 0 && !(z > teacher)) {
            return found("%s ends at %s for the correct teacher %s", equation, z, teacher);
        }
        double mixture = softRatio * logistic(teacher) + 1 - softRatio;
        if (equation.temperature() == 1 && Math.abs(logistic(z) - mixture) > 1e-10) {
            return found("%s ends at probability %s for teacher %s, not the mixture", equation, logistic(z), teacher);
        }
        double other = law.of(softRatio, equation.temperature(), teacher, false);
        if (Math.abs(equation.residual(other, teacher, false)) > ROUND_OFF || teacher < 0 && !(other < teacher)) {
            return found("%s ends at %s for teacher %s and label 0", equation, other, teacher);
        }
        return Optional.empty();
    }

    Optional<String> corrected() {
        for (double softRatio : SOFT_RATIOS) {
            for (double teacher = -MOST; teacher <= MOST; teacher += STEP) {
                double z = law.of(softRatio, 1, teacher, true);
                if (logistic(z) < 1 - softRatio - ROUND_OFF) {
                    return found("at rho %s and teacher %s the probability is %s", softRatio, teacher, logistic(z));
                }
            }
        }
        for (double temperature : TEMPERATURES) {
            double limit = temperature / (1 + temperature);
            double wrong = -MOST * Math.max(1, temperature);
            if (law.of(limit, temperature, wrong, true) < 0) {
                return found("at the limit rho %s, T %s, teacher %s keeps its sign", limit, temperature, wrong);
            }
            double above = Math.min(SLIGHTLY * limit, (1 + limit) / 2);
            if (law.of(above, temperature, wrong, true) >= 0) {
                return found("at rho %s, above the limit of T %s, teacher %s is corrected", above, temperature, wrong);
            }
        }
        return Optional.empty();
    }

    Optional<String> split() {
        for (double temperature : ABOVE_ONE) {
            double before = Double.POSITIVE_INFINITY;
            for (double softRatio : SOFT_RATIOS) {
                double split = law.of(softRatio, temperature, 0, true);
                if (!(split < before)) {
                    return found(
                            "at T %s the split %s at rho %s is not below %s", temperature, split, softRatio, before);
                }
                before = split;
            }
        }
        for (double softRatio : SOFT_RATIOS) {
            double before = 0;
            for (double temperature : ABOVE_ONE) {
                double split = law.of(softRatio, temperature, 0, true);
                if (!(split > before)) {
                    return found(
                            "at rho %s the split %s at T %s is not above %s", softRatio, split, temperature, before);
                }
                before = split;
            }
        }
        return Optional.empty();
    }

    Optional<String> pull() {
        for (double temperature : ABOVE_ONE) {
            for (double teacher = -3 * temperature; teacher <= 3 * temperature; teacher += STEP) {
                double formula = EffectiveLogit.pull(teacher, true, temperature);
                double whole = quotient(teacher, temperature, SMALL);
                double half = quotient(teacher, temperature, SMALL / 2);
                // What is linear in the step cancels, so that far teachers' strong curvature does not count as an
                // error.
                double derivative = 2 * half - whole;
                // The roots are right to a few units in the last place, which the step magnifies.
                double rounding = 64 * Math.ulp(teacher) / SMALL;
                if (Math.abs(derivative - formula) > 1e-3 * Math.abs(formula) + rounding) {
                    return found(
                            "at T %s and teacher %s the derivative is %s, the formula %s",
                            temperature, teacher, derivative, formula);
                }
            }
        }
        return Optional.empty();
    }

    private double quotient(double teacher, double temperature, double step) {
        return (law.of(1 - step, temperature, teacher, true) - teacher) / step;
    }

    private static Optional<String> found(String sentence, Object... values) {
        return Optional.of(String.format(Locale.ROOT, sentence, values));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
