/**
 * The history of a gate on the command line: the option by which audits and checks append to it, and the command that reads it.
 *
 * <p>Read {@link dev.multiview.cli.history.HistoryOption} first; what a history is stands in {@link
 * dev.multiview.reports.history}.
 */
@NullMarked
package dev.multiview.cli.history;

import org.jspecify.annotations.NullMarked;
