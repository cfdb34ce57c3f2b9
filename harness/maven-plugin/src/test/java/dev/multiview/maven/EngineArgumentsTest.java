package dev.multiview.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineArgumentsTest {

    private static final Path ROOT = Path.of("root").toAbsolutePath();

    @Test
    void leavesOutWhatIsNotSet() {
        assertThat(new EngineArguments("audit", ROOT, none -> Optional.empty())
                        .option("claims", null)
                        .option("tier", " ")
                        .path("data", null)
                        .toList())
                .containsExactly("audit");
    }

    @Test
    void keepsCommasAndGlobs() {
        assertThat(new EngineArguments("audit", ROOT, none -> Optional.empty())
                        .option("claims", "allen-zhu-li-2020/*,headline")
                        .toList())
                .containsExactly("audit", "--claims=allen-zhu-li-2020/*,headline");
    }

    @Test
    void resolvesPathsAgainstTheRootUnlessAbsolute() {
        Path elsewhere = Path.of("elsewhere").toAbsolutePath();

        assertThat(new EngineArguments("audit", ROOT, none -> Optional.empty())
                        .path("output", "target/multiview")
                        .path("data", elsewhere.toString())
                        .toList())
                .containsExactly(
                        "audit", "--output=" + ROOT.resolve("target").resolve("multiview"), "--data=" + elsewhere);
    }

    @Test
    void addsFlagsThatAreAskedForAndWordsOneByOne() {
        assertThat(new EngineArguments("list", ROOT, none -> Optional.empty())
                        .flag("quick", true)
                        .flag("slow", false)
                        .words("claims", "headline, p/*")
                        .words("claims", null)
                        .toList())
                .containsExactly("list", "--quick", "headline", "p/*");
    }

    @Test
    void resolvesAFileWithoutAName() {
        assertThat(new EngineArguments("judge", ROOT, none -> Optional.empty())
                        .file("manifest", " a, b.yaml ")
                        .file("manifest", " ")
                        .toList())
                .containsExactly("judge", ROOT.resolve("a, b.yaml").toString());
    }

    @Test
    void namesEachSetByItselfAndFindsFoldersOfTheProject(@TempDir Path root) throws IOException {
        Files.createDirectory(root.resolve("pictures"));
        assertThat(new EngineArguments("audit", root, none -> Optional.empty())
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
        assertThat(new EngineArguments("list", ROOT, none -> Optional.empty())
                        .words("claims", "headline,")
                        .toList())
                .containsExactly("list", "headline", "");
    }

    @Test
    void whatIsTypedStandsBeforeThePom() {
        Map<String, String> typed = Map.of("claims", "mine", "timeLimit", "60", "worseOnly", "", "quick", "false");

        assertThat(new EngineArguments("check", ROOT, name -> Optional.ofNullable(typed.get(name)))
                        .option("claims", "the pom's")
                        .option("tier", "smoke")
                        .option("time-limit", null)
                        .flag("worse-only", false)
                        .flag("quick", true)
                        .toList())
                .containsExactly("check", "--claims=mine", "--tier=smoke", "--time-limit=60", "--worse-only");
    }

    @Test
    void aFolderHasADefault() {
        assertThat(new EngineArguments("audit", ROOT, none -> Optional.empty())
                        .path("output", null, ROOT.resolve("build"))
                        .path("store", "kept", ROOT.resolve("build"))
                        .toList())
                .containsExactly("audit", "--output=" + ROOT.resolve("build"), "--store=" + ROOT.resolve("kept"));
    }

    @Test
    void aHistoryIsAFileOrTheUsualOne() {
        assertThat(history("kept/h.jsonl", Optional.empty()))
                .containsExactly("check", "--history=" + ROOT.resolve("kept/h.jsonl"));
        assertThat(history("true", Optional.of(ROOT.resolve("usual.jsonl"))))
                .containsExactly("check", "--history=" + ROOT.resolve("usual.jsonl"));
        assertThat(history("true", Optional.empty())).containsExactly("check", "--history");
        assertThat(history("false", Optional.empty())).containsExactly("check");
        assertThat(history(null, Optional.empty())).containsExactly("check");
    }

    @Test
    void aHistoryThatIsReadHasNoOption() {
        Optional<Path> usual = Optional.of(ROOT.resolve("usual.jsonl"));
        for (String none : List.of("", "true")) {
            assertThat(new EngineArguments("history", ROOT, other -> Optional.empty())
                            .word("history", none, usual)
                            .toList())
                    .containsExactly("history", ROOT.resolve("usual.jsonl").toString());
        }
        assertThat(new EngineArguments("history", ROOT, other -> Optional.empty())
                        .word("history", "mine.jsonl", usual)
                        .toList())
                .containsExactly("history", ROOT.resolve("mine.jsonl").toString());
        assertThat(new EngineArguments("history", ROOT, other -> Optional.empty())
                        .word("history", null, Optional.empty())
                        .toList())
                .containsExactly("history");
    }

    private static List<String> history(@Nullable String value, Optional<Path> usual) {
        return new EngineArguments("check", ROOT, none -> Optional.empty())
                .file("history", value, usual)
                .toList();
    }
}
