/**
 * Claims of papers with the rules that judge them, fixed before any number is seen; and the judge.
 *
 * <p>A {@link dev.multiview.claim.Claim} names a {@link dev.multiview.quantity.Quantity}, the {@link
 * dev.multiview.claim.Rule} by which it is judged and the {@link dev.multiview.claim.Control}s that must pass;
 * {@link dev.multiview.claim.Judge} applies the rule to scores and returns a {@link
 * dev.multiview.claim.Judgement}; what follows from the intervals alone is a {@link
 * dev.multiview.claim.Ruling}. Suites of claims are found through {@link dev.multiview.claim.Suite}. Nothing in
 * this package can make a verdict come out one way: it sees numbers only through the rules.
 */
@NullMarked
package dev.multiview.claim;

import org.jspecify.annotations.NullMarked;
