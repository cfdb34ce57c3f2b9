package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.ImageFile;
import dev.multiview.image.ImageSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches one image set: each file from the first server that gives it whole. A file has its name only when all of it is
 * there and its SHA-256 is the published one.
 */
final class SetFetch {
    private final ImageSet set;
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
     * @param out told what is done
     */
    SetFetch(ImageSet set, List<URI> servers, Path library, PrintWriter out) {
        this.set = set;
        this.servers = servers;
        this.folder = library.resolve(set.name());
        this.out = out;
        files = new FileFetch(ProgressOn.download(out));
    }

    /**
     * Fetches what is not there yet.
     *
     * @throws MultiviewException if the folder cannot be read or written, or a file cannot be had from any server; one
     *     sentence
     */
    void run() throws InterruptedException {
        try {
            Files.createDirectories(folder);
            for (ImageFile file : set.files()) {
                fetch(file);
            }
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Folder " + folder + " cannot be read or written ("
                            + e.getClass().getSimpleName() + "); permit it, or choose another with --to FOLDER",
                    e);
        }
        out.println("Image set " + set.name() + " is complete in " + folder);
        out.println(set.terms());
    }

    private void fetch(ImageFile file) throws IOException, InterruptedException {
        Path target = folder.resolve(file.publishedName());
        if (Files.exists(target)) {
            if (FileFetch.sha256(target).equals(file.sha256())) {
                out.println(file.publishedName() + " is already there");
                return;
            }
            out.println(file.publishedName() + " is there, but is not what was published; it is fetched anew");
        }
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

    private static String remedy(Path target) {
        return Files.exists(FileFetch.part(target))
                ? "run the same command again to resume, or name another server with --from URL"
                : "check the network, or name another server with --from URL";
    }
}
