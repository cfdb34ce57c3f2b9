/**
 * The LINEARIZED regime: models that are linear in features fixed before training.
 *
 * <p>Three kinds, from closest to a net to farthest. {@link dev.multiview.baselines.LinearTwinLearner} is the
 * patch net of arXiv 2012.09816 with its gradient features frozen at W0: same weights, loss, data and step rule
 * as the net it is the twin of, so a difference between the two is a difference of feature learning and of
 * nothing else. {@code RidgeLearner} fits the same features in closed form, and features that know nothing of the net.
 * For images {@link dev.multiview.baselines.ConvTwinLearner} is the twin of the small conv net, on matrix products of BLAS
 * (suites train it on the net's own kernels, in another module, and a test holds both to each other), and a {@code RidgeLearner} and {@link dev.multiview.baselines.ConvRandomFeatureSoftmaxLearner} fit responses to random patches. {@code WideRidge} fits kernels of infinitely wide nets, by way of {@code KernelMap}. Package
 * {@link dev.multiview.baselines.classical} has Smile's machines, forests and trees, as traditional references.
 *
 * <p>Native code is reached through package {@link dev.multiview.baselines.blas} alone. Read {@code GatedPatches}
 * first: it holds the equation all gradient features come from; and for images {@code ConvTile} before {@code
 * ConvTangent}. A new linear learner is one class here and one line in {@code BaselineProvider}.
 */
@NullMarked
package dev.multiview.baselines;

import org.jspecify.annotations.NullMarked;
