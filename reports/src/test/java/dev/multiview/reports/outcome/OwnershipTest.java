package dev.multiview.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.probe.ViewStrengths;
import dev.multiview.reports.Outcomes;
import dev.multiview.run.AuditOutcome;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    @Test
    void itIsThatOfTheFirstLearnerWhoseEnsembleNotedItsViews() {
        Ownership ownership = Ownership.of(Outcomes.swept()).orElseThrow();
        assertThat(ownership.learner()).isEqualTo("patch-net");
        assertThat(ownership.setting()).isEqualTo("k10-n2000");
        assertThat(ownership.members()).hasSize(5);
    }

    @Test
    void studentsOfTheEnsembleStandBesideTheirPlainControls() {
        Ownership ownership = Ownership.of(Outcomes.swept()).orElseThrow();
        assertThat(ownership.students()).hasSameSizeAs(ownership.alone()).hasSize(2);
        assertThat(ViewStrengths.coverage(ownership.students().subList(0, 1)))
                .isGreaterThan(ViewStrengths.coverage(ownership.alone().subList(0, 1)));
    }

    @Test
    void modelsOfWhichOneFailedAreLeftOut() {
        Ownership ownership =
                Ownership.of(without("student(1,teacher=ensemble")).orElseThrow();
        assertThat(ownership.students()).isEmpty();
        assertThat(ownership.alone()).isEmpty();
        assertThat(ownership.members()).hasSize(5);
    }

    @Test
    void withoutNotesOfViewsThereIsNone() {
        assertThat(Ownership.of(Outcomes.everything())).isEmpty();
        assertThat(Ownership.of(Outcomes.bare())).isEmpty();
    }

    private static AuditOutcome without(String role) {
        AuditOutcome all = Outcomes.swept();
        return OutcomeCopy.of(all)
                .trials(all.trials().stream()
                        .filter(row -> !row.trial().role().canonical().startsWith(role))
                        .toList())
                .make();
    }
}
