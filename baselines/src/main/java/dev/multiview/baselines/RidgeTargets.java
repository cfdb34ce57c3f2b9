package dev.multiview.baselines;

import dev.multiview.data.Samples;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;

/** The targets of squared loss: one-hot labels, or their blend with a teacher's outputs. */
final class RidgeTargets {
    private RidgeTargets() {}

    /**
     * The targets {@code (1 - a) y + a G}, y one-hot, a 0 without a teacher.
     *
     * @return value {@code class * samples + sample}
     * @throws IllegalArgumentException if the rule is not {@link DistillationRule.ScoreBlend} or the teacher's
     *     logits do not match the samples
     */
    static double[] of(Samples training, Targets targets) {
        int n = training.count();
        double[] values = new double[n * training.classes()];
        if (targets instanceof Targets.Beside) {
            throw new IllegalArgumentException(
                    "Ridge regression chooses its penalty for a model that stands alone, and has no"
                            + " loss of the sum with others; boost a learner by cross-entropy, such as a linear twin");
        }
        double ratio = 0;
        if (targets instanceof Targets.Distilled distilled) {
            ratio = softRatio(distilled.rule());
            blendTeacher(training, distilled.teacher(), ratio, values);
        }
        for (int i = 0; i < n; i++) {
            values[training.labels()[i] * n + i] += 1 - ratio;
        }
        return values;
    }

    private static double softRatio(DistillationRule rule) {
        if (rule instanceof DistillationRule.ScoreBlend blend) {
            return blend.softRatio();
        }
        throw new IllegalArgumentException(
                "Distillation rule " + rule.canonical() + " is for cross-entropy; ridge knows score-blend");
    }

    private static void blendTeacher(Samples training, Logits teacher, double ratio, double[] values) {
        int n = training.count();
        if (teacher.samples() != n || teacher.classes() != training.classes()) {
            throw new IllegalArgumentException("Teacher logits for " + teacher.samples() + " samples of "
                    + teacher.classes() + " classes do not match " + n + " training samples of " + training.classes()
                    + " classes");
        }
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < training.classes(); c++) {
                values[c * n + i] = ratio * teacher.get(i, c);
            }
        }
    }
}
