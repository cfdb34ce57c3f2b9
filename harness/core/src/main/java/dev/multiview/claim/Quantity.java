package dev.multiview.claim;

import dev.multiview.data.Split;
import dev.multiview.metric.MemberSpread;
import dev.multiview.metric.Score;
import dev.multiview.probe.ViewStrengths;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** What is measured of which arms, for people; the unit says on which test set. */
    String words();

    /** The errors that the value is made of; empty if it is made of what trials noted and not of their errors. */
    List<Scored> scored();

    /** The errors of singles that must lie within the headroom for the value to mean anything. */
    default List<Scored> headroom() {
        return List.of();
    }

    /**
     * An arm's errors on one test set.
     *
     * @param arm the arm
     * @param split the test set
     */
    record Scored(Arm arm, Split split) {}

    /** Which of an arm's trials are looked at. */
    enum Side {
        /** Those behind the procedure's predictors. */
        TREATED,
        /** Those behind the single's error. */
        SINGLES;

        /** The side in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The trials of {@code arm} on this side. */
        public List<Trial> trials(Arm arm, long rootSeed, int draw) {
            return this == TREATED ? arm.treated(rootSeed, draw) : arm.singles(rootSeed, draw);
        }
    }

    /** Where quantities find what trials showed. */
    @FunctionalInterface
    interface Scores {
        /** The score of an arm on a test set in a draw; empty if it failed or was not run. */
        Optional<Score> score(Arm arm, Split split, int draw);

        /** The notes of each trial of an arm's side in a draw; empty if one failed or was not run. */
        default Optional<List<Map<String, Double>>> notes(Arm arm, Side side, int draw) {
            return Optional.empty();
        }

        /** How an arm's treated models differ on a test set in a draw; empty if one failed or was not run. */
        default Optional<MemberSpread> spread(Arm arm, Split split, int draw) {
            return Optional.empty();
        }
    }

    /**
     * A value in one draw.
     *
     * @param value the value
     * @param testError standard error of the value that the finite test set alone brings
     */
    record Reading(double value, double testError) {}

    /** A quantity about one arm, made of what its trials noted unless it says otherwise. */
    sealed interface OfOneArm extends Quantity {
        /** The arm. */
        Arm arm();

        @Override
        default List<Arm> arms() {
            return List.of(arm());
        }

        @Override
        default List<Scored> scored() {
            return List.of();
        }
    }

    /** A quantity made of one arm's errors on one test set. */
    sealed interface OfOneTestSet extends OfOneArm {
        /** The test set. */
        Split split();

        @Override
        default List<Scored> scored() {
            return List.of(new Scored(arm(), split()));
        }
    }

    /** A quantity made of two others, draw by draw. */
    sealed interface OfTwo extends Quantity {
        /** The first. */
        Quantity left();

        /** The second. */
        Quantity right();

        @Override
        default List<Arm> arms() {
            return both(left().arms(), right().arms());
        }

        @Override
        default List<Scored> scored() {
            return both(left().scored(), right().scored());
        }

        @Override
        default List<Scored> headroom() {
            return both(left().headroom(), right().headroom());
        }

        private static <T> List<T> both(List<T> some, List<T> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }
    }

    /** Absolute gain of an arm: the single's error minus the procedure's. */
    record Gain(Arm arm, Split split) implements OfOneTestSet {
        @Override
        public String words() {
            return "gain of " + arm.label();
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
    record SingleError(Arm arm, Split split) implements OfOneTestSet {
        @Override
        public String words() {
            return "single's error of " + arm.label();
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

    /** The procedure's own error: how good it is, whatever its single is. */
    record ProcedureError(Arm arm, Split split) implements OfOneTestSet {
        @Override
        public String words() {
            return "error of " + arm.label();
        }

        @Override
        public String canonical() {
            return "procedure(" + describe(arm) + "," + split.label() + ")";
        }

        @Override
        public String unit() {
            return split.label() + " error";
        }

        @Override
        public Optional<Reading> read(Scores scores, int draw) {
            return scores.score(arm, split, draw).map(score -> new Reading(score.value(), binomial(score)));
        }
    }

    /**
     * Mean of a note over the trials of an arm. Its test error is that of a share of as many cases as there are trials
     * times classes, since a note about views is a count over classes; a mean outside [0, 1] is no share and has none.
     *
     * @param arm the arm
     * @param side which of its trials
     * @param note the note's name; a draw in which a trial lacks it has no reading
     */
    record Noted(Arm arm, Side side, String note) implements OfOneArm {
        @Override
        public String words() {
            return "mean of note " + note + " over the " + (side == Side.TREATED ? "models" : "singles") + " of "
                    + arm.label();
        }

        @Override
        public String canonical() {
            return "noted(" + describe(arm) + "," + side.label() + "," + note + ")";
        }

        @Override
        public String unit() {
            return "note " + note;
        }

        @Override
        public Optional<Reading> read(Scores scores, int draw) {
            return scores.notes(arm, side, draw)
                    .filter(all -> all.stream().allMatch(notes -> notes.containsKey(note)))
                    .map(this::mean);
        }

        private Reading mean(List<Map<String, Double>> all) {
            double mean = all.stream()
                    .mapToDouble(notes -> notes.getOrDefault(note, Double.NaN))
                    .average()
                    .orElse(Double.NaN);
            boolean share = mean >= 0 && mean <= 1;
            int cases = all.size() * arm.setting().data().classes();
            return new Reading(mean, share ? binomial(mean, cases) : 0);
        }
    }

    /**
     * Share of all views of all classes that at least one of an arm's models owns, see {@link
     * ViewStrengths#coverage}; its test error is that of a share of as many cases as there are views.
     *
     * @param arm the arm, whose models must note their view strengths
     */
    record Coverage(Arm arm) implements OfOneArm {
        @Override
        public String words() {
            return "views owned by at least one model of " + arm.label();
        }

        @Override
        public String canonical() {
            return "coverage(" + describe(arm) + ",owned=" + ViewStrengths.OWNED + ")";
        }

        @Override
        public String unit() {
            return "share of all views of all classes";
        }

        @Override
        public Optional<Reading> read(Scores scores, int draw) {
            return scores.notes(arm, Side.TREATED, draw).flatMap(Coverage::covered);
        }

        private static Optional<Reading> covered(List<Map<String, Double>> all) {
            List<ViewStrengths> models = all.stream()
                    .flatMap(notes -> ViewStrengths.ofNotes(notes).stream())
                    .toList();
            if (models.isEmpty() || models.size() < all.size()) {
                return Optional.empty();
            }
            double share = ViewStrengths.coverage(models);
            return Optional.of(new Reading(share, binomial(share, models.get(0).count())));
        }
    }

    /**
     * How an arm's models differ from each other on the same samples.
     *
     * @param arm the arm, of at least two models
     * @param split the test set
     * @param kind what of their difference
     */
    record Spread(Arm arm, Split split, Kind kind) implements OfOneTestSet {
        /** What of the difference. */
        public enum Kind {
            /** Share of samples that two models predict differently, mean over pairs. */
            DISAGREEMENT,
            /** Variance of the 0-1 loss: share of predictions that are not what most models predict. */
            VARIANCE,
            /** Error of what most models predict. */
            BIAS,
            /** Log loss of the mean logits, in nats. */
            LOG_BIAS,
            /** Mean log loss of the models minus that of their mean logits, in nats. */
            LOG_VARIANCE,
            /** Standard deviation of the models' errors. */
            ERROR_SD;

            /** The kind in files. */
            public String label() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            /** The number of this kind. */
            public double of(MemberSpread spread) {
                return switch (this) {
                    case DISAGREEMENT -> spread.disagreement();
                    case VARIANCE -> spread.variance();
                    case BIAS -> spread.bias();
                    case LOG_BIAS -> spread.logBias();
                    case LOG_VARIANCE -> spread.logVariance();
                    case ERROR_SD -> spread.deviation();
                };
            }
        }

        public Spread {
            int models = arm.procedure().treated(arm.setting()).size();
            if (models < 2) {
                throw new IllegalArgumentException(
                        "Spread of " + models + " model of " + arm.label() + " is undefined; it needs at least 2");
            }
        }

        @Override
        public String words() {
            return kind.label() + " of the models of " + arm.label();
        }

        @Override
        public String canonical() {
            return "spread(" + describe(arm) + "," + split.label() + "," + kind.label() + ")";
        }

        @Override
        public String unit() {
            return switch (kind) {
                case ERROR_SD, BIAS -> split.label() + " error";
                case LOG_BIAS, LOG_VARIANCE -> split.label() + " log loss in nats";
                case DISAGREEMENT, VARIANCE -> "share of " + split.label() + " predictions";
            };
        }

        @Override
        public Optional<Reading> read(Scores scores, int draw) {
            return scores.spread(arm, split, draw).map(spread -> new Reading(kind.of(spread), testError(spread)));
        }

        /**
         * A mean over samples of what lies in [0, 1] scatters at most as a share does; a standard deviation of errors
         * at most as one of those errors. Losses have no such bound, so only their scatter over draws counts.
         */
        private double testError(MemberSpread spread) {
            return switch (kind) {
                case ERROR_SD -> binomial(spread.meanError(), spread.samples());
                case DISAGREEMENT, VARIANCE, BIAS -> binomial(kind.of(spread), spread.samples());
                case LOG_BIAS, LOG_VARIANCE -> 0;
            };
        }
    }

    /** Relative gain in the feature-learning regime minus that in the linearized one, on the same draw. */
    record Contrast(Arm feature, Arm linear, Split split) implements Quantity {
        @Override
        public List<Arm> arms() {
            return List.of(feature, linear);
        }

        @Override
        public List<Scored> scored() {
            return List.of(new Scored(feature, split), new Scored(linear, split));
        }

        @Override
        public List<Scored> headroom() {
            return scored();
        }

        @Override
        public String words() {
            return "relative gain of " + feature.label() + " minus that of " + linear.label();
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
    record Difference(Quantity left, double factor, Quantity right) implements OfTwo {
        @Override
        public String words() {
            return "(" + left.words() + ", " + left.unit() + ") minus " + (factor == 1 ? "" : factor + " times ") + "("
                    + right.words() + ", " + right.unit() + ")";
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

    /** {@code left / right}, draw by draw; no number where the right one is 0. */
    record Ratio(Quantity left, Quantity right) implements OfTwo {
        @Override
        public String words() {
            return left.words() + " over " + right.words();
        }

        @Override
        public String canonical() {
            return "ratio(" + left.canonical() + "," + right.canonical() + ")";
        }

        @Override
        public String unit() {
            return left.unit() + " per " + right.unit();
        }

        /** Errors of both sides are carried over to first order, as if they were independent. */
        @Override
        public Optional<Reading> read(Scores scores, int draw) {
            Optional<Reading> over = left.read(scores, draw);
            Optional<Reading> under = right.read(scores, draw);
            if (over.isEmpty() || under.isEmpty()) {
                return Optional.empty();
            }
            double ratio = over.get().value() / under.get().value();
            return Optional.of(new Reading(
                    ratio,
                    Math.hypot(over.get().testError(), ratio * under.get().testError())
                            / Math.abs(under.get().value())));
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
