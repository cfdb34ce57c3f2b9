/**
 * Kernels of infinitely wide networks and their relatives, and what one Cholesky factor of a Gram matrix tells.
 *
 * <p>A {@link dev.multiview.baselines.kernel.InnerProductKernel} is a function of an inner product and two squared norms,
 * so its Gram matrix is one matrix product and a map. {@link dev.multiview.baselines.kernel.WideReluKernel} is the tangent
 * kernel (NTK) and the covariance (NNGP) of a fully connected ReLU net of any depth, {@link
 * dev.multiview.baselines.kernel.ArcCosineKernel} and {@link dev.multiview.baselines.kernel.GaussianKernel} stand beside
 * it; {@link dev.multiview.baselines.kernel.WidePatchKernel} is the tangent kernel of the patch net, its expectations
 * one by one or by a series, {@link dev.multiview.baselines.kernel.WideConvKernel} the two kernels of a conv net. {@link
 * dev.multiview.baselines.kernel.NestedSolution} gives, from one factorisation, the interpolant of the first n samples for
 * every n, {@link dev.multiview.baselines.kernel.KernelRidge} a ridge of several outputs, and both say through {@link
 * dev.multiview.baselines.kernel.KernelDiagnostics} how well the matrix could be solved with.
 *
 * <p>Read {@code InnerProductKernel} first. Every kernel is one of Smile's, so that Smile's machines take it too.
 */
@NullMarked
package dev.multiview.baselines.kernel;

import org.jspecify.annotations.NullMarked;
