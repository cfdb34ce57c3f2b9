/**
 * Parts that all nets of this regime use, whoever computes them: the shape of pictures, pictures moved at random, and the
 * processor's vectors.
 */
@NullMarked
package dev.multiview.featurelearning.shared;

import org.jspecify.annotations.NullMarked;
