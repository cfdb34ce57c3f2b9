package dev.multiview.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.OutputFolder;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinceLastTest {
    @TempDir
    private Path folder;

    @Test
    void a_first_run_and_one_that_repeats_it_say_nothing() throws IOException {
        write(Outcomes.everything());
        assertThat(since()).isEmpty();
        write(Outcomes.everything());
        assertThat(since()).isEmpty();
    }

    @Test
    void claims_with_another_verdict_are_named_with_both() throws IOException {
        write(refutedOnce());
        write(Outcomes.everything());
        assertThat(since().select("p").text())
                .startsWith("Since the run before in this folder (seed 20260101): 1 verdict changed,");
        assertThat(since().select("li")).hasSize(1);
        assertThat(since().select("li").text()).contains("refuted → supported");
        assertThat(since().select("li a").attr("href")).startsWith("#");
    }

    @Test
    void claims_that_come_and_go_are_counted() throws IOException {
        List<Judgement> all = Outcomes.everything().judgements();
        write(OutcomeCopy.of(Outcomes.everything())
                .judgements(all.subList(1, all.size()))
                .make());
        write(Outcomes.everything());
        assertThat(since().text()).contains("no verdict changed").contains("1 claim is new.");
    }

    @Test
    void a_run_of_another_suite_is_not_compared() throws IOException {
        write(Outcomes.everything());
        String verdicts = Files.readString(folder.resolve("verdicts.json"));
        Files.writeString(
                folder.resolve("verdicts.json"),
                verdicts.replaceFirst("\"suite\" ?: ?\"[^\"]*\"", "\"suite\": \"another\""));
        write(refutedOnce());
        assertThat(since()).isEmpty();
    }

    private static AuditOutcome refutedOnce() {
        List<Judgement> judgements = new ArrayList<>(Outcomes.everything().judgements());
        for (int i = 0; i < judgements.size(); i++) {
            Judgement old = judgements.get(i);
            if (old.verdict() == Verdict.SUPPORTED) {
                judgements.set(
                        i,
                        new Judgement(
                                old.claim(),
                                Verdict.REFUTED,
                                Optional.empty(),
                                old.reason(),
                                old.estimate(),
                                old.controls(),
                                old.divisor()));
                break;
            }
        }
        return OutcomeCopy.of(Outcomes.everything()).judgements(judgements).make();
    }

    private void write(AuditOutcome outcome) {
        try (OutputFolder taken = OutputFolder.take(folder)) {
            taken.write(outcome);
        }
    }

    private Elements since() throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve(ScreenReport.FILE))).select("header .since");
    }
}
