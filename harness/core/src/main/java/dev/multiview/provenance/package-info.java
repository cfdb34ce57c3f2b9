/**
 * The origin of a number: the code it depends on, environment, libraries and flags in force.
 *
 * <p>Floating-point results depend on the processor's kernels, the native libraries and the thread counts. Every
 * record therefore carries what was really loaded, read from the running process instead of from its configuration.
 * Read {@link dev.multiview.provenance.Environment} first; a module with a native library of its own adds a {@link
 * dev.multiview.provenance.SelfTest}.
 *
 * <p>Results also depend on the program. {@link dev.multiview.provenance.ProgramCode} gives a digest of the classes
 * that some objects are made of and refer to, so that a stored result is never taken for that of other code. {@link
 * dev.multiview.provenance.Provenance} lists the environments and programs that the results of one run come from.
 */
@NullMarked
package dev.multiview.provenance;

import org.jspecify.annotations.NullMarked;
