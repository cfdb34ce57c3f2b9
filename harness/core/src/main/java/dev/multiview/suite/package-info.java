/**
 * The suites of claims that come with Multiview, one class a suite, found through {@link
 * dev.multiview.claim.Suite}.
 *
 * <p>A suite is a declaration: which data, which learners by name, which quantities, rules and controls, all fixed
 * before a number is seen. Read {@link dev.multiview.suite.HeadlineSuite} first; {@link
 * dev.multiview.suite.HeadlinePreset} holds the settings it runs at. {@link dev.multiview.suite.AllenZhuLiSuite} has
 * every statement of arXiv 2012.09816 and the sweeps ({@code Sweeps}), {@link dev.multiview.suite.MisspecifiedSuite} what
 * must vanish where a condition is taken away.
 */
@NullMarked
package dev.multiview.suite;

import org.jspecify.annotations.NullMarked;
