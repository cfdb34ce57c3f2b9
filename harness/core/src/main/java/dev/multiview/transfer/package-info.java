/**
 * Distillation into wide networks as arXiv 2010.10090 states it: one logit per sample, a student that is linear in fixed
 * features and trained to convergence, so that everything follows from the logits it ends at.
 *
 * <p>{@link dev.multiview.transfer.EffectiveLogit} says where one training logit ends when a teacher's logit and the label
 * pull at it; read it first. {@link dev.multiview.transfer.AngleDistribution} says how samples lie to a teacher's weights. What
 * a whole student then knows is linear algebra, which lives with the kernels. The tasks are {@link
 * dev.multiview.data.BumpTargets}.
 */
@NullMarked
package dev.multiview.transfer;

import org.jspecify.annotations.NullMarked;
