/**
 * The FEATURE_LEARNING regime: networks whose features move while they train, on ND4J and DL4J.
 *
 * <p>The theory net of arXiv 2012.09816 uses its closed-form gradient (two matrix products and one fused pass)
 * because automatic differentiation of the same net costs eight to forty times as much; a DL4J network of the same
 * shape serves as its cross-check. All weights and orders are drawn by us and handed over as arrays.
 *
 * <p>Read {@code PatchNetLearner} first, it says what is trained; then {@code PatchNetPass}, which holds
 * the equations. {@link dev.multiview.featurelearning.PatchNetProvider} lists the learners on offer.
 */
@NullMarked
package dev.multiview.featurelearning;

import org.jspecify.annotations.NullMarked;
