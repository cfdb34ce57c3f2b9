/**
 * JMH benchmarks of what the audits spend their time in.
 *
 * <p>They compare on one machine: gate on counts of operations and allocations, never on raw time from a shared
 * runner. Run them in a plain JVM, because JMH's forks would inherit Maven's class path, and with the environment of
 * the engine ({@code OPENBLAS_CORETYPE} only where {@code /proc/cpuinfo} knows avx512f):
 *
 * <pre>
 *   mvn -pl harness/benchmarks -am compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 *   cd harness/benchmarks
 *   OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE OPENBLAS_CORETYPE=SKYLAKEX \
 *     java -cp target/classes:$(cat target/classpath) org.openjdk.jmh.Main PatchNetEpoch -prof gc
 * </pre>
 *
 * <p>A short run adds {@code -wi 3 -i 5 -r 500ms}. In the column of the gc profiler, {@code gc.alloc.rate.norm} is what
 * one operation allocates.
 */
@NullMarked
package dev.multiview.benchmarks;

import org.jspecify.annotations.NullMarked;
