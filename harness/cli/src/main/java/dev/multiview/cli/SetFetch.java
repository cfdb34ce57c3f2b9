package dev.multiview.cli;

import dev.multiview.cli.download.FetchLock;
import dev.multiview.cli.download.FileFetch;
import dev.multiview.cli.download.WebProxy;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.ImageFile;
import dev.multiview.image.PublishedSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches one image set: each file from the first server that gives it whole. A file has its name only when all of it is
 * there and its SHA-256 is the published one.
 */
final class SetFetch {
    private final PublishedSet set;
    private final List<URI> servers;
    private final Path folder;
    private final PrintWriter out;
    private final FileFetch files;

    /**
     * A fetch.
     *
     * @param set what to fetch
     * @param servers folders of the web to try, in this order; each ends in a slash
     * @param library where the set's own folder is made
     * @param proxy through whom they are reached
     * @param out told what is done
     */
    SetFetch(PublishedSet set, List<URI> servers, Path library, WebProxy proxy, PrintWriter out) {
        this.set = set;
        this.servers = servers;
        this.folder = library.resolve(set.name());
        this.out = out;
        files = new FileFetch(ProgressOn.download(out), proxy);
    }

    /**
     * Fetches what is not there yet; while another run does so in the same folder, it waits.
     *
     * @throws MultiviewException if the folder cannot be read or written, holds other files of these names, or a file
     *     cannot be had from any server; one sentence
     */
    void run() throws InterruptedException {
        try {
            Files.createDirectories(folder);
            // A folder that has all of it may be one that this user cannot write to.
            if (absent().isEmpty()) {
                set.files().forEach(this::sayThere);
            } else {
                try (FetchLock lock = FetchLock.of(folder, this::sayWaiting)) {
                    fetchAll();
                }
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        out.println("Image set " + set.name() + " is complete in " + folder);
        out.println(set.terms());
    }

    private void sayWaiting() {
        out.println("Another run fetches into " + folder + "; waiting until it has ended");
    }

    private void sayThere(ImageFile file) {
        out.println(file.publishedName() + " is already there");
    }

    private void fetchAll() throws IOException, InterruptedException {
        List<ImageFile> absent = absent();
        set.files().stream().filter(file -> !absent.contains(file)).forEach(this::sayThere);
        for (ImageFile file : absent) {
            fetch(file);
        }
    }

    private List<ImageFile> absent() throws IOException {
        List<ImageFile> absent = new ArrayList<>();
        for (ImageFile file : set.files()) {
            if (!isThere(file)) {
                absent.add(file);
            }
        }
        return absent;
    }

    /** Another file of that name is somebody's own: it is neither overwritten nor moved. */
    private boolean isThere(ImageFile file) throws IOException {
        Path target = folder.resolve(file.publishedName());
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (Files.isRegularFile(target) && FileFetch.sha256(target).equals(file.sha256())) {
            return true;
        }
        throw new MultiviewException(
                ExitStatus.BAD_INPUT,
                "File " + target + " is there and is not the one that was published, so it is left as it is; choose"
                        + " another folder with --to FOLDER");
    }

    private void fetch(ImageFile file) throws IOException, InterruptedException {
        Path target = folder.resolve(file.publishedName());
        List<String> reasons = new ArrayList<>();
        for (URI server : servers) {
            Optional<String> reason = files.fetch(file, server.resolve(file.publishedName()), target);
            if (reason.isEmpty()) {
                return;
            }
            reasons.add(reason.get());
        }
        throw new MultiviewException(
                ExitStatus.FAILED,
                "File " + file.publishedName() + " of " + set.name() + " could not be fetched: "
                        + String.join(", ", reasons) + "; " + remedy(target));
    }

    /** One sentence from what the file system says, such as a full disk. */
    static MultiviewException unwritable(Path folder, IOException cause) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "Folder " + folder + " cannot be read or written (" + why(cause)
                        + "); make room or permit it, or choose another with --to FOLDER",
                cause);
    }

    private static String why(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        String text = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return text == null ? cause.getClass().getSimpleName() : text;
    }

    private static String remedy(Path target) {
        return Files.exists(FileFetch.part(target))
                ? "run the same command again to resume, or name another server with --from URL"
                : "check the network, or name another server with --from URL";
    }
}
