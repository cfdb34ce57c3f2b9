package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.OutputFolder;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Demands that reports, finished trials and expectations lie in places of their own: reports replace what they find, so
 * that a store which shares their folder would lose its trials. Folders are compared as the system sees them, behind
 * links and on whichever letter case, and whether they exist already or not.
 */
final class FoldersApart {
    /** More links in a row than any system follows. */
    private static final int MOST_LINKS = 40;

    private FoldersApart() {}

    /**
     * Refuses an output folder that is, holds, or lies in the store.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT}
     */
    static void demand(Path output, Path store) {
        if (OutputFolder.known(store)) {
            throw refused("Store folder " + store + " is an output folder of reports, which has a trials.jsonl of"
                    + " another kind; choose another folder with "
                    + Goals.ofThisProcess().option("store"));
        }
        Path reports = real(output);
        Path trials = real(store);
        String how = holds(trials, reports)
                ? holds(reports, trials) ? "is the store folder" : "lies in the store folder"
                : holds(reports, trials) ? "holds the store folder" : "";
        if (!how.isEmpty()) {
            throw refused("Output folder " + output + " " + how + " " + store
                    + ", and reports would replace finished trials; choose another folder with --output or --store"
                    + " (" + Goals.ofThisProcess().property("output") + "= or "
                    + Goals.ofThisProcess().property("store") + "=)");
        }
    }

    /**
     * Refuses a file that is to be kept where it is in the store, or where the next report would replace it.
     *
     * @param what it is, as the begin of a sentence
     * @param option that names it, such as {@code expected}
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT}
     */
    static void demandKept(String what, String option, Path file, AuditOptions options) {
        demandKept(what, option, file, options.output(), options.store());
    }

    static void demandKept(String what, String option, Path file, Path output, Path store) {
        Path real = real(file);
        if (holds(real(store), real)) {
            throw refused(what + " " + file + " lies in the store folder " + store
                    + ", which is for finished trials only; name another file with "
                    + Goals.ofThisProcess().option(option));
        }
        if (OutputFolder.replaces(real(output), real)) {
            throw refused(what + " " + file + " lies where reports are written in " + output
                    + ", and the next run would replace it; name another file with "
                    + Goals.ofThisProcess().option(option));
        }
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }

    /** Whether {@code inner} is {@code outer} or lies in it; by what the file system knows, where both exist. */
    private static boolean holds(Path outer, Path inner) {
        for (@Nullable Path at = inner; at != null; at = at.getParent()) {
            if (at.equals(outer) || same(at, outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The path behind all links, those included that lead to nothing yet; what is missing is taken as it is named. */
    private static Path real(Path path) {
        Path named = path.toAbsolutePath().normalize();
        for (int links = 0; links < MOST_LINKS; links++) {
            Path found = named;
            @Nullable Path at = named;
            while (at != null) {
                try {
                    return at.toRealPath().resolve(at.relativize(found)).normalize();
                } catch (FileSystemLoopException e) {
                    throw refused("Path " + path + " holds a link that leads to itself; repair it or choose another");
                } catch (IOException missing) {
                    if (Files.isSymbolicLink(at)) {
                        named = behind(at).resolve(at.relativize(found)).normalize();
                        break;
                    }
                    at = at.getParent();
                }
            }
            if (at == null) {
                return found;
            }
        }
        throw refused("Path " + path + " holds a link that leads to itself; repair it or choose another");
    }

    private static Path behind(Path link) {
        try {
            return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        } catch (IOException e) {
            throw refused("Link " + link + " cannot be read; repair it or choose another path");
        }
    }
}
