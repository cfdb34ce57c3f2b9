/**
 * Ji and Zhu in nets of finite width: what arXiv 2010.10090 says of students that are linear in their features, held against trained nets.
 *
 * <p>{@link dev.multiview.papers.widenets.WideNetsSuite} lists the claims. Three measurements: {@link
 * dev.multiview.papers.widenets.WidthMeasurement} lets the width grow, {@link dev.multiview.papers.widenets.StudentMeasurement} the
 * samples, and in {@link dev.multiview.papers.widenets.TeacherMeasurement} teachers are nets, too, and make mistakes. Each has the
 * kernel's student of the same samples beside the net's.
 */
@NullMarked
package dev.multiview.papers.widenets;

import org.jspecify.annotations.NullMarked;
