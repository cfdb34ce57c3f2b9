/**
 * Statistics over draws: intervals with stated error rates, and nothing about what the numbers mean.
 *
 * <p>The replicate is always the data draw. Read {@link dev.multiview.statistic.Estimate} first.
 */
@NullMarked
package dev.multiview.statistic;

import org.jspecify.annotations.NullMarked;
