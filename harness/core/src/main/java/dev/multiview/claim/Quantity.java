package dev.multiview.claim;

import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.procedure.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number per draw that a claim or a control is about. */
public sealed interface Quantity {

    /** Lowest single's error at which a contrast of relative gains says anything. */
    double LEAST_HEADROOM = 0.05;
    /** Highest single's error at which a contrast of relative gains says anything. */
    double MOST_HEADROOM = 0.6;

    /** The arms whose trials must have run. */
    List<Arm> arms();

    /** The complete definition on one line, part of the rule's digest. */
    String canonical();

    /** What one unit of the value is, for people. */
    String unit();

    /** The value in one draw and the binomial standard error of its test sets; empty if an arm has no score. */
    Optional<Reading> read(Scores scores, int draw);

    /** The arms whose singles' errors must lie within the headroom for the value to mean anything. */
    default List<Arm> headroomArms() {
        return List.of();
    }

    /** The test set whose errors the quantity is about. */
    Split split();

    /** Where quantities find scores. */
    @FunctionalInterface
    interface Scores {
        /** The score of an arm on a test set in a draw; empty if it failed or was not run. */
        Optional<Score> score(Arm arm, Split split, int draw);
    }

    /**
     * A value in one draw.
     *
     * @param value the value
     * @param testError standard error of the value that the finite test set alone brings
     */
    record Reading(double value, double testError) {}

    /** Absolute gain of an arm: the single's error minus the procedure's. */
    record Gain(Arm arm, Split split) implements Quantity {
        @Override
        public List<Arm> arms() {
            return List.of(arm);
        }

        @Override
        public String canonical() {
            return "gain(" + describe(arm) + "," + split.label() + ")";
        }

        @Override
        public String unit() {
            return split.label() + " error";
        }

        @Override
        public Optional<Reading> read(Scores scores, int draw) {
            return scores.score(arm, split, draw).map(score -> new Reading(score.gain(), binomial(score)));
        }
    }

    /** Error of an arm's single: what a control experiment must match. */
    record SingleError(Arm arm, Split split) implements Quantity {
        @Override
        public List<Arm> arms() {
            return List.of(arm);
        }

        @Override
        public String canonical() {
            return "single(" + describe(arm) + "," + split.label() + ")";
        }

        @Override
        public String unit() {
            return split.label() + " error";
        }

        @Override
        public Optional<Reading> read(Scores scores, int draw) {
            return scores.score(arm, split, draw)
                    .map(score -> new Reading(score.single(), binomial(score.single(), score.samples())));
        }
    }

    /** Relative gain in the feature-learning regime minus that in the linearized one, on the same draw. */
    record Contrast(Arm feature, Arm linear, Split split) implements Quantity {
        @Override
        public List<Arm> arms() {
            return List.of(feature, linear);
        }

        @Override
        public List<Arm> headroomArms() {
            return arms();
        }

        @Override
        public String canonical() {
            return "contrast(" + describe(feature) + "," + describe(linear) + "," + split.label() + ")";
        }

        @Override
        public String unit() {
            return "share of the single's " + split.label() + " error";
        }

        @Override
        public Optional<Reading> read(Scores scores, int draw) {
            Optional<Score> one = scores.score(feature, split, draw);
            Optional<Score> other = scores.score(linear, split, draw);
            if (one.isEmpty() || other.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Reading(
                    one.get().relativeGain() - other.get().relativeGain(),
                    Math.hypot(
                            binomial(one.get()) / one.get().single(),
                            binomial(other.get()) / other.get().single())));
        }
    }

    /** {@code left - factor * right}, draw by draw: how two quantities of the same unit differ. */
    record Difference(Quantity left, double factor, Quantity right) implements Quantity {
        @Override
        public List<Arm> arms() {
            List<Arm> arms = new ArrayList<>(left.arms());
            arms.addAll(right.arms());
            return arms;
        }

        @Override
        public List<Arm> headroomArms() {
            List<Arm> arms = new ArrayList<>(left.headroomArms());
            arms.addAll(right.headroomArms());
            return arms;
        }

        @Override
        public String canonical() {
            return String.format(Locale.ROOT, "difference(%s,%s,%s)", left.canonical(), factor, right.canonical());
        }

        @Override
        public String unit() {
            return left.unit();
        }

        @Override
        public Split split() {
            return left.split();
        }

        @Override
        public Optional<Reading> read(Scores scores, int draw) {
            Optional<Reading> one = left.read(scores, draw);
            Optional<Reading> other = right.read(scores, draw);
            if (one.isEmpty() || other.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Reading(
                    one.get().value() - factor * other.get().value(),
                    Math.hypot(one.get().testError(), factor * other.get().testError())));
        }
    }

    private static String describe(Arm arm) {
        return arm.learner().name() + ":" + arm.learner().canonical() + "|" + arm.procedure() + "|"
                + arm.setting().data().canonical() + "|members=" + arm.setting().members() + ",students="
                + arm.setting().students() + ",memberSteps=" + arm.setting().memberSteps() + ",studentSteps="
                + arm.setting().studentSteps();
    }

    private static double binomial(Score score) {
        return binomial(score.value(), score.samples());
    }

    /**
     * Binomial standard error of an error rate. Half an error is added (Jeffreys) so that a perfect test run does not
     * claim certainty.
     */
    private static double binomial(double error, int samples) {
        double p = (error * samples + 0.5) / (samples + 1);
        return Math.sqrt(p * (1 - p) / samples);
    }
}
