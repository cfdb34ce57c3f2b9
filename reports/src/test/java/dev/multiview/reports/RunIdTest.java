package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
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
        assertThat(RunId.of(with(RUN.judgements(), seconds, trials, RUN.seconds() + 1)))
                .isEqualTo(RunId.of(RUN));
    }

    @Test
    void another_verdict_is_another_run() {
        List<Judgement> judgements = new ArrayList<>(RUN.judgements());
        Judgement first = judgements.get(0);
        judgements.set(
                0, new Judgement(first.claim(), Verdict.REFUTED, first.reason(), first.estimate(), first.controls()));
        assertThat(RunId.of(with(judgements, RUN.secondsByClaim(), RUN.trials(), RUN.seconds())))
                .isNotEqualTo(RunId.of(RUN));
    }

    private static AuditOutcome with(
            List<Judgement> judgements, Map<String, Double> secondsByClaim, List<TrialRow> trials, double seconds) {
        return new AuditOutcome(
                RUN.papers(),
                RUN.suite(),
                RUN.tier(),
                RUN.rootSeed(),
                RUN.draws(),
                RUN.planDigest(),
                RUN.provenance(),
                judgements,
                secondsByClaim,
                RUN.gains(),
                RUN.contrasts(),
                trials,
                RUN.missing(),
                seconds);
    }
}
