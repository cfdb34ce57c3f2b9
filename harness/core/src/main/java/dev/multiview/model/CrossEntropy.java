package dev.multiview.model;

import dev.multiview.data.Samples;

/**
 * The training objective of gradient-trained learners as a function of logits: mean cross-entropy on the labels
 * plus the distillation term that the targets ask for.
 *
 * <p>Both regimes call this one class, so that a difference between them is never a difference of loss. With
 * {@code p = softmax(F)} over the classes and N samples, the derivative is
 *
 * <ul>
 *   <li>hard labels: {@code (p - y) / N};
 *   <li>{@link DistillationRule.Temperature}: {@code ((1-a)(p - y) + a T (softmax(F/T) - softmax(G/T))) / N};
 *   <li>{@link DistillationRule.Truncation}: {@code (p - y + weight * min(p_i(F) - p_i(cG), 0) [pushed]) / N}
 *       with the truncated softmax documented there. This term is a direction, not the gradient of a function.
 *   <li>{@link Targets.Beside}: hard labels, with F the model's logits plus those given;
 *   <li>{@link DistillationRule.TwoStage}: hard labels in the first passes over the samples, its second rule in all
 *       later ones. The objective counts passes, so one that saw n passes gives other values than a new one.
 * </ul>
 *
 * <p>Not safe for use by several threads at once: it reuses its scratch rows and counts passes.
 */
public final class CrossEntropy {
    private final int[] labels;
    private final int classes;
    private final double scale;
    private final DistillationRule rule;
    /** Passes over the samples in which the teacher is not heard. */
    private final int plainPasses;
    /** The teacher's probabilities under the rule, sample-major; empty without a teacher. */
    private final float[] teacher;

    /** What is added to each logit, sample-major; empty if nothing is. */
    private final float[] before;

    private final double[] hard;
    private final double[] soft;
    /** The logits of the sample at hand. */
    private final double[] row;
    /** Passes begun so far. */
    private int passes;

    private CrossEntropy(int[] labels, int classes, DistillationRule rule, float[] teacher, float[] before) {
        this.labels = labels;
        this.classes = classes;
        this.scale = 1.0 / labels.length;
        this.rule = rule instanceof DistillationRule.TwoStage stages ? stages.then() : rule;
        this.plainPasses = rule instanceof DistillationRule.TwoStage stages ? stages.plainSteps() : 0;
        this.teacher = teacher;
        this.before = before;
        this.hard = new double[classes];
        this.soft = new double[classes];
        this.row = new double[classes];
    }

    /**
     * The objective of fitting {@code targets} on {@code training}.
     *
     * @throws IllegalArgumentException if the logits that targets hold do not match the samples, or the rule is one for
     *     squared loss
     */
    public static CrossEntropy of(Samples training, Targets targets) {
        if (targets instanceof Targets.Distilled distilled) {
            Logits logits = distilled.teacher();
            demandMatch("Teacher logits", logits, training);
            CrossEntropy objective = new CrossEntropy(
                    training.labels(),
                    training.classes(),
                    distilled.rule(),
                    new float[logits.values().length],
                    new float[0]);
            objective.prepareTeacher(logits);
            return objective;
        }
        // Plain training is the temperature form without its soft part.
        float[] before = new float[0];
        if (targets instanceof Targets.Beside beside) {
            demandMatch("Logits to be added", beside.before(), training);
            before = beside.before().values().clone();
        }
        return new CrossEntropy(
                training.labels(), training.classes(), new DistillationRule.Temperature(0, 1), new float[0], before);
    }

    private static void demandMatch(String what, Logits logits, Samples training) {
        if (logits.samples() != training.count() || logits.classes() != training.classes()) {
            throw new IllegalArgumentException(what + " for " + logits.samples() + " samples of " + logits.classes()
                    + " classes do not match " + training.count() + " training samples of " + training.classes()
                    + " classes");
        }
    }

    /**
     * Replaces logits by the derivative of the objective.
     *
     * <p>Tiles of one pass come in order: a pass begins where {@code from} is 0.
     *
     * @param from index of the first sample of the tile
     * @param count samples in the tile
     * @param logits class-major tile, value {@code class * count + sample}; overwritten with dLoss/dLogit
     * @return the tile's share of the mean loss (the hard part only, for the truncated rule)
     */
    public double residual(int from, int count, float[] logits) {
        double loss = 0;
        passes += from == 0 ? 1 : 0;
        boolean heard = plainPasses == 0 || passes > plainPasses;
        for (int t = 0; t < count; t++) {
            for (int c = 0; c < classes; c++) {
                row[c] = logits[c * count + t];
            }
            loss += rowResidual(from + t, heard);
            for (int c = 0; c < classes; c++) {
                logits[c * count + t] = (float) (scale * row[c]);
            }
        }
        return loss * scale;
    }

    /**
     * Replaces the logits of a mini-batch by the derivative of the mini-batch's mean objective.
     *
     * @param batch indices of its samples among those of the objective
     * @param logits sample-major, value {@code position * classes + class}; overwritten with dLoss/dLogit
     * @return the mini-batch's mean loss (the hard part only, for the truncated rule)
     */
    public double batchResidual(int[] batch, float[] logits) {
        demandOneStage();
        double loss = 0;
        for (int b = 0; b < batch.length; b++) {
            for (int c = 0; c < classes; c++) {
                row[c] = logits[b * classes + c];
            }
            loss += rowResidual(batch[b], true);
            for (int c = 0; c < classes; c++) {
                logits[b * classes + c] = (float) (row[c] / batch.length);
            }
        }
        return loss / batch.length;
    }

    /** {@link #batchResidual(int[], float[])} in double precision. */
    public double batchResidual(int[] batch, double[] logits) {
        demandOneStage();
        double loss = 0;
        for (int b = 0; b < batch.length; b++) {
            System.arraycopy(logits, b * classes, row, 0, classes);
            loss += rowResidual(batch[b], true);
            for (int c = 0; c < classes; c++) {
                logits[b * classes + c] = row[c] / batch.length;
            }
        }
        return loss / batch.length;
    }

    /** A mini-batch does not tell where a pass begins. */
    private void demandOneStage() {
        if (plainPasses > 0) {
            throw new IllegalArgumentException("A two-stage rule needs full-batch training, which this learner does not"
                    + " do; give its second rule alone");
        }
    }

    /**
     * Replaces the logits in {@link #row} by the derivative of one sample's own loss, and returns that loss.
     *
     * @param heard whether the teacher counts already
     */
    private double rowResidual(int sample, boolean heard) {
        int label = labels[sample];
        if (before.length > 0) {
            for (int c = 0; c < classes; c++) {
                row[c] += before[sample * classes + c];
            }
        }
        softmax(1, hard);
        double hardLoss = -Math.log(Math.max(hard[label], Double.MIN_NORMAL));
        if (heard && rule instanceof DistillationRule.Truncation r && r.weight() > 0) {
            truncatedSoftmax(1, r, soft);
            for (int c = 0; c < classes; c++) {
                double push = r.pushes(row[c]) ? Math.min(soft[c] - teacher[sample * classes + c], 0) : 0;
                row[c] = hard[c] - (c == label ? 1 : 0) + r.weight() * push;
            }
            return hardLoss;
        }
        if (heard && rule instanceof DistillationRule.Temperature r && r.softRatio() > 0) {
            double a = r.softRatio();
            double temperature = r.temperature();
            softmax(1 / temperature, soft);
            double softLoss = 0;
            for (int c = 0; c < classes; c++) {
                double target = teacher[sample * classes + c];
                softLoss -= target * Math.log(Math.max(soft[c], Double.MIN_NORMAL));
                double own = hard[c] - (c == label ? 1 : 0);
                row[c] = (1 - a) * own + a * temperature * (soft[c] - target);
            }
            return (1 - a) * hardLoss + a * temperature * temperature * softLoss;
        }
        for (int c = 0; c < classes; c++) {
            row[c] = hard[c] - (c == label ? 1 : 0);
        }
        return hardLoss;
    }

    private void prepareTeacher(Logits logits) {
        for (int i = 0; i < logits.samples(); i++) {
            for (int c = 0; c < classes; c++) {
                row[c] = logits.get(i, c);
            }
            if (rule instanceof DistillationRule.Temperature r) {
                softmax(1 / r.temperature(), soft);
            } else if (rule instanceof DistillationRule.Truncation r) {
                truncatedSoftmax(r.teacherScale(), r, soft);
            } else {
                throw new IllegalArgumentException("Distillation rule " + rule.canonical()
                        + " is for squared loss; cross-entropy knows temperature and truncation");
            }
            for (int c = 0; c < classes; c++) {
                teacher[i * classes + c] = (float) soft[c];
            }
        }
    }

    /** Softmax of {@code factor * min(F / cap, 1) / tau}; the truncation bounds the logits from above only. */
    private void truncatedSoftmax(double factor, DistillationRule.Truncation r, double[] out) {
        for (int c = 0; c < classes; c++) {
            out[c] = Math.min(factor * row[c] / r.cap(), 1) / r.tau();
        }
        normalise(out);
    }

    private void softmax(double factor, double[] out) {
        for (int c = 0; c < classes; c++) {
            out[c] = factor * row[c];
        }
        normalise(out);
    }

    private static void normalise(double[] out) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : out) {
            max = Math.max(max, value);
        }
        double sum = 0;
        for (int c = 0; c < out.length; c++) {
            out[c] = Math.exp(out[c] - max);
            sum += out[c];
        }
        for (int c = 0; c < out.length; c++) {
            out[c] /= sum;
        }
    }
}
