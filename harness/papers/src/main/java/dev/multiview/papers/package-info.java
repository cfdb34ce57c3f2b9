/**
 * The papers under audit, one package a paper: what it claims, at which presets, and what measures it.
 *
 * <p>A paper's package holds its {@link dev.multiview.claim.Suite}, found by its line in the services file, and its
 * measurements where a learner's error is not what the paper speaks of. A suite is a declaration: which data, which learners,
 * which quantities, rules and controls, all fixed before a number is seen. {@link dev.multiview.papers.declare} has the words
 * they are written in. No paper's package knows another's. Read {@link dev.multiview.papers.dern2024.DernSuite} first; it is
 * one of the small ones.
 */
@NullMarked
package dev.multiview.papers;

import org.jspecify.annotations.NullMarked;
