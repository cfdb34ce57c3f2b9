/**
 * Forecasts of a run on the command line: how long it takes, what memory it needs and how many draws open claims still
 * want, told by {@code audit --dry-run} and by the first line of every run's progress. Read {@link
 * dev.multiview.cli.forecast.Forecaster} first; the model of costs is in {@code dev.multiview.cost}.
 */
@NullMarked
package dev.multiview.cli.forecast;

import org.jspecify.annotations.NullMarked;
