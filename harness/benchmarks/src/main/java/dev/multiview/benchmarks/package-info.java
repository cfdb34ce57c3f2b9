/**
 * JMH benchmarks of what the audits spend their time in.
 *
 * <p>They compare on one machine: gate on counts of operations and allocations, never on raw time from a shared
 * runner.
 */
@NullMarked
package dev.multiview.benchmarks;

import org.jspecify.annotations.NullMarked;
