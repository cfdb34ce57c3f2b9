package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.docs.Pages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    private static final Path SAMPLE = Pages.root().resolve("harness/samples/smile-learner");

    private final StringWriter err = new StringWriter();

    @Test
    void writesTheSampleUnderTheFoldersName(@TempDir Path folder) throws IOException {
        Path project = folder.resolve("my project");

        assertThat(run(project)).isZero();

        assertThat(files(project)).isEqualTo(files(SAMPLE)).isEqualTo(InitCommand.FILES);
        for (String file : InitCommand.FILES) {
            assertThat(Files.readString(project.resolve(file)))
                    .isEqualTo(Files.readString(SAMPLE.resolve(file))
                            .replace("<artifactId>smile-learner</artifactId>", "<artifactId>my-project</artifactId>"));
        }
    }

    @Test
    void leavesWhatIsThereAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "mine");

        assertThat(run(folder)).isEqualTo(2);

        assertThat(err.toString()).contains("holds files already; name one that is empty or not there");
        assertThat(files(folder)).containsExactly("pom.xml");
    }

    @Test
    void aFileIsNoFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "mine");

        assertThat(run(file)).isEqualTo(2);

        assertThat(err.toString()).contains("is a file");
        assertThat(file).hasContent("mine");
    }

    private int run(Path folder) {
        return Engine.execute(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), "init", folder.toString());
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> !file.startsWith("target") && !file.startsWith(".multiview"))
                    .sorted()
                    .toList();
        }
    }
}
