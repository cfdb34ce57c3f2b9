/**
 * Formats of values in reports: numbers, units and names in words, colours, and the signs of Markdown, CSV and JSON.
 *
 * <p>{@link dev.multiview.reports.format.NumberFormats} has numbers, {@link dev.multiview.reports.format.Units} what they measure. Nothing
 * here looks at an outcome as a whole.
 */
@NullMarked
package dev.multiview.reports.format;

import org.jspecify.annotations.NullMarked;
