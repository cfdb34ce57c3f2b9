/**
 * The FEATURE_LEARNING regime: networks whose features move while they train, on ND4J and DL4J or in plain Java.
 *
 * <p>The theory net of arXiv 2012.09816 uses its closed-form gradient (two matrix products and one fused pass)
 * because automatic differentiation of the same net costs eight to forty times as much; a DL4J network of the same
 * shape serves as its cross-check. All weights and orders are drawn by us and handed over as arrays.
 *
 * <p>The small conv net of the image claims and ResNet-8 are computed in package {@link dev.multiview.featurelearning.fused
 * fused}. Other conv nets, these again as their cross-checks, and dense nets on vectors are computation graphs of DL4J: {@link
 * dev.multiview.featurelearning.GraphNetLearner} trains them by the loop, the loss and the initial weights that both regimes share, and {@code FlatParameters} is the way
 * between the shared parameter vector and DL4J's. {@code Architecture} is what a further kind of net implements.
 *
 * <p>Read {@code PatchNetLearner} first, it says what is trained; then {@code PatchNetPass}, which holds
 * the equations. {@link dev.multiview.featurelearning.PatchNetProvider}, {@link
 * dev.multiview.featurelearning.ConvNetProvider} and {@link dev.multiview.featurelearning.VectorNetProvider} list the learners on offer.
 */
@NullMarked
package dev.multiview.featurelearning;

import org.jspecify.annotations.NullMarked;
