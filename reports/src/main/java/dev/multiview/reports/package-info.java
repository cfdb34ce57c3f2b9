/**
 * Turns the records of a run into what people read: tables, figures and the one page that comes first.
 *
 * <p>Reports see records only. They train nothing, judge nothing and change no number, so that every figure can be
 * drawn again from the files that a run leaves behind.
 *
 * <p>Read {@link dev.multiview.reports.Report} first: one class per report, found through {@link
 * java.util.ServiceLoader}. {@link dev.multiview.reports.OutputFolder} writes them all. Equal outcomes give equal bytes;
 * two runs of one plan differ in fields and columns named {@code seconds} only, and in the time of day that Allure
 * shows. {@link dev.multiview.reports.allure} holds the report to be browsed, {@link dev.multiview.reports.picture}
 * its small pictures.
 */
@NullMarked
package dev.multiview.reports;

import org.jspecify.annotations.NullMarked;
