package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.cli.download.DownloadProgress;
import dev.multiview.cli.download.FetchLock;
import dev.multiview.cli.download.FileFetch;
import dev.multiview.cli.download.WebProxy;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.ImageFile;
import dev.multiview.image.PublishedSet;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private static final WebProxy NO_PROXY = WebProxy.of(ProxySelector.getDefault(), Map.of());

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path library;

    private Path folder;
    private LoopbackServer server;
    private PublishedSet set;

    @BeforeEach
    void serveASmallSet() throws IOException {
        server = new LoopbackServer();
        folder = library.resolve("made-up");
        set = new PublishedSet(
                "made-up",
                new PublishedSet.Part(
                        file("train-images-idx3-ubyte", LARGE_BYTES), file("train-labels-idx1-ubyte", 300), 1, 1),
                new PublishedSet.Part(
                        file("t10k-images-idx3-ubyte", 70_000), file("t10k-labels-idx1-ubyte", 100), 1, 1),
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
    void a_server_that_sends_another_range_is_asked_for_the_whole() throws Exception {
        for (String range : List.of("bytes 0-199999/200000", "bytes 4999-199999/200000", "", "nonsense")) {
            keep(Arrays.copyOf(content("train-images-idx3-ubyte", LARGE_BYTES), 5000));
            server.answerRangesWith(range);
            fetch();
            assertComplete();
            assertThat(server.asked()).contains("/data/" + LARGE + " bytes=5000-", "/data/" + LARGE);
            Files.delete(folder.resolve(LARGE));
        }
    }

    @Test
    void a_redirect_that_leads_nowhere_is_the_servers_fault_and_the_next_one_is_asked() throws Exception {
        for (String location :
                List.of("http://127.0.0.1:1/a b", "../x y", "http://", "http://127.0.0.1:99999/x", "http:///x", "")) {
            server.redirectAll(location);
            assertFails(
                    "File train-labels-idx1-ubyte.gz of made-up could not be fetched: ",
                    server.folder().toString());
        }
        try (LoopbackServer second = new LoopbackServer()) {
            for (ImageFile file : set.files()) {
                second.serve(file.publishedName(), content(file.name(), (int) file.bytes()));
            }
            server.redirectAll("../x y");
            new SetFetch(set, List.of(server.folder(), second.folder()), library, NO_PROXY, printer()).run();
        }
        assertComplete();
    }

    @Test
    void a_length_that_no_number_holds_is_the_servers_fault() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                try (Socket one = socket.accept()) {
                    one.getInputStream().read(new byte[1000]);
                    one.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            answering.start();
            URI address = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/data/");
            assertFails(List.of(address), "could not be fetched: ", address.toString());
            answering.join();
        }
    }

    @Test
    void a_server_that_trickles_is_given_up() throws Exception {
        Files.createDirectories(folder);
        ImageFile file = set.training().images();
        URI address = server.folder().resolve(LARGE);
        server.trickleAfter(150_000, Duration.ofMillis(20));
        assertThat(new FileFetch(ProgressOn.download(printer()), Duration.ofMillis(300), NO_PROXY)
                        .fetch(file, address, folder.resolve(LARGE)))
                .hasValueSatisfying(why -> assertThat(why)
                        .matches(address + " sent less than 1000 bytes a second after \\d+ of 200000 bytes"));
        assertThat(Files.size(part())).isGreaterThanOrEqualTo(150_000);
    }

    @Test
    void a_proxy_is_asked_for_what_it_is_named_for() throws Exception {
        URI elsewhere = URI.create("http://pictures.invalid/data/");
        Map<String, String> environment = new HashMap<>(Map.of("HTTP_PROXY", "http://" + server.hostAndPort()));
        new SetFetch(set, List.of(elsewhere), library, WebProxy.of(ProxySelector.getDefault(), environment), printer())
                .run();
        assertComplete();
        assertThat(server.asked()).hasSize(4);

        Files.delete(folder.resolve(LARGE));
        server.answerAll(503);
        assertThatThrownBy(() -> new SetFetch(
                                set,
                                List.of(elsewhere),
                                library,
                                WebProxy.of(ProxySelector.getDefault(), environment),
                                printer())
                        .run())
                .hasMessageContaining(
                        elsewhere + LARGE + " through the proxy " + server.hostAndPort() + " answered with status 503");
        server.answerAll(0);
        environment.put("no_proxy", "example.org, .invalid");
        assertThatThrownBy(() -> new SetFetch(
                                set,
                                List.of(elsewhere),
                                library,
                                WebProxy.of(ProxySelector.getDefault(), environment),
                                printer())
                        .run())
                .hasMessageContaining("no connection to " + elsewhere + LARGE + " (");
        assertThat(server.asked()).hasSize(5);
    }

    @Test
    void a_proxy_gets_the_name_and_password_that_it_asks_for() throws Exception {
        URI elsewhere = URI.create("http://pictures.invalid/data/");
        server.demandLogin("me:p@ss word");
        WebProxy proxy = WebProxy.of(
                ProxySelector.getDefault(), Map.of("http_proxy", "http://me:p%40ss%20word@" + server.hostAndPort()));
        new SetFetch(set, List.of(elsewhere), library, proxy, printer()).run();
        assertComplete();
        assertThat(out.toString()).doesNotContain("ss word", "p%40ss");
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
        assertThat(names()).isEmpty();
    }

    @Test
    void a_refused_connection_is_one_sentence() throws Exception {
        URI refusing = refusing();
        assertFails(
                List.of(refusing),
                "could not be fetched: no connection to " + refusing + "train-labels-idx1-ubyte.gz (ConnectException);"
                        + " check the network");
        assertThat(names()).isEmpty();
    }

    @Test
    void the_next_server_is_asked_when_one_fails_and_goes_on_where_it_stopped() throws Exception {
        try (LoopbackServer second = new LoopbackServer()) {
            for (ImageFile file : set.files()) {
                second.serve(file.publishedName(), content(file.name(), (int) file.bytes()));
            }
            server.cutAfter(1000);
            new SetFetch(set, List.of(refusing(), server.folder(), second.folder()), library, NO_PROXY, printer())
                    .run();
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
        assertThat(new FileFetch(progress, Duration.ofMillis(300), NO_PROXY)
                        .fetch(file, address, folder.resolve(LARGE)))
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
        new SetFetch(set, List.of(server.folder()), library, NO_PROXY, printer()).run();
    }

    private PrintWriter printer() {
        return new PrintWriter(out, true);
    }

    private void assertFails(String... parts) {
        assertFails(List.of(server.folder()), parts);
    }

    private void assertFails(List<URI> servers, String... parts) {
        assertThatThrownBy(() -> new SetFetch(set, servers, library, NO_PROXY, printer()).run())
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.FAILED))
                .hasMessageContainingAll(parts)
                .message()
                .hasLineCount(1);
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.BAD_INPUT))
                .hasMessageContainingAll(parts)
                .hasMessageContaining("choose another")
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
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(FetchLock.NAME))
                    .toList();
        }
    }
}
