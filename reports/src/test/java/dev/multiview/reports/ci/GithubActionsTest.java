package dev.multiview.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.regression.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubActionsTest {

    @TempDir
    private Path folder;

    private Path expected;
    private GithubActions job;

    @BeforeEach
    void checkOut() throws IOException {
        expected = Files.createDirectories(folder.resolve("repo/kept")).resolve("a,b-smoke.txt");
        Files.writeString(expected, "format 2\n\nclaim p/one\n  kind effect\n\nclaim p/two\n");
        job = GithubActions.of(Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_WORKSPACE", folder.resolve("repo").toString(),
                        "GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString()))
                .orElseThrow();
    }

    @Test
    void nothing_is_known_of_any_other_place() {
        assertThat(GithubActions.of(Map.of("CI", "true"))).isEmpty();
        assertThat(GithubActions.of(Map.of("GITHUB_ACTIONS", "false"))).isEmpty();
    }

    @Test
    void a_difference_is_marked_at_its_claim_and_what_the_runner_obeys_is_escaped() {
        List<Difference> differences = List.of(
                new Difference("p/two", "was 50% and is 0%\r\n::stop-commands::x\n"), new Difference("p/none", "gone"));
        assertThat(job.errors(differences, expected))
                .containsExactly(
                        "::error file=kept/a%2Cb-smoke.txt,line=6,title=p/two differs::was 50%25 and is 0%25 ::stop-commands::x",
                        "::error file=kept/a%2Cb-smoke.txt,title=p/none differs::gone");
    }

    @Test
    void a_file_outside_the_repository_is_not_named() {
        Path elsewhere = folder.resolve("elsewhere.txt");
        assertThat(job.errors(List.of(new Difference("p/one", "gone")), elsewhere))
                .containsExactly("::error title=p/one differs::gone");
        assertThat(new GithubActions(null, null).errors(List.of(new Difference("p/one", "gone")), expected))
                .containsExactly("::error title=p/one differs::gone");
        assertThat(job.error("multiview check", "No file: freeze, first"))
                .isEqualTo("::error title=multiview check::No file: freeze, first");
    }

    @Test
    void of_more_than_are_shown_the_last_counts_the_rest() {
        List<Difference> many = IntStream.range(0, 30)
                .mapToObj(i -> new Difference("p/" + i, "gone"))
                .toList();
        assertThat(job.errors(many.subList(0, 10), expected))
                .hasSize(10)
                .last()
                .asString()
                .contains("p/9 differs");
        assertThat(job.errors(many, expected))
                .hasSize(10)
                .last()
                .isEqualTo(
                        "::error file=kept/a%2Cb-smoke.txt,title=30 claims differ::21 more differences are in check.md"
                                + " and check.json");
    }

    @Test
    void a_summary_is_appended_and_a_lost_one_is_a_warning() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.md"), "earlier step\n");
        List<String> warnings = new ArrayList<>();
        job.summarize("# Check\n", warnings::add);
        assertThat(summary).hasContent("earlier step\n# Check\n\n");
        assertThat(warnings).isEmpty();

        new GithubActions(null, null).summarize("# Check\n", warnings::add);
        assertThat(warnings).isEmpty();
        new GithubActions(null, folder.resolve("no/such.md")).summarize("# Check\n", warnings::add);
        assertThat(warnings).singleElement().asString().contains("no/such.md cannot be written");
    }
}
