/**
 * The ways in which a run ends: an exit status, and one sentence for whoever started it.
 *
 * <p>Every failure that a user can do something about is a {@link dev.multiview.exit.MultiviewException}: one
 * sentence and an {@link dev.multiview.exit.ExitStatus}. Whoever starts runs prints the sentence and ends with the
 * status. A failed trial is not such a failure: it is a result, and is recorded.
 */
@NullMarked
package dev.multiview.exit;

import org.jspecify.annotations.NullMarked;
