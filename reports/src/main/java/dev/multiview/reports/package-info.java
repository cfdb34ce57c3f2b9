/**
 * Turns the records of a run into what people read: tables, figures and the one page that comes first.
 *
 * <p>Reports see records only. They train nothing, judge nothing and change no number, so that every figure can be
 * drawn again from the files that a run leaves behind.
 */
@NullMarked
package dev.multiview.reports;

import org.jspecify.annotations.NullMarked;
