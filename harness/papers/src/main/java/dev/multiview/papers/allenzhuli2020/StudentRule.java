package dev.multiview.papers.allenzhuli2020;

import dev.multiview.model.DistillationRule;
import dev.multiview.model.DistillationRule.GatedTruncation;
import dev.multiview.model.DistillationRule.LiteralTruncation;
import dev.multiview.model.DistillationRule.Temperature;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of rule by which students use their teachers, with the constants that each regime may choose. Every kind has as many,
 * and they are the same for both regimes.
 *
 * @param label the name in ids
 * @param grid the constants to choose from; of equal errors an earlier one is chosen
 */
record StudentRule(String label, List<DistillationRule> grid) {
    /** Weight of the soft term, cap, temperature of the truncated softmax, factor on the teacher's logits. */
    private record Truncated(double weight, double cap, double tau, double scale) {}

    StudentRule {
        grid = List.copyOf(grid);
    }

    /** All kinds; of equal errors one of an earlier kind is chosen. */
    static List<StudentRule> all() {
        return List.of(gated(), literal(), temperature(), blend());
    }

    /** The paper's one-sided truncated form with the true derivative of the truncation, which is ours. */
    private static StudentRule gated() {
        return truncated("gated", at -> new GatedTruncation(at.weight(), at.cap(), at.tau(), at.scale()));
    }

    /** That form as the paper has it. */
    private static StudentRule literal() {
        return truncated("literal", at -> new LiteralTruncation(at.weight(), at.cap(), at.tau(), at.scale()));
    }

    private static StudentRule truncated(String label, Function<Truncated, DistillationRule> form) {
        Stream<Truncated> constants = Stream.of(
                new Truncated(40, 2, 0.25, 4),
                new Truncated(10, 2, 0.25, 4),
                new Truncated(40, 1, 0.25, 1),
                new Truncated(10, 1, 0.25, 1),
                new Truncated(40, 4, 0.25, 1),
                new Truncated(10, 4, 0.25, 1));
        return new StudentRule(label, constants.map(form).toList());
    }

    /** Hinton's form. */
    private static StudentRule temperature() {
        return new StudentRule(
                "temperature",
                List.of(
                        new Temperature(0.5, 2),
                        new Temperature(0.5, 4),
                        new Temperature(0.5, 8),
                        new Temperature(0.9, 2),
                        new Temperature(0.9, 4),
                        new Temperature(0.9, 8)));
    }

    /** Cross-entropy with a blend of the label and the teacher's probabilities, which is Hinton's form at temperature 1. */
    private static StudentRule blend() {
        Stream<DistillationRule> shares =
                Stream.of(0.1, 0.25, 0.5, 0.75, 0.9, 1.0).map(share -> new Temperature(share, 1));
        return new StudentRule("blend", shares.toList());
    }
}
