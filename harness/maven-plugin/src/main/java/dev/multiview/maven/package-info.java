/**
 * Goals that start the engine from a Maven build.
 *
 * <p>A goal turns Maven properties into the arguments of the command line and forks the engine; it holds no logic
 * of its own, so that {@code mvn} and the command {@code multiview} cannot drift apart. The project's class path stands in
 * front of the engine's, so that its suites and learners are found. Read {@code AbstractEngineMojo} first.
 */
@NullMarked
package dev.multiview.maven;

import org.jspecify.annotations.NullMarked;
