package dev.multiview.papers.allenzhuli2020;

import dev.multiview.model.DistillationRule;
import dev.multiview.model.DistillationRule.GatedTruncation;
import dev.multiview.model.DistillationRule.LiteralTruncation;
import dev.multiview.model.DistillationRule.Temperature;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of rule by which students use their teachers, with the constants that each regime may choose. Every kind has as many,
 * and they are the same for both regimes.
 */
enum StudentRule {
    /** The paper's one-sided truncated form with the true derivative of the truncation, which is ours. */
    GATED(truncations(StudentRule::gated)),
    /** That form as the paper writes it. */
    LITERAL(truncations(StudentRule::literal)),
    /** Hinton's form. */
    TEMPERATURE(List.of(
            new Temperature(0.5, 2),
            new Temperature(0.5, 4),
            new Temperature(0.5, 8),
            new Temperature(0.9, 2),
            new Temperature(0.9, 4),
            new Temperature(0.9, 8))),
    /** Cross-entropy with a blend of the label and the teacher's probabilities, which is Hinton's form at temperature 1. */
    BLEND(Stream.of(0.1, 0.25, 0.5, 0.75, 0.9, 1.0)
            .<DistillationRule>map(share -> new Temperature(share, 1))
            .toList());

    /** Weight of the soft term, cap, temperature of the truncated softmax, factor on the teacher's logits. */
    private record Truncated(double weight, double cap, double tau, double scale) {}

    private final List<DistillationRule> grid;

    StudentRule(List<DistillationRule> grid) {
        this.grid = grid;
    }

    /** The constants to choose from; of equal errors an earlier one is chosen. */
    List<DistillationRule> grid() {
        return grid;
    }

    /** The name in ids. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<DistillationRule> truncations(Function<Truncated, DistillationRule> form) {
        return Stream.of(
                        new Truncated(40, 2, 0.25, 4),
                        new Truncated(10, 2, 0.25, 4),
                        new Truncated(40, 1, 0.25, 1),
                        new Truncated(10, 1, 0.25, 1),
                        new Truncated(40, 4, 0.25, 1),
                        new Truncated(10, 4, 0.25, 1))
                .map(form)
                .toList();
    }

    private static DistillationRule gated(Truncated at) {
        return new GatedTruncation(at.weight(), at.cap(), at.tau(), at.scale());
    }

    private static DistillationRule literal(Truncated at) {
        return new LiteralTruncation(at.weight(), at.cap(), at.tau(), at.scale());
    }
}
