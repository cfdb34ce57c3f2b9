/**
 * The seam between the harness and the two regimes.
 *
 * <p>A {@link dev.multiview.model.Learner} gets a {@link dev.multiview.model.TrainingTask} (samples, {@link
 * dev.multiview.model.Targets}, seed path, steps) and returns a {@link dev.multiview.model.Fit}, whose {@link
 * dev.multiview.model.Model} maps inputs to {@link dev.multiview.model.Logits}. What only some learners can do
 * (joint training, showing which views they own) is an interface of its own, asked for by {@code instanceof}.
 *
 * <p>What both regimes must share to be comparable lives here too: the objective ({@link
 * dev.multiview.model.CrossEntropy}: cross-entropy and distillation terms as a function of logits), the step
 * rule and the descent loop. Read {@code Learner}, then {@code CrossEntropy}.
 */
@NullMarked
package dev.multiview.model;

import org.jspecify.annotations.NullMarked;
