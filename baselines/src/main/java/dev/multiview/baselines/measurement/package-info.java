/**
 * Measurements in the linear regime that one number per model does not hold: how a student's weights grow with its
 * samples, where its angle to the teacher ends, what a bound says.
 *
 * <p>A {@link dev.multiview.baselines.measurement.Measurement} is given the training samples and fresh ones of one draw, with the
 * function that names their labels, and returns what it found as named numbers, beside a predictor of its own. {@link
 * dev.multiview.baselines.measurement.MeasurementLearner} makes a learner of it, so that measurements are planned, stored, resumed and
 * judged as all trials are; claims read the numbers with {@link dev.multiview.quantity.Measured}. A new measurement is one class
 * beside the suite that judges it. Read {@code Measurement} first.
 *
 * <p>Nothing is admitted unchecked: a measurement compares what it computed with a second algorithm ({@link
 * dev.multiview.baselines.measurement.OracleCheck}) and fails its trial where they disagree.
 */
@NullMarked
package dev.multiview.baselines.measurement;

import org.jspecify.annotations.NullMarked;
