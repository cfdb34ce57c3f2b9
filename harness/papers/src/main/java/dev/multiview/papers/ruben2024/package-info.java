/**
 * Ruben and others 2024: an ensemble against one model with as many random features.
 */
@NullMarked
package dev.multiview.papers.ruben2024;

import org.jspecify.annotations.NullMarked;
