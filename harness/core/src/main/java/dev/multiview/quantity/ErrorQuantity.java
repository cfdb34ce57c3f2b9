package dev.multiview.quantity;

import dev.multiview.data.Split;
import dev.multiview.quantity.Quantity.Scored;
import java.util.List;

/** A quantity made of one arm's errors on one test set. */
sealed interface ErrorQuantity extends ArmQuantity
        permits Gain, SingleError, ProcedureError, LogError, Spread, Agreement {
    /** The test set. */
    Split split();

    @Override
    default List<Scored> scored() {
        return List.of(new Scored(arm(), split()));
    }

    @Override
    default String unit() {
        return split().label() + " error";
    }
}
