/**
 * The subjects of audits: the claims that a command's options ask for, with the number of draws and the families that they
 * are judged by. Words become claims of one suite or of several; each suite is a subject of its own, so that no verdict
 * depends on which suites are run beside it.
 *
 * <p>Read {@link dev.multiview.cli.subject.Subjects} first.
 */
@NullMarked
package dev.multiview.cli.subject;

import org.jspecify.annotations.NullMarked;
