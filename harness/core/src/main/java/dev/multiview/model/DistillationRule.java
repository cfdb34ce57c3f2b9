package dev.multiview.model;

/** How a student uses its teacher's logits beside the hard labels. */
public sealed interface DistillationRule {

    /** The complete description for a trial's key. */
    String canonical();

    /**
     * Hinton's form: {@code (1 - a) CE(y, softmax F) + a T^2 CE(softmax(G / T), softmax(F / T))}.
     *
     * @param softRatio a in [0, 1]; 0 is plain training
     * @param temperature T, positive
     */
    record Temperature(double softRatio, double temperature) implements DistillationRule {
        public Temperature {
            checkSoftRatio(softRatio);
            checkPositive("Temperature", temperature);
        }

        @Override
        public String canonical() {
            return "temperature(softRatio=" + softRatio + ",T=" + temperature + ")";
        }
    }

    /**
     * The one-sided truncated form of arXiv 2012.09816, section on distillation, with the gate that is the true
     * derivative of the truncation: with {@code a_i(F) = min(F_i / B, 1) / tau} and {@code p = softmax(a)},
     * {@code dLoss/dF_i} gains {@code weight * min(p_i(F) - p_i(c G), 0) * [F_i < B]}.
     *
     * @param weight strength of the soft term relative to the hard one; 0 is plain training
     * @param cap B, the logit beyond which the student is no longer pushed
     * @param tau temperature of the truncated softmax
     * @param teacherScale c, the factor on the teacher's logits
     */
    record GatedTruncation(double weight, double cap, double tau, double teacherScale) implements DistillationRule {
        public GatedTruncation {
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException(
                        "Soft-term weight " + weight + " is not a finite number of at least 0");
            }
            checkPositive("Truncation cap", cap);
            checkPositive("Truncation tau", tau);
            checkPositive("Teacher scale", teacherScale);
        }

        @Override
        public String canonical() {
            return "gated-truncation(weight=" + weight + ",cap=" + cap + ",tau=" + tau + ",scale=" + teacherScale + ")";
        }
    }

    /**
     * The squared-loss form for ridge learners: regress on {@code (1 - a) y + a G}.
     *
     * @param softRatio a in [0, 1]; 0 is plain training
     */
    record ScoreBlend(double softRatio) implements DistillationRule {
        public ScoreBlend {
            checkSoftRatio(softRatio);
        }

        @Override
        public String canonical() {
            return "score-blend(softRatio=" + softRatio + ")";
        }
    }

    private static void checkSoftRatio(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("Soft ratio " + value + " is outside [0, 1]");
        }
    }

    private static void checkPositive(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " " + value + " is not a positive finite number");
        }
    }
}
