package dev.multiview.quantity;

import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Scored;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A quantity made of the values that another one has along a dose. */
sealed interface DoseQuantity extends Quantity permits Slope, Straightness {

    /** The quantity at each dose. */
    List<Slope.Step> steps();

    @Override
    default List<Arm> arms() {
        return quantities().flatMap(each -> each.arms().stream()).toList();
    }

    @Override
    default List<Scored> scored() {
        return quantities().flatMap(each -> each.scored().stream()).toList();
    }

    @Override
    default Stream<Quantity> parts() {
        return quantities().flatMap(Quantity::parts);
    }

    @Override
    default Evidence basis() {
        return Evidence.TREND;
    }

    @Override
    default Optional<String> undefined(Scores scores, int draw) {
        return quantities()
                .flatMap(each -> each.undefined(scores, draw).stream())
                .findFirst();
    }

    private Stream<Quantity> quantities() {
        return steps().stream().map(Slope.Step::quantity);
    }
}
