package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    Path parent;

    @Test
    void a_folder_that_is_there_already_stays_as_it_is() throws IOException {
        Files.createDirectories(parent.resolve("results/deep"));
        Files.writeString(parent.resolve("results/deep/old"), "old");
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> ReportFolder.write(
                        parent, "results", folder -> Files.writeString(folder.resolve("new"), "new")))
                .withMessageStartingWith("Folder " + parent.resolve("results") + " cannot be written (");
        assertThat(parent.resolve("results/deep/old")).hasContent("old");
        assertThat(parent.resolve("results/new")).doesNotExist();
    }

    @Test
    void content_that_fails_leaves_no_folder_and_is_one_sentence() {
        assertThatExceptionOfType(MultiviewException.class)
                .isThrownBy(() -> ReportFolder.write(parent, "results", folder -> {
                    Files.writeString(folder.resolve("half"), "half");
                    throw new IOException("disk is full");
                }))
                .withMessage("Folder " + parent.resolve("results") + " cannot be written (disk is full); free or permit"
                        + " the path, or choose another with --output or -Doutput=FOLDER");
        assertThat(parent.resolve("results")).doesNotExist();
    }

    @Test
    void what_a_killed_run_left_is_no_hindrance() throws IOException {
        Files.createDirectories(parent.resolve(".results.unfinished"));
        Files.writeString(parent.resolve(".results.unfinished/half"), "half");
        ReportFolder.write(parent, "results", folder -> Files.writeString(folder.resolve("new"), "new"));
        assertThat(parent.resolve("results").toFile().list()).containsExactly("new");
        assertThat(parent.toFile().list()).containsExactly("results");
    }

    @Test
    void deleting_a_folder_with_a_link_keeps_what_the_link_leads_to() throws IOException {
        Path kept = Files.writeString(
                Files.createDirectories(parent.resolve("kept")).resolve("file"), "kept");
        Path folder = Files.createDirectories(parent.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), kept.getParent());
        ReportFolder.delete(folder);
        assertThat(folder).doesNotExist();
        assertThat(kept).hasContent("kept");
    }
}
