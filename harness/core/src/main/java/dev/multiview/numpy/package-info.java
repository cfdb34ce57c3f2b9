/**
 * Arrays of NumPy as files: NPY arrays and NPZ archives, written and read.
 *
 * <p>{@link dev.multiview.numpy.NumpyFile} and {@link dev.multiview.numpy.NumpyArchive} write, {@link dev.multiview.numpy.NumpyReader} reads what any version of NumPy
 * writes of numbers and texts.
 */
@NullMarked
package dev.multiview.numpy;

import org.jspecify.annotations.NullMarked;
