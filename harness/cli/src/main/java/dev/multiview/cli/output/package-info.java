/**
 * The streams of a command: text without what a terminal would obey, and what is lost on the way to a reader.
 *
 * <p>{@link dev.multiview.cli.output.WatchedOutput} tells a full disk, which is a failure, from a reader that has left.
 */
@NullMarked
package dev.multiview.cli.output;

import org.jspecify.annotations.NullMarked;
