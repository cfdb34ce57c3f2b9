/**
 * Tests of learning code with a stated error rate: accuracy against a frozen file, gains over a baseline, and claims of suites
 * as tests of JUnit.
 *
 * <p>{@link dev.multiview.junit.AccuracyTest} is for people without claims. Let n be its {@code draws}, m the number of metrics
 * and alpha its {@code falseAlarm}.
 *
 * <ol>
 *   <li><b>Freezing.</b> The method runs at 4n seeds, A/A runs of one program. A text file keeps mean, standard deviation and
 *       skewness of each metric. It is reviewed and committed.
 *   <li><b>First look.</b> A build runs n seeds that nobody saw before: fixed seeds would hide what the code does at others.
 *       Each metric is compared by Student's test of two samples, at level 0.1. This level makes nobody fail.
 *   <li><b>Confirmation.</b> If a metric moved, the freezing is repeated at 4n seeds of which none was used in the first look.
 *       The build fails if the metric moved in the same direction and p is at most alpha / m.
 * </ol>
 *
 * <p><b>Why at most alpha.</b> All looks compare with one frozen mean, so they are not independent, and the levels must not be
 * multiplied. The bound needs no independence: whatever the first look did, a failure implies that the confirmation's test of
 * level alpha / m rejects, and there are m of these. In an unchanged program both samples come from one distribution. Then the
 * test with one pooled deviation is exact for normal metrics, and since both samples have 4n values, the difference of their
 * means is symmetric, however skewed the metric is.
 *
 * <p><b>What alpha means.</b> It is the chance that one test fails in one build of an unchanged program, averaged over frozen
 * files. The first look uses up less than the bound allows: averaged over files a test fails in less than a third of alpha. The
 * rest is kept for the file that a project happens to have: its mean may be off by two of its own standard errors, and the
 * rate given that file is still below alpha. {@code AccuracyRatesTest} computes both rates and simulates them.
 *
 * <p><b>What is found.</b> A shift of 4 sigma / sqrt(n), four standard errors of the mean of one build, is found in more than
 * nine builds of ten. A metric that varied neither then nor now must be equal, but for rounding.
 *
 * <p>{@link dev.multiview.junit.GainAssert} and {@link dev.multiview.junit.Claims} judge by core's intervals and rules; what
 * they cannot decide aborts the test by default, with the reason.
 */
@NullMarked
package dev.multiview.junit;

import org.jspecify.annotations.NullMarked;
