/**
 * The only way to native code in this module: BLAS and LAPACK on memory outside the heap.
 *
 * <p>{@link dev.multiview.baselines.blas.Blas} holds every call, {@link dev.multiview.baselines.blas.NativeMemory} the
 * memory that it works on, and {@link dev.multiview.baselines.blas.BlasSelfTest} shows before a run that both can be
 * trusted.
 */
@NullMarked
package dev.multiview.baselines.blas;

import org.jspecify.annotations.NullMarked;
