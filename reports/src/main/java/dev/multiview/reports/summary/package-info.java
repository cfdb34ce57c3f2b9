/**
 * The pages of text: the short one that people read first, {@code summary.md}, and the long one, {@code details.md}, section by section.
 *
 * <p>{@link dev.multiview.reports.summary.SummaryReport} and {@link dev.multiview.reports.summary.DetailsReport} have the order of
 * their sections; a section that has nothing to say is left out.
 */
@NullMarked
package dev.multiview.reports.summary;

import org.jspecify.annotations.NullMarked;
