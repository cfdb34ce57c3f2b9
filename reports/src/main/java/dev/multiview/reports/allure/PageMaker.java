package dev.multiview.reports.allure;

import dev.multiview.reports.ReportFolder;
import dev.multiview.reports.format.Plain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes one page of Allure results with Allure's own generator, run in a process of its own: it brings fifty libraries
 * in versions of its own, and a page that needs much memory must not take it from the audit.
 *
 * <p>The generator is a zip among the entries of the class path, put there by the build. It is unpacked beside the
 * page, used and deleted again: a second's work, and no half-unpacked copy to stumble upon later.
 */
final class PageMaker {
    /** The page's folder in the run's folder, and its name there. */
    static final String FOLDER = "allure-report";

    static final String FILE = "index.html";

    private static final Pattern ZIP = Pattern.compile("allure-commandline-[\\d.]+\\.zip");

    /** The tree of papers and their claims. */
    private static final String PLUGIN = "behaviors-plugin";

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** What the system gets to end a process that has been killed. */
    private static final long PATIENCE_SECONDS = 10;

    private final @Nullable Path zip;
    private final Duration limit;

    PageMaker(@Nullable Path zip, Duration limit) {
        this.zip = zip;
        this.limit = limit;
    }

    /** With the generator found among the entries of a class path. */
    static PageMaker onClassPath(String classPath) {
        Path found = Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(entry -> ZIP.matcher(entry.getFileName().toString()).matches())
                .findFirst()
                .orElse(null);
        return new PageMaker(found, LIMIT);
    }

    /**
     * Makes the page, replacing an older one. An older page is gone even if no new one can be made, as it would be taken
     * for this run's.
     *
     * @param results folder with the results
     * @param title what the page is called
     * @param folder the run's folder
     * @return a sentence that says why there is no page; empty if there is one
     * @throws IOException if the run's folder cannot be written
     */
    Optional<String> write(Path results, String title, Path folder) throws IOException {
        Path pageFolder = folder.resolve(FOLDER);
        Path work = folder.resolve(".allure-report.unfinished");
        ReportFolder.delete(pageFolder);
        ReportFolder.delete(work);
        if (zip == null) {
            return Optional.of("Allure page not written: no allure-commandline zip is on the class path; start the"
                    + " audit through Maven or harness/multiview, the results are in allure-results");
        }
        try {
            Path home = GeneratorZip.unpack(zip, work.resolve("tool"), PLUGIN);
            Files.writeString(work.resolve("allure.yml"), "plugins:\n  - " + PLUGIN + "\n");
            String complaint = generate(home, work, results, title);
            Path made = work.resolve("page").resolve(FILE);
            if (complaint.isEmpty() && Files.isRegularFile(made)) {
                Files.writeString(made, Analytics.removedFrom(Files.readString(made)));
                Files.createDirectories(pageFolder);
                Files.move(made, pageFolder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
                return Optional.empty();
            }
            return failed(complaint.isEmpty() ? "it wrote no page" : complaint);
        } catch (IOException e) {
            return failed(e.toString());
        } finally {
            tidy(work);
        }
    }

    /** A run has its reports, whatever is left of this one's making. */
    private static void tidy(Path work) {
        try {
            ReportFolder.delete(work);
        } catch (IOException stays) {
            // It lies among what is not finished, which goes with the end of this run or with the next one.
        }
    }

    private static Optional<String> failed(String why) {
        return Optional.of("Allure page not written: the generator failed (" + Plain.line(why)
                + "); repair that and report again, the results are in allure-results");
    }

    /** Runs the generator; returns why it failed, or nothing. */
    private String generate(Path home, Path work, Path results, String title) throws IOException {
        Path log = work.resolve("log");
        String classPath = home.resolve("lib") + File.separator + "*" + File.pathSeparator + home.resolve("lib/config");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                "io.qameta.allure.CommandLine",
                "generate",
                "--clean",
                "--single-file",
                "--config",
                work.resolve("allure.yml").toString(),
                "--name",
                title,
                "--output",
                work.resolve("page").toString(),
                results.toString()));
        // Without it the plugins, the tree of papers among them, are missing without a word.
        builder.environment().put("APP_HOME", home.toString());
        // The word "true": with "1" the page calls a counter of visitors.
        builder.environment().put("ALLURE_NO_ANALYTICS", "true");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return "it took more than " + limit.toSeconds() + " s";
            }
            return process.exitValue() == 0 ? "" : "status " + process.exitValue() + ": " + GeneratorLog.cause(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it was interrupted";
        } finally {
            end(process);
        }
    }

    /** Ends a process and waits for its end: until then it makes files, and its folder cannot be deleted. */
    static void end(Process process) {
        boolean interrupted = Thread.interrupted();
        try {
            process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
