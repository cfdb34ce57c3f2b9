/**
 * The memory of a gate: what claims showed run by run, in a file that a team keeps, and what can be read from it.
 *
 * <p>Read {@link dev.multiview.reports.history.HistoryLine} first: one claim in one run, a line of JSON. {@link
 * dev.multiview.reports.history.HistoryFile} appends and reads lines, {@link dev.multiview.reports.history.Trend} makes series of
 * them with their change points, and {@link dev.multiview.reports.history.GateMemory} counts what became of failed checks. The
 * other types write this down: as a table, as Markdown, for other programs, as a badge. The page is in {@link
 * dev.multiview.reports.page}, where all pages are.
 */
@NullMarked
package dev.multiview.reports.history;

import org.jspecify.annotations.NullMarked;
