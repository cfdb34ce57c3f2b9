package dev.multiview.cli.download;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.ImageFile;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/**
 * Downloads one file of known length and SHA-256. What arrives is kept in {@code NAME.part}, from whose end a later
 * attempt goes on, with the same server or another; the whole file gets its name in one move, after its digest was found
 * right.
 */
public final class FileFetch {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int CHUNK = 1 << 16;

    private final HttpClient client;
    private final DownloadProgress progress;

    private final Duration patience;
    private final WebProxy proxy;

    /** A fetch that gives a server up after half a minute of silence. */
    public FileFetch(DownloadProgress progress, WebProxy proxy) {
        this(progress, PATIENCE, proxy);
    }

    /**
     * A fetch that gives a server up.
     *
     * @param patience how long a server may send nothing, or next to nothing, in the middle of a file
     * @param proxy through whom it goes
     */
    public FileFetch(DownloadProgress progress, Duration patience, WebProxy proxy) {
        this.progress = progress;
        this.patience = patience;
        this.proxy = proxy;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(proxy);
        proxy.authenticator().ifPresent(builder::authenticator);
        client = builder.build();
    }

    /** A server's fault, as half a sentence; the file system's faults stay {@link IOException}s. */
    private static final class ServerException extends Exception {
        private static final long serialVersionUID = 1L;

        ServerException(String reason) {
            super(reason);
        }
    }

    /** Where the beginning of {@code target} is kept until all of it is there. */
    public static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** SHA-256 of a file's content in hexadecimal. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, into);
        }
        return Sha256.end(digest);
    }

    /**
     * Fetches {@code file} from {@code address} to {@code target}.
     *
     * @return why it could not be had there, as half a sentence; empty if {@code target} is now what was published
     * @throws IOException if the file system fails
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if a link or the like stands where the beginning
     *     is to be kept: a folder may be one that others write to
     */
    public Optional<String> fetch(ImageFile file, URI address, Path target) throws IOException, InterruptedException {
        Path part = part(target);
        demandRegular(part);
        try {
            long kept = Files.exists(part, LinkOption.NOFOLLOW_LINKS) ? Files.size(part) : 0;
            if (kept > file.bytes()) {
                // No beginning of this file.
                Files.delete(part);
                kept = 0;
            }
            if (kept < file.bytes()) {
                receive(file, address, part, kept);
            }
            check(file, address, part);
        } catch (ServerException e) {
            return Optional.ofNullable(e.getMessage());
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Optional.empty();
    }

    private void receive(ImageFile file, URI address, Path part, long kept)
            throws IOException, ServerException, InterruptedException {
        HttpResponse<InputStream> response = ask(address, kept);
        boolean partial = response.statusCode() == HttpURLConnection.HTTP_PARTIAL;
        boolean resumed = partial && beginsAt(kept, response);
        if (kept > 0 && !resumed && (partial || response.statusCode() == RANGE_NOT_SATISFIABLE)) {
            // This server cannot go on where we stopped; from the beginning it may.
            response.body().close();
            receive(file, address, part, 0);
            return;
        }
        try (InputStream body = new PatientStream(response.body(), patience)) {
            if (!resumed && response.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new ServerException(
                        address + proxy.words(address) + " answered with status " + response.statusCode());
            }
            // A server that does not know ranges sends the file from its beginning.
            long from = resumed ? kept : 0;
            progress.started(file.publishedName(), address, from, file.bytes());
            try (OutputStream out = open(part, resumed)) {
                copy(file, address, body, out, from);
            } finally {
                progress.ended();
            }
        }
    }

    private static OutputStream open(Path part, boolean resumed) throws IOException {
        return Files.newOutputStream(
                part,
                StandardOpenOption.CREATE,
                resumed ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    private static void demandRegular(Path part) {
        if (Files.exists(part, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "File " + part + " is a link or no regular file, and what is fetched is written to regular files"
                            + " only; choose another folder with --to FOLDER");
        }
    }

    private HttpResponse<InputStream> ask(URI address, long kept) throws ServerException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (kept > 0) {
            request.header("Range", "bytes=" + kept + "-");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new ServerException("no connection to " + address + proxy.words(address) + " ("
                    + e.getClass().getSimpleName() + ")");
        } catch (IllegalArgumentException | UncheckedIOException e) {
            // So the client says that a redirect or a length cannot be read; the text is not ours to repeat.
            throw new ServerException(address + " answered with headers that cannot be read");
        }
    }

    private static boolean beginsAt(long kept, HttpResponse<InputStream> response) {
        return response.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes " + kept + "-"))
                .isPresent();
    }

    private void copy(ImageFile file, URI address, InputStream body, OutputStream out, long from)
            throws IOException, ServerException {
        byte[] chunk = new byte[CHUNK];
        long done = from;
        int read = read(file, address, body, chunk, done);
        while (read >= 0) {
            // One byte too many is enough to know; the rest of it need not fill the disk.
            int taken = (int) Math.min(read, file.bytes() + 1 - done);
            out.write(chunk, 0, taken);
            done += taken;
            progress.reached(done);
            if (done > file.bytes()) {
                return;
            }
            read = read(file, address, body, chunk, done);
        }
        if (done < file.bytes()) {
            throw cut(file, address, done);
        }
    }

    private static int read(ImageFile file, URI address, InputStream body, byte[] chunk, long done)
            throws ServerException {
        try {
            return body.read(chunk);
        } catch (HttpTimeoutException e) {
            throw new ServerException(
                    address + " " + e.getMessage() + " after " + done + " of " + file.bytes() + " bytes");
        } catch (IOException e) {
            throw cut(file, address, done);
        }
    }

    private static ServerException cut(ImageFile file, URI address, long done) {
        return new ServerException(
                "the connection to " + address + " was cut after " + done + " of " + file.bytes() + " bytes");
    }

    private static void check(ImageFile file, URI address, Path part) throws IOException, ServerException {
        String found = Files.size(part) == file.bytes() ? sha256(part) : "";
        if (!found.equals(file.sha256())) {
            Files.delete(part);
            String what = found.isEmpty() ? "is longer than the " + file.bytes() + " bytes" : "has SHA-256 " + found;
            String published = found.isEmpty() ? "that were published" : "and not the published " + file.sha256();
            throw new ServerException("what " + address + " gave " + what + " " + published + ", and was removed");
        }
    }
}
