/**
 * Data of claims and predictions of trials as files for other programs: the arrays of a draw with a description of what is
 * computed from them, and NPZ files with manifests to judge.
 *
 * <p>{@link dev.multiview.reports.export.ExportedData} is one data set with what claims ask of it, {@link
 * dev.multiview.reports.export.DrawFolder} writes a draw of it, {@link dev.multiview.reports.export.PredictionExport} what trials
 * predicted.
 */
@NullMarked
package dev.multiview.reports.export;

import org.jspecify.annotations.NullMarked;
