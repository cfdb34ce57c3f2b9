/**
 * Quantities: what is measured in one draw, such as a gain, a contrast or a slope, and what it says of itself for pages and
 * digests. A quantity reads scores and notes; how values become intervals, and what is claimed of them, it does not know.
 */
@NullMarked
package dev.multiview.quantity;

import org.jspecify.annotations.NullMarked;
