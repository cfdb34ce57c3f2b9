package dev.multiview.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

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
    private volatile int pauseAfter = Integer.MAX_VALUE;
    private volatile Duration pause = Duration.ZERO;
    private volatile int status;
    private volatile String location = "";
    private volatile @Nullable String otherRange;
    private volatile String login = "";
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

    /** After so many bytes of an answer sends one byte at a time, with a pause before each. */
    void trickleAfter(int bytes, Duration before) {
        pauseAfter = bytes;
        pause = before;
    }

    /** Answers everything with a redirect to this address, as it stands. */
    void redirectAll(String address) {
        status = 302;
        location = address;
    }

    /** Answers a request for the end of a file with this range instead; none is named if it is empty. */
    void answerRangesWith(String range) {
        otherRange = range;
    }

    /** As a proxy, wants this {@code USER:PASSWORD} with each request. */
    void demandLogin(String wanted) {
        login = wanted;
    }

    /** Where it listens, as a proxy. */
    String hostAndPort() {
        return folder().getAuthority();
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
        String given64 = String.valueOf(exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
        if (!login.isEmpty()
                && !given64.equals(
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))) {
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"test\"");
            exchange.sendResponseHeaders(407, -1);
            exchange.close();
            return;
        }
        asked.add(range == null ? path : path + " " + range);
        byte[] content = files.get(path);
        try (exchange) {
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
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
                String said = otherRange == null
                        ? "bytes " + from + "-" + (content.length - 1) + "/" + content.length
                        : otherRange;
                if (!said.isEmpty()) {
                    exchange.getResponseHeaders().set("Content-Range", said);
                }
            }
            int length = content.length - from;
            exchange.sendResponseHeaders(code, saysLength ? length : 0);
            int given = Math.min(length, Math.min(cutAfter, stallAfter));
            OutputStream out = exchange.getResponseBody();
            int atOnce = Math.min(given, pauseAfter);
            out.write(Arrays.copyOfRange(content, from, from + atOnce));
            out.flush();
            for (int i = atOnce; i < given && !closed.isDone(); i++) {
                sleep(pause);
                out.write(content[from + i]);
                out.flush();
            }
            sent += given;
            if (length > stallAfter) {
                closed.join();
            }
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.complete(true);
        server.stop(0);
        threads.shutdownNow();
    }
}
