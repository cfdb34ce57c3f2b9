/**
 * Regression checks: the numbers of one run, frozen in a text file, against those of another run.
 *
 * <p>{@link dev.multiview.regression.Expectations} are made of an audit's outcome ({@code freeze}), kept as reviewable text
 * by {@link dev.multiview.regression.ExpectationsFile}, and compared with a later outcome by {@link
 * dev.multiview.regression.Comparison} ({@code check}). Under the frozen seed the data are the same, so hardly anything may
 * move. Under another seed only chance has changed: {@link dev.multiview.regression.ExpectedRange} says how far chance alone carries
 * an interval, and with it which verdicts an unchanged program may show, at a stated rate of false alarms. A refuted
 * claim is a finding and passes; that it was supported yesterday does not.
 */
@NullMarked
package dev.multiview.regression;

import org.jspecify.annotations.NullMarked;
