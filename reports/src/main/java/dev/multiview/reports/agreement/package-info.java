/**
 * Readers of verdict files: audits at several seeds side by side or pooled, and forecasts of what more draws would decide.
 *
 * <p>{@link dev.multiview.reports.agreement.Agreement}, {@link dev.multiview.reports.agreement.Pool} and {@link
 * dev.multiview.reports.agreement.PowerReport} are the answers of the commands {@code agree}, {@code pool} and {@code
 * power}; {@link dev.multiview.reports.agreement.VerdictsFile} reads a file.
 */
@NullMarked
package dev.multiview.reports.agreement;

import org.jspecify.annotations.NullMarked;
