/**
 * Procedures, written once for all learners: train one, average several, train the average, distil a teacher into a
 * student.
 *
 * <p>A {@link dev.multiview.procedure.Procedure} says which {@link dev.multiview.procedure.Trial}s it needs and
 * how its error and the error of its <em>single</em> follow from their predictions. An {@link
 * dev.multiview.procedure.Arm} is a procedure applied to one learner at one {@link
 * dev.multiview.procedure.Setting}. {@link dev.multiview.procedure.TrialExecution} carries out one trial. Nothing
 * here knows which library is underneath. Read {@code Procedure} first, then {@code Role}.
 */
@NullMarked
package dev.multiview.procedure;

import org.jspecify.annotations.NullMarked;
