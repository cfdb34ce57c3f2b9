package dev.multiview.cli.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The commit of the sources that are tested: the one that a CI names, else that of the folder. */
final class SourceCommit {
    /** Of GitHub, GitLab, Azure, Bitbucket, CircleCI and Jenkins. */
    private static final List<String> VARIABLES = List.of(
            "GITHUB_SHA", "CI_COMMIT_SHA", "BUILD_SOURCEVERSION", "BITBUCKET_COMMIT", "CIRCLE_SHA1", "GIT_COMMIT");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final int PATIENCE_SECONDS = 10;

    private SourceCommit() {}

    /**
     * The commit; empty where nobody knows it.
     *
     * @param environment variables of the process
     * @param folder a folder of the sources
     */
    static Optional<String> of(Map<String, String> environment, Path folder) {
        return VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(SourceCommit::isCommit)
                .findFirst()
                .or(() -> git(folder));
    }

    private static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches();
    }

    private static Optional<String> git(Path folder) {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "HEAD")
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0
                    ? Optional.of(said).filter(SourceCommit::isCommit)
                    : Optional.empty();
        } catch (IOException e) {
            // No git, and so no commit.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
