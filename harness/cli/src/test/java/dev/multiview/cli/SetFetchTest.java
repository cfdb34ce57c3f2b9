package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.cli.download.FetchLock;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Downloads from a server that behaves well or badly. */
class SetFetchTest extends SetFetchBench {
    @Test
    void all_four_files_arrive_under_their_names_with_the_terms_of_use() throws Exception {
        fetch();
        assertComplete();
        assertThat(server.asked()).hasSize(4);
        assertThat(out.toString())
                .contains("Fetching " + LARGE + ", 200000 bytes, from " + server.folder() + LARGE)
                .contains(LARGE + ": 50 %", LARGE + ": 100 %")
                .endsWith(String.format("Image set made-up is complete in %s%nMade up, free for all%n", folder));
    }

    @Test
    void what_is_already_there_is_not_asked_for_again() throws Exception {
        fetch();
        int before = server.asked().size();
        // Not even a lock is taken: the folder may be one that this user cannot write to.
        Files.delete(folder.resolve(FetchLock.NAME));
        fetch();
        assertThat(folder.resolve(FetchLock.NAME)).doesNotExist();
        assertThat(server.asked()).hasSize(before);
        assertThat(out.toString()).contains(LARGE + " is already there");
    }

    @Test
    void a_file_of_ones_own_under_a_published_name_is_left_as_it_is_and_nothing_is_fetched() throws Exception {
        Files.createDirectories(folder);
        Path own = Files.writeString(folder.resolve(LARGE), "something else");
        assertRefused("File " + own + " is there and is not the one that was published, so it is left as it is;");
        assertThat(own).hasContent("something else");
        Files.delete(own);
        Files.createSymbolicLink(own, library.resolve("not mounted now"));
        assertRefused("File " + own + " is there and is not the one that was published");
        assertThat(own).isSymbolicLink();
        assertThat(server.asked()).isEmpty();
        assertThat(names()).containsExactly(LARGE);
    }

    @Test
    void a_part_that_is_a_link_is_refused_and_what_it_leads_to_stays_as_it_is() throws Exception {
        Files.createDirectories(folder);
        Path victim = Files.writeString(library.resolve("victim"), "precious");
        Files.createSymbolicLink(part(), victim);
        assertRefused("File " + part() + " is a link or no regular file");
        Files.delete(part());
        Files.createDirectory(part());
        assertRefused("File " + part() + " is a link or no regular file");
        Files.delete(part());
        Files.delete(folder.resolve(FetchLock.NAME));
        Files.createSymbolicLink(folder.resolve(FetchLock.NAME), victim);
        assertRefused("Folder " + folder + " cannot be read or written (");
        assertThat(victim).hasContent("precious");
    }

    @Test
    void of_fetches_at_the_same_time_one_fetches_and_the_others_wait_for_it() throws Exception {
        server.trickleAfter(199_000, Duration.ofMillis(1));
        int runs = 3;
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            done.add(threads.submit(() -> {
                fetch();
                return null;
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();
        assertComplete();
        assertThat(server.asked()).hasSize(4);
        assertThat(out.toString()).contains("Another run fetches into " + folder + "; waiting until it has ended");
    }

    @Test
    void a_full_disk_is_said() {
        assertThat(SetFetch.unwritable(folder, new IOException("No space left on device")))
                .hasMessage("Folder " + folder + " cannot be read or written (No space left on device); make room or"
                        + " permit it, or choose another with --to FOLDER");
        assertThat(SetFetch.unwritable(folder, new AccessDeniedException(folder.toString())))
                .hasMessageContaining("(access denied)");
    }

    @Test
    void a_part_that_is_all_there_is_only_checked_and_named() throws Exception {
        keep(content("train-images-idx3-ubyte", LARGE_BYTES));
        fetch();
        assertComplete();
        assertThat(server.asked()).noneMatch(request -> request.contains(LARGE));
    }

    @Test
    void a_part_that_is_longer_than_the_file_is_dropped() throws Exception {
        keep(new byte[LARGE_BYTES + 1]);
        fetch();
        assertComplete();
        assertThat(server.asked()).contains("/data/" + LARGE);
    }

    @Test
    void a_wrong_digest_is_named_and_nothing_of_the_file_stays() throws Exception {
        byte[] wrong = content("train-images-idx3-ubyte", LARGE_BYTES);
        wrong[123_456] ^= 1;
        server.serve(LARGE, wrong);
        assertFails(
                "what " + server.folder() + LARGE + " gave has SHA-256 " + Sha256.hex(wrong)
                        + " and not the published "
                        + set.training().images().sha256() + ", and was removed;",
                "name another server with --from URL");
        assertNothingOfLarge();
    }

    @Test
    void a_part_with_a_wrong_byte_is_found_out_at_the_end_and_the_next_run_begins_anew() throws Exception {
        byte[] wrong = Arrays.copyOf(content("train-images-idx3-ubyte", LARGE_BYTES), 5000);
        wrong[17] ^= 1;
        keep(wrong);
        assertFails("and not the published ");
        assertNothingOfLarge();
        fetch();
        assertComplete();
    }

    @Test
    void a_folder_that_cannot_be_made_is_bad_input() throws IOException {
        library = Files.writeString(library.resolve("file"), "in the way");
        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.BAD_INPUT))
                .hasMessageContainingAll(
                        "Folder " + library.resolve("made-up"),
                        "cannot be read or written",
                        "choose another with --to FOLDER");
    }
}
