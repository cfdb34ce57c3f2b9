package dev.multiview.reports;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import dev.multiview.regression.Comparison;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A folder of reports, held by one run from before its first trial until its reports are written.
 *
 * <p>Only what an earlier run wrote is replaced, see {@link OwnFiles}; other files may lie beside it and stay. All
 * reports are written into a folder of their own within this one first. Then those of the earlier run are removed, the
 * first page before all others, and the new ones are moved in, the first page last. So a run that is killed at any
 * moment leaves reports of one run only, and where {@code summary.md} stands they are complete.
 */
public final class OutputFolder implements AutoCloseable {
    static final String UNFINISHED = ".multiview.unfinished";

    private final Path folder;
    private final OutputLock lock;

    private OutputFolder(Path folder, OutputLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes a folder, which is made if it is missing.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it cannot be written, another run holds it,
     *     it is a store of trials, or a name that reports use is taken by something that no run wrote; nothing is
     *     changed then
     */
    public static OutputFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            demandNoStore(folder);
            if (!known(folder)) {
                // No run can be writing into it: what is refused here is left without so much as a lock.
                demandNothingInTheWay(folder);
            }
            return locked(folder);
        } catch (IOException e) {
            throw ReportFile.unwritable("Output folder " + folder + " cannot be written", e);
        }
    }

    /** Looks at the files behind the lock: before it, another run may be replacing them. */
    private static OutputFolder locked(Path folder) throws IOException {
        OutputFolder taken = new OutputFolder(folder, OutputLock.take(folder));
        boolean clear = false;
        try {
            demandNothingInTheWay(folder);
            clear = true;
            return taken;
        } finally {
            if (!clear) {
                taken.close();
            }
        }
    }

    /** Whether a run has taken the folder before; it then holds reports, or will. */
    public static boolean known(Path folder) {
        return Files.isRegularFile(folder.resolve(OutputLock.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a path within {@code folder} is one that the next run replaces. */
    public static boolean replaces(Path folder, Path path) {
        if (!path.startsWith(folder) || path.equals(folder)) {
            return false;
        }
        String first = folder.relativize(path).getName(0).toString();
        return OwnFiles.uses(first) || first.equals(UNFINISHED) || first.equals(OutputLock.FILE);
    }

    /**
     * The folder of reports that those in {@code made} will replace, which are still there while they are made; empty for a
     * folder that is none of ours.
     */
    public static Optional<Path> replacedBy(Path made) {
        Path unfinished = made.toAbsolutePath().normalize().getParent();
        return Optional.ofNullable(unfinished)
                .filter(each -> each.endsWith(UNFINISHED))
                .map(Path::getParent);
    }

    /**
     * Writes every report on the class path, replacing those of an earlier run.
     *
     * @param outcome what was found
     * @throws MultiviewException if a report cannot be written, and those of the earlier run are still there; or if
     *     they cannot be removed or the new ones not be moved in, and what is there is of one run and without its first
     *     page. The message is one sentence that names the path and the remedy
     */
    public void write(AuditOutcome outcome) {
        write(outcome, (report, made) -> report.write(outcome, made));
    }

    /**
     * The same for a run that was compared with what was expected of it: the reports tell the difference.
     *
     * @param comparison how the run differs
     */
    public void write(AuditOutcome outcome, Comparison comparison) {
        write(outcome, (report, made) -> report.write(outcome, comparison, made));
    }

    /** Removes what an earlier run wrote: the reports of this one are elsewhere. */
    public void clear() {
        Path unfinished = folder.resolve(UNFINISHED);
        try {
            ReportFolder.delete(unfinished);
            Files.createDirectory(unfinished);
            removeOld(Files.createDirectory(unfinished.resolve("old")));
        } catch (IOException e) {
            throw ReportFile.unwritable("Reports of an earlier run cannot be removed from folder " + folder, e);
        } finally {
            tidy(unfinished);
        }
    }

    /** Writes one report into a folder. */
    @FunctionalInterface
    private interface Writing {
        void write(Report report, Path folder) throws IOException;
    }

    private void write(AuditOutcome outcome, Writing writing) {
        Path unfinished = folder.resolve(UNFINISHED);
        try {
            ReportFolder.delete(unfinished);
            // Fails where anything has appeared in the meantime, a link too.
            Files.createDirectory(unfinished);
            Path made = Files.createDirectory(unfinished.resolve("new"));
            new ReportWriting(report -> writing.write(report, made), folder)
                    .all(OwnFiles.REPORTS.stream()
                            .filter(report -> report.speaksOf(outcome))
                            .toList());
            // What has come since the run began.
            demandNothingInTheWay(folder);
            removeOld(Files.createDirectory(unfinished.resolve("old")));
            moveIn(made);
        } catch (IOException e) {
            throw ReportFile.unwritable("Reports cannot be moved into folder " + folder, e);
        } finally {
            tidy(unfinished);
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    /** Folders step aside by one rename each, so that no half of them is ever left. */
    private void removeOld(Path aside) throws IOException {
        for (String name : OwnFiles.names()) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (String name : List.of(OwnFiles.PAGE, OwnFiles.RESULTS)) {
            if (Files.exists(folder.resolve(name))) {
                Files.move(folder.resolve(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path figure : OwnFiles.figures(folder)) {
            Files.delete(figure);
        }
        for (String leftOver :
                List.of(".allure-results.unfinished", ".allure-results.outdated", ".allure-report.unfinished")) {
            // Of a killed run of an earlier version.
            ReportFolder.delete(folder.resolve(leftOver));
        }
    }

    private void moveIn(Path made) throws IOException {
        for (String name : List.of(OwnFiles.RESULTS, OwnFiles.PAGE)) {
            moveIn(made, name);
        }
        for (Path figure : OwnFiles.figures(made)) {
            Files.createDirectories(folder.resolve(OwnFiles.FIGURES));
            moveIn(made, OwnFiles.FIGURES + "/" + figure.getFileName());
        }
        List<String> files = OwnFiles.names();
        for (int i = files.size() - 1; i >= 0; i--) {
            moveIn(made, files.get(i));
        }
    }

    private void moveIn(Path made, String name) throws IOException {
        if (Files.exists(made.resolve(name))) {
            Files.move(made.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void tidy(Path unfinished) {
        try {
            ReportFolder.delete(unfinished);
        } catch (IOException stays) {
            // The next run removes it; what this one has to say is more important.
        }
    }

    private static void demandNoStore(Path folder) {
        boolean predictions = Files.exists(folder.resolve("predictions"), LinkOption.NOFOLLOW_LINKS);
        boolean lock = Files.exists(folder.resolve(".lock"), LinkOption.NOFOLLOW_LINKS);
        if (lock && (predictions || !known(folder))) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Output folder " + folder + " holds a store of trials (its files .lock and "
                            + (predictions ? "predictions" : "trials.jsonl")
                            + "), whose log a report would replace; choose another folder with "
                            + Goals.ofThisProcess().option("output"));
        }
    }

    private static void demandNothingInTheWay(Path folder) throws IOException {
        List<String> foreign = OwnFiles.inTheWay(folder);
        if (!foreign.isEmpty()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Output folder " + folder + " holds " + String.join(", ", foreign)
                            + ", which no audit of Multiview wrote and which its reports would replace; choose another"
                            + " folder with " + Goals.ofThisProcess().option("output") + ", or move it away");
        }
    }
}
