/**
 * The launcher: gives the engine a JVM of its own, with the flags, memory and native libraries that it needs, and says how
 * that JVM ended.
 *
 * <p>{@link dev.multiview.cli.launch.EngineProcess} starts it; read it first. The Maven goals start the engine in the same
 * way.
 */
@NullMarked
package dev.multiview.cli.launch;

import org.jspecify.annotations.NullMarked;
