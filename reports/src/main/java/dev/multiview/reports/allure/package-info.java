/**
 * The report that people browse: Allure results of every claim, and one page made of them that opens from disk.
 *
 * <p>Read {@link dev.multiview.reports.allure.AllureReport} first, then {@link
 * dev.multiview.reports.allure.ClaimResult}, which says what is written about one claim. Results are written as
 * objects, not through Allure's life cycle, which is made for tests that run in threads. The page is made by Allure's
 * own generator in a process of its own, from the zip that the build resolves: nothing is fetched and nothing is sent.
 */
@NullMarked
package dev.multiview.reports.allure;

import org.jspecify.annotations.NullMarked;
