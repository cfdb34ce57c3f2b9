package dev.multiview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Stores on a disk that takes no more, and where nothing may be written. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class StoreFullTest extends StoreBench {
    /** Of 512 bytes each, as POSIX shells count them; or of 1024, as bash does outside its POSIX mode. */
    private static final int BLOCKS = 12;

    /** Another run, which appends trials until the disk is full. */
    public static final class Filler {
        public static void main(String[] arguments) {
            try (Store store = Store.open(Path.of(arguments[0]))) {
                for (int i = 0; i < 1000; i++) {
                    append(store, i);
                    System.out.println("kept " + i);
                }
            } catch (StoreException e) {
                System.out.println(e.getMessage());
                System.exit(e.status().status());
            }
        }
    }

    @Test
    void a_full_disk_ends_a_run_with_one_sentence_and_keeps_what_is_finished()
            throws IOException, InterruptedException {
        Process filler = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f " + BLOCKS + " && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Filler.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(filler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(filler.waitFor(30, TimeUnit.SECONDS)).isTrue();
        int kept = (int) said.lines().filter(line -> line.startsWith("kept ")).count();
        assertThat(kept).isBetween(1, 999);
        assertThat(said.lines().skip(kept))
                .singleElement()
                .asString()
                .contains("could not be written (File too large); make room on the disk");
        assertThat(filler.exitValue()).isEqualTo(2);
        try (Store again = open()) {
            assertThat(again.rows()).hasSize(kept).allMatch(again::intact);
            append(again, kept);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void where_nothing_may_be_written_no_store_is_opened() {
        // No user may make a folder here, not even root.
        Path nowhere = Path.of("/proc/multiview-store");
        assertThatThrownBy(() -> Store.open(nowhere))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("Store file /proc/multiview-store could not be made a folder (")
                .hasMessageContaining("choose another store folder");
        assertThat(Files.exists(nowhere)).isFalse();
    }
}
