package dev.multiview.cli.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that fetch into one folder. */
class FetchLockTest {
    private static final String HELD = "held";

    @TempDir
    private Path folder;

    /** What the other process does: takes the lock, says so and holds it until it is ended. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (FetchLock lock = FetchLock.of(Path.of(arguments[0]), () -> {})) {
                System.out.println(HELD);
                Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            }
        }
    }

    @Test
    void a_second_process_waits_until_the_first_has_ended_however_it_ends() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo(HELD);
            LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
            Future<FetchLock> lock = thread.submit(() -> FetchLock.of(folder, () -> told.add("waiting")));
            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("waiting");
            // Several attempts are made in that time.
            Thread.sleep(1000);
            assertThat(lock.isDone()).isFalse();
            other.destroyForcibly();
            lock.get(1, TimeUnit.MINUTES).close();
            assertThat(told).isEmpty();
        } finally {
            other.destroyForcibly();
            thread.shutdownNow();
        }
    }
}
