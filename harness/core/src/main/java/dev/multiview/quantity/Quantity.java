package dev.multiview.quantity;

import dev.multiview.data.Split;
import dev.multiview.metric.MemberSpread;
import dev.multiview.metric.Score;
import dev.multiview.metric.Share;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import dev.multiview.statistic.StudentT;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A number per draw that a claim or a control is about. */
public sealed interface Quantity
        permits ArmQuantity, BinaryQuantity, Contrast, Distance, DoseQuantity, Supplied, Trend {

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

    /** What it is made of, down to quantities that are made of no other; itself if it is one of these. */
    default Stream<Quantity> parts() {
        return Stream.of(this);
    }

    /** The values that it can have at all. */
    default Bounds bounds() {
        return Bounds.NONE;
    }

    /** What a claim about this quantity rests on. */
    default Evidence basis() {
        return Evidence.LEVEL;
    }

    /**
     * The mean over draws with its intervals: Student's, unless the values of draws are of a kind that has an exact one.
     *
     * @param values one a draw, at least two, finite
     * @param testErrors what finite test sets bring to each
     * @param familySize number of statistical claims of the paper, m
     */
    default Estimate estimate(double[] values, double[] testErrors, int familySize) {
        return StudentT.estimate(values, testErrors, familySize);
    }

    /**
     * The same from the moments of the draws alone, as files of audits hold them.
     *
     * @param moments of the values
     * @param familySize number of statistical claims of the paper, m
     */
    default Estimate estimate(Moments moments, int familySize) {
        return moments.estimate(familySize);
    }

    /** What its mean is taken over, for people, in the singular. */
    default String replicate() {
        return "draw";
    }

    /** Whether each draw says yes or no, so that its share of draws has an exact interval. */
    default boolean yesOrNo() {
        return false;
    }

    /**
     * Why a draw has no number although all of its trials ended, such as a share of an error that was not made; empty if it has
     * one, or if a trial is missing.
     */
    default Optional<String> undefined(Scores scores, int draw) {
        return Optional.empty();
    }

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

    /** The two sides of an arm's trials, of which one is looked at. */
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

    /** The place where quantities find what trials showed. */
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

        /** The share of samples of a test set on which two arms predict the same class; empty if one failed or was not run. */
        default Optional<Share> agreement(Arm arm, Arm other, Split split, int draw) {
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
}
