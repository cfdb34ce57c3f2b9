package dev.multiview.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.reports.Outcomes;
import org.junit.jupiter.api.Test;

class TrialKindTest {

    @Test
    void trialsAreGroupedByDataLearnerAndRole() {
        assertThat(Outcomes.everything().trials().stream()
                        .map(row -> TrialKind.of(row.trial()))
                        .distinct())
                .containsExactly(
                        new TrialKind("k10-n2000", "patch-net", "member, 60 steps"),
                        new TrialKind("k10-n2000", "linear-twin", "member, 60 steps"),
                        new TrialKind("k10-n2000", "patch-net", "plain, 150 steps"),
                        new TrialKind("k10-n2000", "patch-net", "student of ensemble, 150 steps"),
                        new TrialKind("k10-n2000", "patch-net", "student of member, 150 steps"));
    }
}
