package dev.multiview.run;

import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Contrast;
import dev.multiview.statistic.Estimate;

/**
 * A row of {@code contrasts.csv}: relative gain in the feature-learning regime minus that in the linearized one, on
 * the same draws.
 *
 * @param contrast the two arms and the test set
 * @param estimate mean over draws with its intervals; NaN and of no draw where none can be given
 * @param absolute mean over draws of the difference of absolute gains
 * @param draws draws in which both arms have a score
 * @param eligible whether both singles' errors lie within the headroom
 */
public record ContrastRow(Contrast contrast, Estimate estimate, double absolute, int draws, boolean eligible) {

    /** The setting, which both arms have. */
    public Setting setting() {
        return contrast.feature().setting();
    }

    /** The procedure of the net; that of the linear model differs where each has a rule of its own. */
    public Procedure procedure() {
        return contrast.feature().procedure();
    }

    /** The procedure of the linear model. */
    public Procedure linearProcedure() {
        return contrast.linear().procedure();
    }
}
