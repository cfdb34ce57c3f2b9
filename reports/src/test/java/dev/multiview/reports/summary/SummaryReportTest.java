package dev.multiview.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.reports.Hostile;
import dev.multiview.reports.ManyClaims;
import dev.multiview.reports.Outcomes;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryReportTest {
    private static final Pattern FOLDED = Pattern.compile("(?s)<details>.*?</details>");

    @TempDir
    Path folder;

    @Test
    void it_fits_a_comment_on_a_pull_request() throws IOException {
        String page = page(Outcomes.everything());
        assertThat(FOLDED.matcher(page).replaceAll("").lines().count()).isLessThanOrEqualTo(40);
        assertThat(page).contains("**8 claims: 2 SUPPORTED", "| `" + Outcomes.SUPPORTED + "` ");
    }

    @Test
    void so_does_that_of_a_thousand_claims() throws IOException {
        String page = page(ManyClaims.of(Outcomes.everything(), 1000));
        assertThat(FOLDED.matcher(page).replaceAll("").lines().count()).isLessThanOrEqualTo(40);
        assertThat(page.length()).isLessThan(65_536);
        assertThat(page).containsPattern("\\d+ further claims are in `details\\.md`");
    }

    @Test
    void what_is_open_stands_by_its_cause() throws IOException {
        assertThat(page(Outcomes.everything()))
                .contains("<summary>What is open, and why</summary>")
                .contains("Not run, for want of data or trials: `J4-mnist`");
    }

    @Test
    void every_fold_that_opens_ends_and_no_text_of_others_opens_one() throws IOException {
        for (AuditOutcome outcome : List.of(Outcomes.everything(), Hostile.outcome())) {
            String page = page(outcome);
            assertThat(page.split("<details>", -1)).hasSameSizeAs(page.split("</details>", -1));
            assertThat(FOLDED.matcher(page).replaceAll("")).doesNotContain("<details", "<summary");
        }
        assertThat(dev.multiview.reports.format.Markdown.page(
                        "a <details> b\n<details open>\n<summary>x<y</summary>\n"))
                .isEqualTo("a &lt;details> b\n&lt;details open>\n&lt;summary>x&lt;y&lt;/summary>\n");
    }

    @Test
    void the_command_that_makes_it_again_is_there() throws IOException {
        assertThat(page(Outcomes.bare())).contains("mvn verify -Daudit -Dclaims=allen-zhu-li-2020/P0-oracle");
    }

    private String page(AuditOutcome outcome) throws IOException {
        new SummaryReport().write(outcome, folder);
        return Files.readString(folder.resolve("summary.md"));
    }
}
