package dev.multiview.run;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A computation on a thread of its own, beside what its starter does meanwhile. The thread keeps no process alive.
 *
 * @param <T> what it computes
 */
public final class Beside<T> implements AutoCloseable {
    private final FutureTask<T> task;
    private final Thread thread;

    private Beside(String name, Callable<T> computation) {
        task = new FutureTask<>(computation);
        thread = new Thread(task, name);
        thread.setDaemon(true);
    }

    /**
     * Starts a computation.
     *
     * @param name of its thread
     * @param computation may throw unchecked exceptions, errors and {@link InterruptedException}
     */
    public static <T> Beside<T> start(String name, Callable<T> computation) {
        Beside<T> started = new Beside<>(name, computation);
        started.thread.start();
        return started;
    }

    /**
     * Waits for the result; what the computation threw is thrown here.
     *
     * @throws InterruptedException if this thread or that of the computation was interrupted
     */
    public T get() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            if (e.getCause() instanceof InterruptedException interruption) {
                throw interruption;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits until nothing is computed any more. An interruption of this thread is handed on to that one, and kept. */
    public void awaitEnd() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts the computation, if it has not ended. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
