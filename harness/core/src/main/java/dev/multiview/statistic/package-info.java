/**
 * From measured draws to intervals with stated error rates.
 *
 * <p>The replicate is the data draw: test points or members of one draw are never replicates of a procedure. Gains
 * are paired within a draw, and a contrast compares the two regimes on the same draws. Whatever resamples takes
 * its generator as an argument.
 */
@NullMarked
package dev.multiview.statistic;

import org.jspecify.annotations.NullMarked;
