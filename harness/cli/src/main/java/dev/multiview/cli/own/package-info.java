/**
 * Image sets of the user's own on the command line: {@code --set NAME=FOLDER} of an audit, and {@code data look}.
 *
 * <p>{@link dev.multiview.cli.own.OwnSets} is what audits know of them; {@code dev.multiview.image.own} reads them.
 */
@NullMarked
package dev.multiview.cli.own;

import org.jspecify.annotations.NullMarked;
