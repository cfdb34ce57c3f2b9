package dev.multiview.reports.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Tier;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.VerdictsReport;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import dev.multiview.statistic.StudentT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one class writes the other reads. */
class VerdictsFileTest {

    @TempDir
    private Path folder;

    @Test
    void numbersComeBackWithTheirScatterBetweenDraws() {
        AuditOutcome outcome = Outcomes.everything();
        VerdictsFile file = written(outcome);
        assertThat(file.suite()).isEqualTo(outcome.suite());
        assertThat(file.tier()).isEqualTo(Tier.STANDARD);
        assertThat(file.seed()).isEqualTo(20260101);
        Judgement judged = outcome.judgements().get(0);
        VerdictsFile.Entry entry = file.claims().get(0);
        assertThat(entry.id()).isEqualTo(judged.claim().id());
        assertThat(entry.ruleDigest()).isEqualTo(judged.claim().ruleDigest());
        Estimate estimate = new Estimate(0.1875, 0.143, 0.232, 0.161, 0.214, 12);
        double deviation = StudentT.standardError(estimate) * Math.sqrt(12);
        assertThat(entry.own().mean()).isEqualTo(0.1875);
        assertThat(entry.own().deviation()).isCloseTo(deviation, within(1e-12));
        assertThat(entry.own().skewness()).isEqualTo(-1.25);
        Moments fits = Objects.requireNonNull(entry.controls().get("fits"));
        assertThat(fits.mean()).isEqualTo(0.4);
        assertThat(fits.deviation())
                .as("its plain interval is 0.04 wide, the claim's 0.053")
                .isCloseTo(deviation * 0.04 / 0.053, within(1e-12));
    }

    @Test
    void whatHasNoIntervalIsLeftOut() {
        assertThat(written(Outcomes.everything()).claims())
                .extracting(VerdictsFile.Entry::id)
                .contains(Outcomes.SUPPORTED)
                .doesNotContain("allen-zhu-li-2020/P0-oracle");
    }

    @Test
    void anotherFileIsRefusedInOneSentence() throws IOException {
        assertThatThrownBy(() -> VerdictsFile.read(folder.resolve("none.json")))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("does not exist; give the verdicts.json of a finished audit");
        Path file = folder.resolve("some.json");
        for (String text : new String[] {"no json", "[1, 2]", "{}", "{\"schemaVersion\": 7}"}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> VerdictsFile.read(file))
                    .isInstanceOf(MultiviewException.class)
                    .hasMessageMatching(
                            "File \\S+ (is no verdicts.json of an audit \\(.*\\)|has schema version \\S+ instead of 1);"
                                    + " give the verdicts.json.*");
        }
        Files.writeString(file, "{\"schemaVersion\": 1, \"claims\": [{\"id\": \"p/A\"}]}");
        assertThatThrownBy(() -> VerdictsFile.read(file)).hasMessageContaining("is no verdicts.json of an audit");
    }

    private VerdictsFile written(AuditOutcome outcome) {
        new VerdictsReport().write(outcome, folder);
        return VerdictsFile.read(folder.resolve(VerdictsReport.FILE));
    }
}
