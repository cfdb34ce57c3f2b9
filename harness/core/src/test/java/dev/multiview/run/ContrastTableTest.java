package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.Split;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Contrast;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContrastTableTest {
    private static final Setting SETTING = new FakeData("near").setting(3, 2);
    private static final Learner NET = new FakeLearner("net", Regime.FEATURE_LEARNING);
    private static final Learner TWIN = new FakeLearner("twin", Regime.LINEARIZED);
    private static final Procedure HARD = new Distillation(Teacher.ENSEMBLE, new DistillationRule.Temperature(0.5, 2));
    private static final Procedure SOFT = new Distillation(Teacher.ENSEMBLE, new DistillationRule.Temperature(0.1, 1));

    private final ContrastTable table =
            new ContrastTable(ScoreTable.empty(7, trial -> Optional.empty(), trial -> Optional.empty()), 2, 1);

    /** Each regime by a rule of its own is a contrast of claims alone; one that is a pair already has one row. */
    @Test
    void contrastsOfClaimsStandBesidePairsOfOneProcedure() {
        List<Arm> arms =
                List.of(arm(NET, new Ensemble(3)), arm(TWIN, new Ensemble(3)), arm(NET, HARD), arm(TWIN, SOFT));
        Contrast pair = new Contrast(arms.get(0), arms.get(1), Split.SINGLE_VIEW);
        Contrast mixed = new Contrast(arms.get(2), arms.get(3), Split.SINGLE_VIEW);
        assertThat(table.rows(arms, List.of()))
                .extracting(ContrastRow::contrast)
                .contains(pair)
                .doesNotContain(mixed);
        List<ContrastRow> rows = table.rows(arms, List.of(mixed, pair, mixed));
        assertThat(rows)
                .extracting(ContrastRow::contrast)
                .containsOnlyOnce(pair, mixed)
                .endsWith(mixed);
        ContrastRow last = rows.get(rows.size() - 1);
        assertThat(last.procedure()).isEqualTo(HARD);
        assertThat(last.linearProcedure()).isEqualTo(SOFT);
    }

    /** A mean of one model gains nothing in either regime, by definition: no row is made of that. */
    @Test
    void ensemblesOfOneAreNotCompared() {
        List<Arm> arms = List.of(arm(NET, new Ensemble(1)), arm(TWIN, new Ensemble(1)));
        assertThat(table.rows(arms, List.of())).isEmpty();
    }

    private static Arm arm(Learner learner, Procedure procedure) {
        return new Arm(SETTING, learner, procedure);
    }
}
