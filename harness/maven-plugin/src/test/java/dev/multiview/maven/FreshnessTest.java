package dev.multiview.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {

    @TempDir
    private Path folder;

    @Test
    void sourcesThatNobodyCompiledAreToldOf() throws IOException {
        write("src/A.java", 1000);
        write("classes/A.class", 2000);
        assertThat(freshness().warning()).isEmpty();

        write("src/A.java", 3000);
        assertThat(freshness().warning()).get().asString().contains("type test-compile before the goal");
    }

    @Test
    void aProjectWithoutSourcesIsFresh() {
        assertThat(freshness().warning()).isEmpty();
    }

    private Freshness freshness() {
        return new Freshness(
                List.of(folder.resolve("src").toString()),
                List.of(folder.resolve("classes").toString()));
    }

    private void write(String name, long time) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }
}
