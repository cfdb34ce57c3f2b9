/**
 * A data set, a learner and a suite of claims of one's own: the examples of {@code harness/docs/adding.md}, compiled and run.
 *
 * <p>Each class is complete and as small as it can be. {@link dev.multiview.examples.ExamplesTest} audits them together,
 * {@link dev.multiview.examples.ReadmeTest} holds the page to their text.
 */
@NullMarked
package dev.multiview.examples;

import org.jspecify.annotations.NullMarked;
