/**
 * Readers of verdict files: audits at several seeds side by side, and forecasts of what more draws would decide.
 *
 * <p>{@link dev.multiview.reports.agreement.Agreement} and {@link dev.multiview.reports.agreement.PowerReport} are the answers of the
 * commands {@code agree} and {@code power}; {@link dev.multiview.reports.agreement.VerdictsFile} reads a file.
 */
@NullMarked
package dev.multiview.reports.agreement;

import org.jspecify.annotations.NullMarked;
