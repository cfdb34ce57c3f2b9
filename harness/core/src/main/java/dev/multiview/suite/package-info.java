/**
 * The suites of claims that come with Multiview, one class a suite, found through {@link
 * dev.multiview.claim.Suite}.
 *
 * <p>A suite is a declaration: which data, which learners by name, which quantities, rules and controls, all fixed
 * before a number is seen. Read {@link dev.multiview.suite.HeadlineSuite} first; {@link
 * dev.multiview.suite.HeadlinePreset} holds the settings it runs at.
 */
@NullMarked
package dev.multiview.suite;

import org.jspecify.annotations.NullMarked;
