/**
 * The words that suites are written in: the arms of one learner at one setting, the claims about one measurement, and the
 * controls and differences made of them.
 *
 * <p>Read {@link dev.multiview.papers.declare.Arms} for learners that classify and {@link
 * dev.multiview.papers.declare.MeasurementClaims} for measurements.
 */
@NullMarked
package dev.multiview.papers.declare;

import org.jspecify.annotations.NullMarked;
