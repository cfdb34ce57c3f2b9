package dev.multiview.quantity;

import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Scored;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A quantity made of two others, draw by draw. */
sealed interface BinaryQuantity extends Quantity permits Difference, Ratio {
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
    default Stream<Quantity> parts() {
        return Stream.concat(left().parts(), right().parts());
    }

    @Override
    default Evidence basis() {
        return left().basis();
    }

    @Override
    default List<Scored> headroom() {
        return both(left().headroom(), right().headroom());
    }

    @Override
    default Optional<String> undefined(Scores scores, int draw) {
        return left().undefined(scores, draw).or(() -> right().undefined(scores, draw));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
