/**
 * Views of an outcome that several reports share: sweeps with their curves, means over draws, contrasts with their verdicts,
 * views that nets own.
 *
 * <p>Read {@link dev.multiview.reports.outcome.MeasuredSweep} first. Figures draw these, sections of the summary tabulate them, so that
 * both show the same interval.
 */
@NullMarked
package dev.multiview.reports.outcome;

import org.jspecify.annotations.NullMarked;
