package dev.multiview.reports.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.model.DistillationRule;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.StudentEnsemble;
import dev.multiview.procedure.Teacher;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void averagedStudentsAreNamedAfterTheirDistillation() {
        DistillationRule rule = new DistillationRule.Temperature(0.5, 2);
        assertThat(Names.procedure(new StudentEnsemble(Teacher.MEMBER, rule, 5)))
                .isEqualTo("Together: Self-distillation, by temperature");
        assertThat(Names.procedure(new Ensemble(5))).isEqualTo("Ensemble");
    }
}
