/**
 * Where a number comes from: code version, environment, libraries and flags in force.
 *
 * <p>Floating-point results depend on the processor's kernels, the native libraries and the thread counts. Every
 * record therefore carries what was really loaded, read from the running process instead of from its configuration.
 * Read {@link dev.multiview.provenance.Environment} first; a module with a native library of its own adds a {@link
 * dev.multiview.provenance.SelfTest}.
 */
@NullMarked
package dev.multiview.provenance;

import org.jspecify.annotations.NullMarked;
