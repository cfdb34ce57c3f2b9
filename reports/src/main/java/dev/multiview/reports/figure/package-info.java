/**
 * The figures of an audit as SVG, {@link dev.multiview.reports.figure.Figure} by figure.
 *
 * <p>A figure is a {@link dev.multiview.reports.figure.Plot}, data without a library; {@link
 * dev.multiview.reports.figure.LetsPlotRenderer} draws it. Sweeps have a figure for each axis.
 */
@NullMarked
package dev.multiview.reports.figure;

import org.jspecify.annotations.NullMarked;
