package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunIdTest {
    private static final AuditOutcome RUN = Outcomes.everything();

    @Test
    void other_times_are_the_same_run() {
        Map<String, Double> seconds = new TreeMap<>();
        RUN.judgements().forEach(judgement -> seconds.put(judgement.claim().id(), 17.25 + seconds.size()));
        List<TrialRow> trials = RUN.trials().stream()
                .map(row -> new TrialRow(
                        row.trial(),
                        row.code(),
                        row.status(),
                        row.message(),
                        row.notes(),
                        row.errors(),
                        row.seconds() + 1,
                        row.environment()))
                .toList();
        AuditOutcome later = OutcomeCopy.of(RUN)
                .seconds(RUN.seconds() + 1, seconds)
                .trials(trials)
                .make();
        assertThat(RunId.of(later)).isEqualTo(RunId.of(RUN));
    }

    @Test
    void another_verdict_is_another_run() {
        List<Judgement> judgements = new ArrayList<>(RUN.judgements());
        Judgement first = judgements.get(0);
        judgements.set(
                0, new Judgement(first.claim(), Verdict.REFUTED, first.reason(), first.estimate(), first.controls()));
        assertThat(RunId.of(OutcomeCopy.of(RUN).judgements(judgements).make())).isNotEqualTo(RunId.of(RUN));
    }
}
