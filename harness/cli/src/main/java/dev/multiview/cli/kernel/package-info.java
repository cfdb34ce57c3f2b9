/**
 * The command {@code multiview kernel}: kernels of infinitely wide nets and their relatives for other programs, points in, numbers out.
 *
 * <p>{@link dev.multiview.cli.kernel.KernelCommand} is the command, {@code KernelChoice} its options that choose a kernel, {@code
 * PointTable} what it reads.
 */
@NullMarked
package dev.multiview.cli.kernel;

import org.jspecify.annotations.NullMarked;
