package dev.multiview.image.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetLockTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void lock() {
        SmallFolders.pictures(folder, 1);
        assertThat(SetLock.write(read())).isEmpty();
        SetLock.check(read());
    }

    private OwnFolder read() {
        return OwnFolder.read("mine", folder);
    }

    @Test
    void linesAreThoseOfSha256sum() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("set.lock")))
                .hasSize(4)
                .contains(Sha256.hex(Files.readAllBytes(folder.resolve("train/b/0.png"))) + "  train/b/0.png");
        assertThat(folder.toFile().list()).doesNotContain(".set.lock.new");
    }

    @Test
    void aChangedFileIsRefusedWithBothDigestsAndTheRemedy() throws IOException {
        byte[] other = SmallFolders.png(8, 8, 9);
        String before = Sha256.hex(Files.readAllBytes(folder.resolve("train/a/0.png")));
        Files.write(folder.resolve("train/a/0.png"), other);
        assertRefused(
                "train/a/0.png has SHA-256 " + Sha256.hex(other) + ", but the first audit of the set locked it with "
                        + before + "; bring back what was, or delete " + folder.resolve("set.lock"));
        assertThat(SetLock.write(read())).as("a lock that is there stays").isEmpty();
        assertRefused("train/a/0.png has SHA-256");
    }

    @Test
    void aFileThatCameOrWentIsRefused() throws IOException {
        Files.copy(folder.resolve("train/a/0.png"), folder.resolve("train/a/1.png"));
        assertRefused("train/a/1.png of SHA-256");
        Files.delete(folder.resolve("train/a/1.png"));
        Files.move(folder.resolve("train/a/0.png"), folder.resolve("train/a/00.png"));
        assertRefused("train/a/0.png is locked with SHA-256");
    }

    @Test
    void aDamagedLockIsRefused() throws IOException {
        Files.writeString(folder.resolve("set.lock"), "nonsense\n");
        assertRefused("holds a line that is no digest and name: 'nonsense'");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidAndNotRefused() throws IOException {
        Files.delete(folder.resolve("set.lock"));
        // A folder where the new lock would stand: also root, who may write everywhere, cannot write it.
        Files.createDirectories(folder.resolve(".set.lock.new"));
        assertThat(SetLock.write(read()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("set mine cannot be written to"));
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> SetLock.check(read()))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining(sentence);
    }
}
