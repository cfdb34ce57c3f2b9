/**
 * Measurements in the linear regime that one number per model does not hold: how a student's weights grow with its
 * samples, where its angle to the teacher ends, what a bound says.
 *
 * <p>A {@link dev.multiview.baselines.study.Study} is given the training samples and fresh ones of one draw, with the
 * function that names their labels, and returns what it found as named numbers, beside a predictor of its own. {@link
 * dev.multiview.baselines.study.StudyLearner} makes a learner of it, so that studies are planned, stored, resumed and
 * judged as all trials are; claims read the numbers with {@link dev.multiview.claim.Measured}. A new study is one class
 * beside the suite that judges it. Read {@code Study} first.
 *
 * <p>Nothing is admitted unchecked: a study compares what it computed with a second algorithm ({@link
 * dev.multiview.baselines.study.OracleGate}) and fails its trial where they disagree.
 */
@NullMarked
package dev.multiview.baselines.study;

import org.jspecify.annotations.NullMarked;
