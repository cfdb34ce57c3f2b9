/**
 * Commands about numbers that Multiview did not compute: predictions of other programs, published tables, and plans of runs that nobody
 * has made.
 *
 * <p>{@link dev.multiview.cli.judging.JudgeCommand} reads a manifest, {@link dev.multiview.cli.judging.CompareCommand} takes two
 * folders; both judge and print as {@code JudgingCommand} does.
 */
@NullMarked
package dev.multiview.cli.judging;

import org.jspecify.annotations.NullMarked;
