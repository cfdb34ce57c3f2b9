package dev.multiview.run;

import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.ArmId;

/**
 * The place of a score in a run.
 *
 * @param arm which arm
 * @param split the test set, or {@link Split#MIXTURE}
 * @param draw which draw, 0-based
 */
public record Cell(ArmId arm, Split split, int draw) {

    /** The place of an arm's score. */
    public static Cell of(Arm arm, Split split, int draw) {
        return new Cell(arm.id(), split, draw);
    }
}
