package dev.multiview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StoreOfTwoProcessesTest {
    @TempDir
    private Path folder;

    /** Another run: opens the store and keeps it until it is killed. */
    public static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            Store store = Store.open(Path.of(arguments[0]));
            System.out.println("holds " + store.folder());
            Thread.sleep(60_000);
        }
    }

    @Test
    void aRunOfAnotherProcessIsNamedAndItsLockDiesWithIt() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).startsWith("holds ");
            // Twice: a refused attempt must not free the lock for the next one.
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> Store.open(folder))
                        .isInstanceOf(StoreLockedException.class)
                        .hasMessageContaining("is in use by another run (process " + other.pid() + ")");
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
        Store.open(folder).close();
    }
}
