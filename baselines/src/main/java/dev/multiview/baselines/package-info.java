/**
 * The LINEARIZED regime: models that are linear in fixed random features, on Smile.
 *
 * <p>The primary learner is the twin of the feature-learning net with its gradient features frozen at
 * initialisation; ridge regression on the same features is the second. Infinite-width kernels serve as oracles
 * that check the learners, not as learners. This module and {@code dev.multiview.featurelearning} never see each
 * other: they meet only in the seam {@code dev.multiview.model}.
 */
@NullMarked
package dev.multiview.baselines;

import org.jspecify.annotations.NullMarked;
