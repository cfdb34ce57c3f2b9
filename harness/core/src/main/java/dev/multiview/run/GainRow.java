package dev.multiview.run;

import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;

/**
 * A row of {@code gains.csv}: how often an arm and its single err on one test set of one draw.
 *
 * @param arm the arm
 * @param split the test set, or {@link Split#MIXTURE}
 * @param draw which draw, 0-based
 * @param score the two error rates
 */
public record GainRow(Arm arm, Split split, int draw, Score score) {

    /** Its place. */
    public Cell cell() {
        return Cell.of(arm, split, draw);
    }

    /** Whether it shows a draw of this arm on this test set. */
    public boolean isOf(Arm other, Split onSplit) {
        return split == onSplit && arm.id().equals(other.id());
    }

    public Setting setting() {
        return arm.setting();
    }

    public Learner learner() {
        return arm.learner();
    }

    public Procedure procedure() {
        return arm.procedure();
    }

    /** Ensemble size, or 1. */
    public int size() {
        return procedure().size(setting());
    }

    /** The procedure's error, in [0, 1]. */
    public double value() {
        return score.value();
    }

    /** The single's error, in [0, 1]. */
    public double single() {
        return score.single();
    }

    /** The single's error minus the procedure's. */
    public double gain() {
        return score.gain();
    }

    /** Gain over the single's error; NaN where that is zero. */
    public double relativeGain() {
        return score.relativeGain();
    }

    /** Test samples behind both errors; part of no file, but of every interval. */
    public int samples() {
        return score.samples();
    }
}
