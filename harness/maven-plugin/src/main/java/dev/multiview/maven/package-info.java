/**
 * Goals that start the engine from a Maven build.
 *
 * <p>A goal turns Maven properties into the arguments of the command line and forks the engine; it holds no logic
 * of its own, so that {@code mvn} and the command {@code multiview} cannot drift apart. A goal to be typed packages the
 * reactor first, so that it never runs stale jars; an audit can also be bound to a phase, by a goal of its own, because
 * a goal that packages first cannot. Read {@code AbstractEngineMojo} first.
 */
@NullMarked
package dev.multiview.maven;

import org.jspecify.annotations.NullMarked;
