package dev.multiview.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that gives files well or badly, as the test wants, and keeps what it was asked. */
final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private volatile boolean knowsRanges = true;
    private volatile boolean saysLength = true;
    private volatile int cutAfter = Integer.MAX_VALUE;
    private volatile int stallAfter = Integer.MAX_VALUE;
    private volatile int status;
    private volatile long sent;

    LoopbackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Its folder, with a slash at the end. */
    URI folder() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/data/");
    }

    void serve(String name, byte[] content) {
        files.put("/data/" + name, content);
    }

    /** Whether it honours ranges; if not it sends whole files. */
    void ranges(boolean known) {
        knowsRanges = known;
    }

    /** Whether it says beforehand how long an answer will be. */
    void lengths(boolean said) {
        saysLength = said;
    }

    /** Cuts the connection after so many bytes of an answer. */
    void cutAfter(int bytes) {
        cutAfter = bytes;
    }

    /** Sends nothing more after so many bytes of an answer, and keeps the connection until the server is closed. */
    void stallAfter(int bytes) {
        stallAfter = bytes;
    }

    /** Answers everything with this status and no content. */
    void answerAll(int code) {
        status = code;
    }

    /** Requests so far, each as its path and range, such as {@code /data/x bytes=10-}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Bytes of content sent so far. */
    long sent() {
        return sent;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String path = exchange.getRequestURI().getPath();
        asked.add(range == null ? path : path + " " + range);
        byte[] content = files.get(path);
        try (exchange) {
            if (status != 0 || content == null) {
                exchange.sendResponseHeaders(status == 0 ? 404 : status, -1);
                return;
            }
            int from = 0;
            int code = 200;
            if (range != null && knowsRanges) {
                from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
                if (from >= content.length) {
                    exchange.sendResponseHeaders(416, -1);
                    return;
                }
                code = 206;
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            int length = content.length - from;
            exchange.sendResponseHeaders(code, saysLength ? length : 0);
            int given = Math.min(length, Math.min(cutAfter, stallAfter));
            OutputStream out = exchange.getResponseBody();
            out.write(Arrays.copyOfRange(content, from, from + given));
            out.flush();
            sent += given;
            if (length > stallAfter) {
                closed.join();
            }
        }
    }

    @Override
    public void close() {
        closed.complete(true);
        server.stop(0);
        threads.shutdownNow();
    }
}
