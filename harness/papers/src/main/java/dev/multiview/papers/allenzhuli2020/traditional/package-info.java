/**
 * The suite traditional: ensembles of nets that differ by nothing but the seed beside the older kinds of ensembles, on the same data.
 *
 * <p>arXiv 2012.09816 sets its ensembles apart from boosting, bagging, mixtures of model types and ensembles of random features or of
 * trees. {@link dev.multiview.papers.allenzhuli2020.traditional.TraditionalSuite} asks what they gain at equal number of fits and
 * at equal number of parameters. {@code Traditional} names the ensembles, {@code TraditionalClaims} has what is judged of nets; {@code
 * TreeEnsembles} and {@code FeatureUnion} have trees and random features; the rest is rows. Settings and margin are the headline's.
 */
@NullMarked
package dev.multiview.papers.allenzhuli2020.traditional;

import org.jspecify.annotations.NullMarked;
