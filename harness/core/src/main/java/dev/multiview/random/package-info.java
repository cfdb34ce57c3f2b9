/**
 * Randomness as a pure function of a path.
 *
 * <p>No class of Multiview holds a random generator in a field that others share, and none is seeded from a
 * clock. Whoever needs randomness is handed a {@link dev.multiview.random.SeedPath} and asks it for a fresh
 * generator; equal paths give equal streams on any thread, in any order, on any machine. Read {@code SeedPath}
 * first: it is the whole package.
 */
@NullMarked
package dev.multiview.random;

import org.jspecify.annotations.NullMarked;
