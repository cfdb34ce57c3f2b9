package dev.multiview.baselines.classical;

import dev.multiview.random.SeedPath;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import smile.math.MathEx;

/**
 * Runs code of Smile that draws random numbers, so that they come from a seed path and nothing else.
 *
 * <p>Smile 2.6.0 draws from a generator of the current thread, and splits work over the pool that it is called in. So
 * every call gets a thread of its own, seeded before, in a pool of that one thread: the result then depends neither on
 * what the process did before nor on the number of cores. Seeding also writes to a set that Smile shares between threads
 * without a lock; here is the lock.
 */
final class SeededSmile {
    private static final Object SEEDING = new Object();

    private SeededSmile() {}

    /**
     * What {@code work} returns when its random numbers come from {@code seed}.
     *
     * @throws InterruptedException if this thread was interrupted; Smile knows no interrupts, so the work then ends by
     *     itself, unheard, in its daemon thread
     */
    static <T> T call(SeedPath seed, Callable<T> work) throws InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            return pool.submit(() -> {
                        seed(seed);
                        return work.call();
                    })
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Smile failed at seed " + seed.text() + ": " + e.getMessage(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void seed(SeedPath seed) {
        synchronized (SEEDING) {
            // Smile takes numbers below 2 for no seed at all in places.
            MathEx.setSeed(seed.generator().nextLong() >>> 1 | 2);
        }
    }
}
