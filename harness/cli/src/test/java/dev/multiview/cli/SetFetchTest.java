package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.ImageFile;
import dev.multiview.image.ImageSet;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server that behaves well or badly. */
class SetFetchTest {
    /** The file whose fate a test follows; more than one chunk long. */
    private static final String LARGE = "train-images-idx3-ubyte.gz";

    private static final int LARGE_BYTES = 200_000;

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path library;

    private Path folder;
    private LoopbackServer server;
    private ImageSet set;

    @BeforeEach
    void serveASmallSet() throws IOException {
        server = new LoopbackServer();
        folder = library.resolve("made-up");
        set = new ImageSet(
                "made-up",
                new ImageSet.Part(
                        file("train-images-idx3-ubyte", LARGE_BYTES), file("train-labels-idx1-ubyte", 300), 1, 1),
                new ImageSet.Part(file("t10k-images-idx3-ubyte", 70_000), file("t10k-labels-idx1-ubyte", 100), 1, 1),
                List.of(),
                "Made up, free for all");
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private ImageFile file(String name, int bytes) {
        byte[] content = content(name, bytes);
        server.serve(name + ".gz", content);
        return new ImageFile(name, bytes, Sha256.hex(content), "not looked at here");
    }

    private static byte[] content(String name, int bytes) {
        byte[] content = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            content[i] = (byte) (name.length() + i + i / 251);
        }
        return content;
    }

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
        fetch();
        assertThat(server.asked()).hasSize(before);
        assertThat(out.toString()).contains(LARGE + " is already there");
    }

    @Test
    void a_file_that_is_there_but_is_not_what_was_published_is_replaced() throws Exception {
        fetch();
        Files.writeString(folder.resolve(LARGE), "something else");
        fetch();
        assertComplete();
        assertThat(server.asked()).hasSize(5);
        assertThat(out.toString()).contains(LARGE + " is there, but is not what was published; it is fetched anew");
    }

    @Test
    void a_cut_connection_keeps_what_came_and_the_next_run_asks_for_the_rest_alone() throws Exception {
        for (boolean saysLength : new boolean[] {true, false}) {
            server.lengths(saysLength);
            server.cutAfter(150_000);
            // Without a length, the end of the answer is no error of the connection; the file is too short all the
            // same.
            assertFails(
                    "File " + LARGE + " of made-up could not be fetched: the connection to " + server.folder() + LARGE
                            + " was cut after ",
                    " of 200000 bytes; run the same command again to resume, or name another server with --from URL");
            long kept = Files.size(part());
            assertThat(kept).isPositive().isLessThanOrEqualTo(150_000);
            assertThat(folder.resolve(LARGE)).doesNotExist();

            server.cutAfter(Integer.MAX_VALUE);
            long before = server.sent();
            fetch();
            assertComplete();
            assertThat(server.asked()).contains("/data/" + LARGE + " bytes=" + kept + "-");
            assertThat(server.sent() - before).isEqualTo(200_000 - kept + 70_000 + 100);
            assertThat(out.toString()).contains("Resuming " + LARGE + " at byte " + kept + " of 200000 from ");
            Files.delete(folder.resolve(LARGE));
            Files.delete(folder.resolve("t10k-images-idx3-ubyte.gz"));
            Files.delete(folder.resolve("t10k-labels-idx1-ubyte.gz"));
        }
    }

    @Test
    void a_server_that_knows_no_ranges_gives_the_whole_file_again() throws Exception {
        keep(Arrays.copyOf(content("train-images-idx3-ubyte", LARGE_BYTES), 5000));
        server.ranges(false);
        fetch();
        assertComplete();
        assertThat(server.asked()).contains("/data/" + LARGE + " bytes=5000-");
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
    void a_part_beyond_what_the_server_has_is_dropped_and_the_file_asked_for_whole() throws Exception {
        keep(new byte[1000]);
        server.serve(LARGE, new byte[900]);
        assertFails("was cut after 900 of 200000 bytes");
        assertThat(server.asked()).contains("/data/" + LARGE + " bytes=1000-", "/data/" + LARGE);
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
    void a_file_that_goes_on_is_not_received_to_its_end() throws Exception {
        server.serve(LARGE, new byte[10 * LARGE_BYTES]);
        assertFails("gave is longer than the 200000 bytes that were published, and was removed");
        assertNothingOfLarge();
    }

    @Test
    void a_server_without_the_file_is_named_with_its_status() throws Exception {
        server.answerAll(404);
        // The labels come first.
        assertFails("File train-labels-idx1-ubyte.gz of made-up could not be fetched: " + server.folder()
                + "train-labels-idx1-ubyte.gz answered with status 404; check the network, or name another server"
                + " with --from URL");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_refused_connection_is_one_sentence() throws Exception {
        URI refusing = refusing();
        assertFails(
                List.of(refusing),
                "could not be fetched: no connection to " + refusing + "train-labels-idx1-ubyte.gz (ConnectException);"
                        + " check the network");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_next_server_is_asked_when_one_fails_and_goes_on_where_it_stopped() throws Exception {
        try (LoopbackServer second = new LoopbackServer()) {
            for (ImageFile file : set.files()) {
                second.serve(file.publishedName(), content(file.name(), (int) file.bytes()));
            }
            server.cutAfter(1000);
            new SetFetch(set, List.of(refusing(), server.folder(), second.folder()), library, printer()).run();
            assertComplete();
            assertThat(second.asked())
                    .anyMatch(request -> request.startsWith("/data/" + LARGE + " bytes="))
                    .noneMatch(request -> request.contains("labels"));
        }
    }

    @Test
    void all_servers_that_failed_are_named_in_one_sentence() throws Exception {
        URI refusing = refusing();
        server.answerAll(503);
        assertFails(List.of(refusing, server.folder()), "no connection to " + refusing, " answered with status 503; ");
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

    @Test
    void a_server_that_falls_silent_is_given_up_and_what_came_is_kept_for_the_next() throws Exception {
        Files.createDirectories(folder);
        ImageFile file = set.training().images();
        URI address = server.folder().resolve(LARGE);
        DownloadProgress progress = ProgressOn.download(printer());
        server.stallAfter(150_000);
        assertThat(new FileFetch(progress, Duration.ofMillis(300)).fetch(file, address, folder.resolve(LARGE)))
                .hasValueSatisfying(
                        why -> assertThat(why).matches(address + " fell silent after \\d+ of 200000 bytes"));
        assertThat(folder.resolve(LARGE)).doesNotExist();
        long kept = Files.size(part());
        assertThat(kept).isLessThanOrEqualTo(150_000);

        server.stallAfter(Integer.MAX_VALUE);
        fetch();
        assertComplete();
        assertThat(server.asked()).anyMatch(request -> request.startsWith("/data/" + LARGE));
    }

    /** An address of this machine at which nobody listens. */
    private static URI refusing() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/data/");
        }
    }

    private void keep(byte[] beginning) throws IOException {
        Files.createDirectories(folder);
        Files.write(part(), beginning);
    }

    private Path part() {
        return folder.resolve(LARGE + ".part");
    }

    private void fetch() throws InterruptedException {
        new SetFetch(set, List.of(server.folder()), library, printer()).run();
    }

    private PrintWriter printer() {
        return new PrintWriter(out, true);
    }

    private void assertFails(String... parts) {
        assertFails(List.of(server.folder()), parts);
    }

    private void assertFails(List<URI> servers, String... parts) {
        assertThatThrownBy(() -> new SetFetch(set, servers, library, printer()).run())
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.FAILED))
                .hasMessageContainingAll(parts)
                .message()
                .hasLineCount(1);
    }

    private void assertNothingOfLarge() throws IOException {
        assertThat(names()).noneMatch(name -> name.startsWith(LARGE));
    }

    private void assertComplete() throws IOException {
        List<String> expected = new ArrayList<>();
        for (ImageFile file : set.files()) {
            expected.add(file.publishedName());
            assertThat(folder.resolve(file.publishedName())).hasBinaryContent(content(file.name(), (int) file.bytes()));
        }
        assertThat(names()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
