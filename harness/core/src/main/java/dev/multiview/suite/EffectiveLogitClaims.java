package dev.multiview.suite;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Exact;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.transfer.EffectiveLogit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a training logit of a converged student ends: what arXiv 2010.10090, section 2.2, says of every single one. */
final class EffectiveLogitClaims {
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

    private EffectiveLogitClaims() {}

    static List<Claim> of() {
        return List.of(
                claim(
                        "JZ-1-effective-logit",
                        "equation 3 has one root; with a correct teacher it has the teacher's sign and is larger; at"
                                + " T = 1 it is the mixture of probabilities, and its least size is label smoothing's",
                        Mark.V,
                        "equation 3, properties P1, P3 and P6",
                        "residual below 1e-12, changing sign at the root; |z| > |z_t|, same sign; s(z) = rho s(z_t) + (1 -"
                                + " rho) y to 1e-10 at T = 1; z(0+) = ln(2 / rho - 1)",
                        EffectiveLogitClaims::root),
                claim(
                        "JZ-2-corrected-teacher",
                        "at T = 1 the probability of the label ends at 1 - rho or above; the sign is right for every"
                                + " teacher if and only if rho <= T / (1 + T)",
                        Mark.D,
                        "property P4; its form for other T is derived in our sheet",
                        "no violation at or below the limit, and one slightly above it",
                        EffectiveLogitClaims::corrected),
                claim(
                        "JZ-3-split",
                        "the jump at an undecided teacher grows as rho falls, and with T above 1",
                        Mark.V,
                        "property P2, figure 1",
                        "z(0+) strictly monotone on a grid of rho and T",
                        EffectiveLogitClaims::split),
                claim(
                        "JZ-4-pull-of-labels",
                        "near rho = 1 the logit leaves the teacher's by (1 - rho) T^2 (y - s(z_t)) / s'(z_t / T)",
                        Mark.D,
                        "delta z_h of section 5, whose formula is derived in our sheet, property P7",
                        "extrapolated finite difference at 1 - rho = 1e-5, relative error below 1e-3 beyond rounding for |z_t| <= 3 T",
                        EffectiveLogitClaims::pull));
    }

    private static Claim claim(String name, String sentence, Mark mark, String source, String rule, Claim.Check check) {
        return new Claim(
                "ji-zhu-2020/" + name, "At preset one-logit: " + sentence, mark, source, new Exact(rule, check));
    }

    private static Optional<String> root() {
        for (double softRatio : SOFT_RATIOS) {
            for (double temperature : TEMPERATURES) {
                EffectiveLogit law = new EffectiveLogit(softRatio, temperature);
                for (double teacher = -MOST; teacher <= MOST; teacher += STEP) {
                    Optional<String> wrong = wrong(law, teacher, law.of(teacher, true));
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
            }
            double split = new EffectiveLogit(softRatio, 1).of(0, true);
            if (Math.abs(split - Math.log(2 / softRatio - 1)) > 1e-10) {
                return found("the split at rho %s is %s, not label smoothing's", softRatio, split);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> wrong(EffectiveLogit law, double teacher, double z) {
        double away = 1e-3 * (1 + Math.abs(z));
        if (Math.abs(law.residual(z, teacher, true)) > ROUND_OFF
                || law.residual(z - away, teacher, true) > LAST_BITS
                || law.residual(z + away, teacher, true) < -LAST_BITS) {
            return found("%s has no single root at %s for teacher %s", law, z, teacher);
        }
        if (teacher > 0 && !(z > teacher)) {
            return found("%s ends at %s for the correct teacher %s", law, z, teacher);
        }
        double mixture = law.softRatio() * logistic(teacher) + 1 - law.softRatio();
        if (law.temperature() == 1 && Math.abs(logistic(z) - mixture) > 1e-10) {
            return found("%s ends at probability %s for teacher %s, not the mixture", law, logistic(z), teacher);
        }
        double other = law.of(teacher, false);
        if (Math.abs(law.residual(other, teacher, false)) > ROUND_OFF || teacher < 0 && !(other < teacher)) {
            return found("%s ends at %s for teacher %s and label 0", law, other, teacher);
        }
        return Optional.empty();
    }

    private static Optional<String> corrected() {
        for (double softRatio : SOFT_RATIOS) {
            for (double teacher = -MOST; teacher <= MOST; teacher += STEP) {
                double z = new EffectiveLogit(softRatio, 1).of(teacher, true);
                if (logistic(z) < 1 - softRatio - ROUND_OFF) {
                    return found("at rho %s and teacher %s the probability is %s", softRatio, teacher, logistic(z));
                }
            }
        }
        for (double temperature : TEMPERATURES) {
            double limit = temperature / (1 + temperature);
            double wrong = -MOST * Math.max(1, temperature);
            if (new EffectiveLogit(limit, temperature).of(wrong, true) < 0) {
                return found("at the limit rho %s, T %s, teacher %s keeps its sign", limit, temperature, wrong);
            }
            double above = Math.min(SLIGHTLY * limit, (1 + limit) / 2);
            if (new EffectiveLogit(above, temperature).of(wrong, true) >= 0) {
                return found("at rho %s, above the limit of T %s, teacher %s is corrected", above, temperature, wrong);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> split() {
        for (double temperature : ABOVE_ONE) {
            double before = Double.POSITIVE_INFINITY;
            for (double softRatio : SOFT_RATIOS) {
                double split = new EffectiveLogit(softRatio, temperature).of(0, true);
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
                double split = new EffectiveLogit(softRatio, temperature).of(0, true);
                if (!(split > before)) {
                    return found(
                            "at rho %s the split %s at T %s is not above %s", softRatio, split, temperature, before);
                }
                before = split;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> pull() {
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

    private static double quotient(double teacher, double temperature, double step) {
        return (new EffectiveLogit(1 - step, temperature).of(teacher, true) - teacher) / step;
    }

    private static Optional<String> found(String sentence, Object... values) {
        return Optional.of(String.format(Locale.ROOT, sentence, values));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
