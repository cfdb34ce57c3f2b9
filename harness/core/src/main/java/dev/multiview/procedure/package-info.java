/**
 * Procedures, written once for all learners: train one, average several, train the average, distil a teacher into a
 * student, or combine them as traditional ensembles do.
 *
 * <p>A {@link dev.multiview.procedure.Procedure} says which {@link dev.multiview.procedure.Trial}s it needs and
 * how its error and the error of its <em>single</em> follow from their predictions. An {@link
 * dev.multiview.procedure.Arm} is a procedure applied to one learner at one {@link
 * dev.multiview.procedure.Setting}. {@link dev.multiview.procedure.TrialExecution} carries out one trial. Nothing
 * here knows which library is underneath. Read {@code Procedure} first, then {@code Role}.
 *
 * <p>Traditional ensembles are {@link dev.multiview.procedure.Bagging} (other data), {@link
 * dev.multiview.procedure.AttributeBagging} (other attributes), {@link dev.multiview.procedure.Boosting} (other weights of
 * samples, learnt coefficients), {@link dev.multiview.procedure.GradientBoosting} (what earlier models leave over), {@link dev.multiview.procedure.Stacking} (weights of members, learnt) and {@link
 * dev.multiview.procedure.MixedEnsemble} (other learners).
 */
@NullMarked
package dev.multiview.procedure;

import org.jspecify.annotations.NullMarked;
