/**
 * Carries out a plan: trials on threads, failures recorded instead of thrown away; and an audit from claims to
 * verdicts.
 *
 * <p>Results do not depend on the number of threads nor on the order in which trials finish. A trial that the store
 * already holds is not computed again. Read {@link dev.multiview.run.Runner} for how trials are run (its state is in
 * {@code ActiveRun}), then {@link dev.multiview.run.Audit} for what an audit is made of; {@link
 * dev.multiview.run.AuditOutcome} is what reports are written from.
 */
@NullMarked
package dev.multiview.run;

import org.jspecify.annotations.NullMarked;
