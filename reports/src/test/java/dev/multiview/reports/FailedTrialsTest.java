package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Families;
import dev.multiview.claim.Family;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.run.AuditOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** An audit all of whose trials failed: no CI may take it for one that found nothing wrong. */
class FailedTrialsTest {
    private static final Judge JUDGE =
            new Judge(new Families(Map.of(Family.of("allen-zhu-li-2020"), 8, Family.of("ji-zhu-2020"), 3)));

    @TempDir
    Path folder;

    @Test
    void every_claim_that_needed_a_trial_is_a_failure_in_junit_xml() throws Exception {
        AuditOutcome whole = Outcomes.everything();
        List<Judgement> judgements = new ArrayList<>();
        for (Judgement judgement : whole.judgements()) {
            if (!judgement.claim().quantities().isEmpty()) {
                judgements.add(JUDGE.judge(judgement.claim(), (arm, split, draw) -> Optional.empty(), 12));
            }
        }
        assertThat(judgements)
                .hasSize(6)
                .allMatch(judgement -> judgement.verdict() == Verdict.INCONCLUSIVE)
                .allMatch(judgement -> judgement.cause().equals(Optional.of(Cause.TRIALS_FAILED)));
        Document xml = junit(whole, judgements);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(judgements.size());
        assertThat(xml.getElementsByTagName("skipped").getLength()).isZero();
        assertThat(xml.getDocumentElement().getAttribute("failures")).isEqualTo(String.valueOf(judgements.size()));
    }

    private Document junit(AuditOutcome whole, List<Judgement> judgements) throws Exception {
        AuditOutcome failed = OutcomeCopy.of(whole)
                .judgements(judgements)
                .gains(List.of())
                .contrasts(List.of())
                .make();
        new JUnitReport().write(failed, folder);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(JUnitReport.FILE).toFile());
    }
}
