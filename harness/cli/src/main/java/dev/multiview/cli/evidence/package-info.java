/**
 * Commands for whoever doubts a result: a trial run again and compared byte by byte, and a store checked for anything that was
 * changed after it was written.
 */
@NullMarked
package dev.multiview.cli.evidence;

import org.jspecify.annotations.NullMarked;
