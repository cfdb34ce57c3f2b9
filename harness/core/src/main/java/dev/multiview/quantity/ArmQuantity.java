package dev.multiview.quantity;

import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Scored;
import java.util.List;

/** A quantity about one arm, made of what its trials noted unless it says otherwise. */
sealed interface ArmQuantity extends Quantity permits ErrorQuantity, Noted, Measured, Coverage {
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
