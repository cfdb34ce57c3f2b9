/**
 * Nets of finite width in the parametrisation of the kernels of {@link dev.multiview.baselines.kernel}: what statements about
 * infinite width are held against.
 *
 * <p>A {@link dev.multiview.baselines.widenet.WideNet} is a shape with its initial weights; {@link
 * dev.multiview.baselines.widenet.NetPass} takes points through it and back, in double precision. {@link
 * dev.multiview.baselines.widenet.NetTraining} trains it to the end on a {@link dev.multiview.baselines.widenet.Lesson}, a mixture of a
 * teacher's logits and labels. Read {@code WideNet} first, then {@code NetTraining}.
 */
@NullMarked
package dev.multiview.baselines.widenet;

import org.jspecify.annotations.NullMarked;
