/**
 * Learners that must not get away with it, and exact claims that they do not: the audit's audit of itself.
 *
 * <p>A suite adds {@link dev.multiview.dummy.DummyClaims#claims} to its own claims. Each runs a small audit with one
 * of the {@link dev.multiview.dummy.DummyLearners} beside a sound learner, with a rule that any number would meet:
 * the dummy's trials must be recorded as failed with the right reason and its claim must stay undecided, while the
 * sound learner's is supported.
 */
@NullMarked
package dev.multiview.dummy;

import org.jspecify.annotations.NullMarked;
