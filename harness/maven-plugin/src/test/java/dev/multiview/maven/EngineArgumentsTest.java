package dev.multiview.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineArgumentsTest {

    private static final Path ROOT = Path.of("root").toAbsolutePath();

    @Test
    void leavesOutWhatIsNotSet() {
        assertThat(new EngineArguments("audit", ROOT)
                        .option("claims", null)
                        .option("tier", " ")
                        .path("data", null)
                        .toList())
                .containsExactly("audit");
    }

    @Test
    void keepsCommasAndGlobs() {
        assertThat(new EngineArguments("audit", ROOT)
                        .option("claims", "allen-zhu-li-2020/*,headline")
                        .toList())
                .containsExactly("audit", "--claims=allen-zhu-li-2020/*,headline");
    }

    @Test
    void resolvesPathsAgainstTheRootUnlessAbsolute() {
        Path elsewhere = Path.of("elsewhere").toAbsolutePath();

        assertThat(new EngineArguments("audit", ROOT)
                        .path("output", "target/multiview")
                        .path("data", elsewhere.toString())
                        .toList())
                .containsExactly(
                        "audit", "--output=" + ROOT.resolve("target").resolve("multiview"), "--data=" + elsewhere);
    }

    @Test
    void addsFlagsThatAreAskedForAndWordsOneByOne() {
        assertThat(new EngineArguments("list", ROOT)
                        .flag("quick", true)
                        .flag("slow", false)
                        .words("headline, p/*")
                        .words(null)
                        .toList())
                .containsExactly("list", "--quick", "headline", "p/*");
    }

    @Test
    void resolvesAFileWithoutAName() {
        assertThat(new EngineArguments("judge", ROOT)
                        .file(" a, b.yaml ")
                        .file(" ")
                        .toList())
                .containsExactly("judge", ROOT.resolve("a, b.yaml").toString());
    }

    @Test
    void namesEachSetByItselfAndFindsFoldersOfTheProject(@TempDir Path root) throws IOException {
        Files.createDirectory(root.resolve("pictures"));
        assertThat(new EngineArguments("audit", root)
                        .each("set", "mine=pictures,k=20,mine=none,words")
                        .each("set", null)
                        .toList())
                .containsExactly(
                        "audit",
                        "--set=mine=" + root.resolve("pictures"),
                        "--set=k=20",
                        "--set=mine=none",
                        "--set=words");
    }

    @Test
    void handsAnEmptyWordOnToBeRefused() {
        assertThat(new EngineArguments("list", ROOT).words("headline,").toList())
                .containsExactly("list", "headline", "");
    }
}
