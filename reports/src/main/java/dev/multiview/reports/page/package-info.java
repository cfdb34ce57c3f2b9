/**
 * The first screen of an audit: one page, {@code index.html}, that says what was asked, what came out, whether to believe it
 * and what is open.
 *
 * <p>The page needs nothing from outside: style, script and figures stand in it. Without a script everything is shown,
 * and the script filters only. Templates in {@code src/main/jte} hold the markup; they are compiled with the module, and every
 * text in them is escaped for its place. The records here hold what a template shows, in words and percentages, so that
 * no template computes anything.
 *
 * <p>Read {@link dev.multiview.reports.page.Screen} first.
 */
@NullMarked
package dev.multiview.reports.page;

import org.jspecify.annotations.NullMarked;
