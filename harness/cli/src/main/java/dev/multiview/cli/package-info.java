/**
 * The command {@code multiview}, and the composition root: the only place that sees every module.
 *
 * <p>There are two processes. {@link dev.multiview.cli.Main} is the thin one that a shell starts; it hands its
 * arguments to {@link dev.multiview.cli.launch.EngineProcess}, which starts {@link dev.multiview.cli.Engine} in a JVM with
 * the flags and the environment that the native libraries need. The flags cannot be set any later: OpenBLAS and
 * OpenMP read their environment while they load. Read {@code EngineProcess} first, then {@code Engine}; each
 * subcommand is one class.
 */
@NullMarked
package dev.multiview.cli;

import org.jspecify.annotations.NullMarked;
