/**
 * The page that people read first, {@code summary.md}, section by section.
 *
 * <p>{@link dev.multiview.reports.summary.SummaryReport} has the order of the sections; a section that has nothing to say is left
 * out.
 */
@NullMarked
package dev.multiview.reports.summary;

import org.jspecify.annotations.NullMarked;
