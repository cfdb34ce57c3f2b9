package dev.multiview.model;

/** A rule by which a student uses its teacher's logits beside the hard labels. */
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
     * The one-sided truncated form of arXiv 2012.09816, section on distillation: with
     * {@code a_i(F) = min(F_i / B, 1) / tau} and {@code p = softmax(a)}, {@code dLoss/dF_i} gains
     * {@code weight * min(p_i(F) - p_i(c G), 0)} where the form {@link #pushes}.
     */
    sealed interface Truncation extends DistillationRule {

        /** Strength of the soft term relative to the hard one; 0 is plain training. */
        double weight();

        /** B, beyond which logits count no more. */
        double cap();

        /** Temperature of the truncated softmax. */
        double tau();

        /** c, the factor on the teacher's logits. */
        double teacherScale();

        /** Whether a student's logit of this size is still pushed upwards. */
        boolean pushes(double logit);
    }

    /**
     * The truncated form with the gate that is the true derivative of the truncation: only logits below the cap are
     * pushed.
     *
     * @param weight strength of the soft term relative to the hard one; 0 is plain training
     * @param cap B, the logit beyond which the student is no longer pushed
     * @param tau temperature of the truncated softmax
     * @param teacherScale c, the factor on the teacher's logits
     */
    record GatedTruncation(double weight, double cap, double tau, double teacherScale) implements Truncation {
        public GatedTruncation {
            checkTruncation(weight, cap, tau, teacherScale);
        }

        @Override
        public boolean pushes(double logit) {
            return logit < cap;
        }

        @Override
        public String canonical() {
            return "gated-truncation(weight=" + weight + ",cap=" + cap + ",tau=" + tau + ",scale=" + teacherScale + ")";
        }
    }

    /**
     * The truncated form as the paper writes it: logits are pushed however large they are, so a student whose truncated
     * probabilities can never reach the teacher's is pushed for ever.
     *
     * @param weight strength of the soft term relative to the hard one; 0 is plain training
     * @param cap B, beyond which logits count no more in the truncated softmax
     * @param tau temperature of the truncated softmax
     * @param teacherScale c, the factor on the teacher's logits
     */
    record LiteralTruncation(double weight, double cap, double tau, double teacherScale) implements Truncation {
        public LiteralTruncation {
            checkTruncation(weight, cap, tau, teacherScale);
        }

        @Override
        public boolean pushes(double logit) {
            return true;
        }

        @Override
        public String canonical() {
            return "literal-truncation(weight=" + weight + ",cap=" + cap + ",tau=" + tau + ",scale=" + teacherScale
                    + ")";
        }
    }

    /**
     * Plain training first and the teacher afterwards, as in theorem 4 of arXiv 2012.09816. The student is trained for
     * as many steps in all as any other; the step rule's state goes on over the switch.
     *
     * @param plainSteps passes over the training set on labels alone, before the teacher is heard
     * @param then how it is heard from then on
     */
    record TwoStage(int plainSteps, DistillationRule then) implements DistillationRule {
        public TwoStage {
            if (plainSteps < 1) {
                throw new IllegalArgumentException(
                        "Plain steps " + plainSteps + " of a two-stage rule is below 1; use the second rule alone");
            }
            if (then instanceof TwoStage) {
                throw new IllegalArgumentException(
                        "A two-stage rule cannot be the second stage of another; add up" + " their plain steps");
            }
        }

        @Override
        public String canonical() {
            return "two-stage(plain=" + plainSteps + ",then=" + then.canonical() + ")";
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

    private static void checkTruncation(double weight, double cap, double tau, double teacherScale) {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("Soft-term weight " + weight + " is not a finite number of at least 0");
        }
        checkPositive("Truncation cap", cap);
        checkPositive("Truncation tau", tau);
        checkPositive("Teacher scale", teacherScale);
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
