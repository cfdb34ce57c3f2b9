/**
 * Goals for the tree of Multiview itself: the same as for other projects, with files at the root and properties without a
 * prefix.
 *
 * <p>A goal to be typed packages the reactor first, so that it never runs stale jars; an audit can also be bound to a phase,
 * by a goal of its own, because a goal that packages first cannot. Read {@code Tree} first.
 */
@NullMarked
package dev.multiview.maven.tree;

import org.jspecify.annotations.NullMarked;
