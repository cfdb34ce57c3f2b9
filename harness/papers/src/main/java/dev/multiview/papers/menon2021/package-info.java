/**
 * Menon and others 2021: a teacher that knows the probabilities lowers the variance of the loss.
 */
@NullMarked
package dev.multiview.papers.menon2021;

import org.jspecify.annotations.NullMarked;
