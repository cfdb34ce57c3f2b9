package dev.multiview.provenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The state of the working copy that a folder lies in.
 *
 * @param commit the commit checked out
 * @param dirty whether anything differs from it
 */
record GitState(String commit, boolean dirty) {
    private static final int LONGEST_SECONDS = 10;

    /** The state, or empty without a repository, without {@code git}, or if that does not answer. */
    static Optional<GitState> of(Path folder) {
        if (!inRepository(folder)) {
            return Optional.empty();
        }
        Optional<String> commit = git(folder, "rev-parse", "HEAD");
        // --no-optional-locks: looking must not disturb somebody who commits at the same time.
        Optional<String> changes = git(folder, "--no-optional-locks", "status", "--porcelain");
        return commit.flatMap(id -> changes.map(text -> new GitState(id, !text.isEmpty())));
    }

    private static boolean inRepository(Path folder) {
        for (@Nullable Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> git(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
