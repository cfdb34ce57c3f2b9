package dev.multiview.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCommitTest {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    @Test
    void a_ci_names_it() {
        assertThat(SourceCommit.of(Map.of("CI_COMMIT_SHA", SHA), folder)).contains(SHA);
        assertThat(SourceCommit.of(Map.of("GIT_COMMIT", "main; rm", "CIRCLE_SHA1", SHA), folder))
                .contains(SHA);
    }

    @Test
    void else_the_folder_has_one_or_nobody_knows() {
        assertThat(SourceCommit.of(Map.of("GITHUB_SHA", "none"), folder)).isEqualTo(Optional.empty());
        assertThat(SourceCommit.of(Map.of(), Path.of("")))
                .satisfiesAnyOf(found -> assertThat(found).isEmpty(), found -> assertThat(found.orElseThrow())
                        .matches("[0-9a-f]{40,64}"));
    }
}
