package dev.multiview.cli.launch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thread that ends this process soon after the one that started it, however that ended.
 *
 * <p>A process that is killed cannot tell its children. Without this an engine would go on for hours for nobody, and
 * keep its store from the next run.
 */
public final class ParentWatch {

    /** The system property that names the process to watch; without it none is watched. */
    static final String PROPERTY = "multiview.parent";

    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private final Optional<ProcessHandle> watched;
    private final long parent;

    private ParentWatch(long pid) {
        watched = ProcessHandle.of(pid);
        parent = parent();
    }

    /** Starts watching, if a process was named. */
    public static void start() {
        @Nullable Long pid = Long.getLong(PROPERTY);
        if (pid != null) {
            Thread thread = new Thread(new ParentWatch(pid)::watch, "parent-watch");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void watch() {
        try {
            while (!orphaned()) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            System.exit(EngineEnd.FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The parent's number counts, too: a process that has ended may still be listed until somebody asks for its status. */
    private boolean orphaned() {
        return watched.isEmpty() || !watched.get().isAlive() || parent() != parent;
    }

    private static long parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L);
    }
}
