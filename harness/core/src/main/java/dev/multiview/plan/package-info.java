/**
 * The plan of a run: the trials that its claims need, each listed once.
 *
 * <p>Trials are identified by the digest of their content, so that equal trials of different claims are computed
 * once and shared. A plan puts teachers before students, and its own digest fixes the number of draws: there is no
 * stopping when the result looks good. Read {@link dev.multiview.plan.Plan}; it is made of {@link
 * dev.multiview.plan.PlannedTrial}s.
 */
@NullMarked
package dev.multiview.plan;

import org.jspecify.annotations.NullMarked;
