/**
 * Messages to a CI in its own words, where it has any: annotations and a job summary.
 *
 * <p>{@link dev.multiview.reports.ci.GithubActions} is the one that is known. Anywhere else nothing is printed, and the files of
 * a run are all there is.
 */
@NullMarked
package dev.multiview.reports.ci;

import org.jspecify.annotations.NullMarked;
