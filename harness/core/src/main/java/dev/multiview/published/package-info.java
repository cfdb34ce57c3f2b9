/**
 * Published tables: rows of printed means and spreads, and what can be told of them by themselves, without a prediction or a
 * run.
 *
 * <p>A {@link dev.multiview.published.PublishedTable} is read from CSV. Each {@link dev.multiview.published.TableCheck} looks at
 * it and returns {@link dev.multiview.published.Finding}s, each with a {@link dev.multiview.published.Answer} and the sentence
 * why. {@link dev.multiview.published.TableAudit} makes all checks and holds their error rates: an honest table meets a
 * false alarm with probability 0.05 at most, and a false verdict on a gain as rarely. Read {@code TableAudit} first.
 *
 * <p>What cannot be told is said: a spread of an unknown kind, or a number of runs that is not given, makes a row
 * UNDERSPECIFIED where it matters.
 */
@NullMarked
package dev.multiview.published;

import org.jspecify.annotations.NullMarked;
