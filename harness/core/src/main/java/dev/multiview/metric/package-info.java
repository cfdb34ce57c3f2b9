/**
 * Numbers computed from predictions and labels. A {@link dev.multiview.metric.Metric} is one small class; {@link
 * dev.multiview.metric.ErrorRate} is the one every gain is stated in. {@link dev.multiview.metric.Scoring} turns
 * the predictions of an arm into its error and its single's error in one draw.
 */
@NullMarked
package dev.multiview.metric;

import org.jspecify.annotations.NullMarked;
