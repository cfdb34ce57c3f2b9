/**
 * Goals that start the engine from a Maven build.
 *
 * <p>A goal turns Maven properties into the arguments of the command line and forks the engine; it holds no logic
 * of its own, so that {@code mvn} and the command {@code multiview} cannot drift apart. Every piece of work has two
 * goals over one abstract class: one to be typed, which packages the reactor first, and one to be bound to a phase.
 */
@NullMarked
package dev.multiview.maven;

import org.jspecify.annotations.NullMarked;
