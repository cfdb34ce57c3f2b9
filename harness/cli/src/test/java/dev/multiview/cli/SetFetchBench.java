package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.cli.download.FetchLock;
import dev.multiview.cli.download.WebProxy;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.ImageFile;
import dev.multiview.image.PublishedSet;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server of a small image set, and fetches from it into a folder of their own. */
abstract class SetFetchBench {
    /** The file whose fate a test follows; more than one chunk long. */
    static final String LARGE = "train-images-idx3-ubyte.gz";

    static final int LARGE_BYTES = 200_000;

    static final WebProxy NO_PROXY = WebProxy.of(ProxySelector.getDefault(), Map.of());

    final StringWriter out = new StringWriter();

    @TempDir
    Path library;

    Path folder;
    LoopbackServer server;
    PublishedSet set;

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

    ImageFile file(String name, int bytes) {
        byte[] content = content(name, bytes);
        server.serve(name + ".gz", content);
        return new ImageFile(name, bytes, Sha256.hex(content), "not looked at here");
    }

    static byte[] content(String name, int bytes) {
        byte[] content = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            content[i] = (byte) (name.length() + i + i / 251);
        }
        return content;
    }

    /** An address of this machine at which nobody listens. */
    static URI refusing() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/data/");
        }
    }

    void keep(byte[] beginning) throws IOException {
        Files.createDirectories(folder);
        Files.write(part(), beginning);
    }

    Path part() {
        return folder.resolve(LARGE + ".part");
    }

    void fetch() throws InterruptedException {
        new SetFetch(set, List.of(server.folder()), library, NO_PROXY, printer()).run();
    }

    PrintWriter printer() {
        return new PrintWriter(out, true);
    }

    void assertFails(String... parts) {
        assertFails(List.of(server.folder()), parts);
    }

    void assertFails(List<URI> servers, String... parts) {
        assertThatThrownBy(() -> new SetFetch(set, servers, library, NO_PROXY, printer()).run())
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.FAILED))
                .hasMessageContainingAll(parts)
                .message()
                .hasLineCount(1);
    }

    void assertRefused(String... parts) {
        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.BAD_INPUT))
                .hasMessageContainingAll(parts)
                .hasMessageContaining("choose another")
                .message()
                .hasLineCount(1);
    }

    void assertNothingOfLarge() throws IOException {
        assertThat(names()).noneMatch(name -> name.startsWith(LARGE));
    }

    void assertComplete() throws IOException {
        List<String> expected = new ArrayList<>();
        for (ImageFile file : set.files()) {
            expected.add(file.publishedName());
            assertThat(folder.resolve(file.publishedName())).hasBinaryContent(content(file.name(), (int) file.bytes()));
        }
        assertThat(names()).containsExactlyInAnyOrderElementsOf(expected);
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(FetchLock.NAME))
                    .toList();
        }
    }
}
