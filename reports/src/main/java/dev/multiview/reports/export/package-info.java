/**
 * Data of claims as files for other programs: the arrays of a draw, and a description of what is computed from them.
 *
 * <p>{@link dev.multiview.reports.export.ExportedData} is one data set with what claims ask of it, {@link
 * dev.multiview.reports.export.DrawFolder} writes a draw of it.
 */
@NullMarked
package dev.multiview.reports.export;

import org.jspecify.annotations.NullMarked;
