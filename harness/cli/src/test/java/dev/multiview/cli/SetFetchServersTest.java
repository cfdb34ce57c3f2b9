package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.cli.download.DownloadProgress;
import dev.multiview.cli.download.FileFetch;
import dev.multiview.cli.download.WebProxy;
import dev.multiview.image.ImageFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Servers and proxies that do not do what they should: their faults are said, and what came is kept. */
class SetFetchServersTest extends SetFetchBench {
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
}
