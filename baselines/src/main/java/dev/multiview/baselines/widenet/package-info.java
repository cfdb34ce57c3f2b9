/**
 * Nets of finite width in the parametrisation of the kernels of {@link dev.multiview.baselines.kernel}: what statements about
 * infinite width are held against.
 *
 * <p>A {@link dev.multiview.baselines.widenet.WideNet} is a shape with its initial weights; {@link
 * dev.multiview.baselines.widenet.NetPass} takes points through it and back, in double precision. Their training to the end is not
 * written yet. Read {@code WideNet} first.
 */
@NullMarked
package dev.multiview.baselines.widenet;

import org.jspecify.annotations.NullMarked;
