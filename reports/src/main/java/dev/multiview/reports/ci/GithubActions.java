package dev.multiview.reports.ci;

import dev.multiview.regression.Difference;
import dev.multiview.reports.format.Plain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job of GitHub Actions. What it shows as an annotation is a line of its standard output ({@code ::error
 * file=...,line=...,title=...::message}); its summary is a file of Markdown that steps append to. Source: GitHub's pages "Workflow
 * commands for GitHub Actions".
 *
 * @param workspace the folder of the repository, which files are named in; null if the job does not say
 * @param summary the file of the job's summary; null if there is none
 */
public record GithubActions(
        @Nullable Path workspace, @Nullable Path summary) {
    /** GitHub shows so many errors of a step and drops the rest. */
    static final int MOST_ERRORS = 10;

    /** The job that this process is part of; empty anywhere else. */
    public static Optional<GithubActions> ofThisProcess() {
        return of(System.getenv());
    }

    /** The job that environment variables tell of. */
    static Optional<GithubActions> of(Map<String, String> environment) {
        return "true".equals(environment.get("GITHUB_ACTIONS"))
                ? Optional.of(new GithubActions(
                        path(environment.get("GITHUB_WORKSPACE")), path(environment.get("GITHUB_STEP_SUMMARY"))))
                : Optional.empty();
    }

    private static @Nullable Path path(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * The lines that mark differences at the claims' places in an expectations file. Of more than GitHub shows the last says
     * how many there are.
     *
     * @param expected the expectations file
     */
    public List<String> errors(List<Difference> differences, Path expected) {
        boolean all = differences.size() <= MOST_ERRORS;
        List<String> claims = lines(expected);
        List<String> errors = new ArrayList<>();
        for (Difference difference : all ? differences : differences.subList(0, MOST_ERRORS - 1)) {
            errors.add(line(
                    difference.claim() + " differs",
                    difference.sentence(),
                    place(expected) + number(claims.indexOf("claim " + difference.claim()))));
        }
        if (!all) {
            errors.add(line(
                    differences.size() + " claims differ",
                    differences.size() - MOST_ERRORS + 1 + " more differences are in check.md and check.json",
                    place(expected)));
        }
        return errors;
    }

    /** The line of an error that stands nowhere in particular. */
    public String error(String title, String message) {
        return line(title, message, "");
    }

    /**
     * Appends to the job's summary, if it has one. What cannot be written costs a warning: it is not the job's result.
     *
     * @param markdown complete lines
     * @param warnings gets a sentence
     */
    public void summarize(String markdown, Consumer<String> warnings) {
        if (summary == null) {
            return;
        }
        try {
            Files.writeString(
                    summary,
                    markdown + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            warnings.accept("The job's summary " + summary + " cannot be written (" + e
                    + "); the same is among the files of the run");
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            // Then the annotation stands at the file as a whole.
            return List.of();
        }
    }

    /** A file of the repository by its path in it; no other can be marked. */
    private String place(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return workspace != null && path.startsWith(workspace)
                ? "file=" + property(workspace.relativize(path).toString().replace('\\', '/')) + ","
                : "";
    }

    private static String number(int index) {
        return index < 0 ? "" : "line=" + (index + 1) + ",";
    }

    private static String line(String title, String message, String place) {
        // A line without a file is shown beside none: the number alone would mark a line of nothing.
        String where = place.startsWith("file=") ? place : "";
        return "::error " + where + "title=" + property(title) + "::" + data(message);
    }

    private static String data(String text) {
        return Plain.line(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
