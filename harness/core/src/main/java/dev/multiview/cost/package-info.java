/**
 * The cost of a plan before it is run: seconds of its trials, from what trials like them took, and the time that threads
 * need for all of them.
 *
 * <p>What a trial takes is known best from trials of the same {@link dev.multiview.cost.TrialShape}: the same learner on
 * the same data in the same role, whatever draw and seed. Where there is none, trials of the same learner on the same
 * data tell by their training length, and where there is none of these either, trials of the same learner on other data;
 * {@link dev.multiview.cost.Estimate.Basis} says which. Durations come from three sources: this run, earlier runs in a store,
 * and short fits made for the purpose ({@link dev.multiview.cost.Calibration}). Earlier ones may be of a faster or a slower
 * machine; their ratio to the other two brings them to the speed of now. Read {@link dev.multiview.cost.TrialCosts} first.
 */
@NullMarked
package dev.multiview.cost;

import org.jspecify.annotations.NullMarked;
