/**
 * Arrays of NumPy as files: NPY written and read, and the arrays of an NPZ archive read.
 *
 * <p>{@link dev.multiview.numpy.NumpyFile} writes, {@link dev.multiview.numpy.NumpyReader} reads what any version of NumPy
 * writes of numbers and texts.
 */
@NullMarked
package dev.multiview.numpy;

import org.jspecify.annotations.NullMarked;
