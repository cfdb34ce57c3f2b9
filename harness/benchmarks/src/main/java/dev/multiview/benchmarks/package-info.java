/**
 * JMH benchmarks of what the audits spend their time in.
 *
 * <p>They compare on one machine: gate on counts of operations and allocations, never on raw time from a shared
 * runner. {@link dev.multiview.benchmarks.BenchmarkRun} runs them; a benchmark is one class here, and nothing else is
 * edited. JMH's forks inherit class path, flags and environment of the JVM that starts them, which must be the
 * engine's and cannot be Maven's own:
 *
 * <pre>
 *   mvn multiview:bench                    (all, about a minute each)
 *   mvn multiview:bench -Dfilter=Epoch
 *   harness/multiview bench --filter Epoch --quick
 * </pre>
 */
@NullMarked
package dev.multiview.benchmarks;

import org.jspecify.annotations.NullMarked;
