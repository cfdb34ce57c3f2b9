package dev.multiview.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The real image sets beside the repository; a test that needs them is skipped without them, but not in CI. */
final class SharedData {
    private SharedData() {}

    static ImageLibrary library() {
        Path root = Stream.<Path>iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("harness")))
                .filter(folder -> Files.isDirectory(folder.resolve("baselines")))
                .findFirst()
                .orElseThrow();
        ImageLibrary library =
                new ImageLibrary(List.of(root.resolveSibling("shared").resolve("data")));
        for (ImageSet set : ImageSet.all()) {
            if (library.find(set).isEmpty()) {
                assertThat(System.getenv("CI"))
                        .as("CI runs with the image sets")
                        .isNotEqualTo("true");
                abort("Image set " + set.name() + " is not beside the repository in ../shared/data");
            }
        }
        return library;
    }
}
