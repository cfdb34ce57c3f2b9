package dev.multiview.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.EveryEnsemble;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Single;
import dev.multiview.procedure.StudentEnsemble;
import dev.multiview.procedure.Teacher;
import dev.multiview.random.SeedPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final int[] LABELS = {0, 1, 0, 1};
    private static final Setting SETTING = new Setting("named", new NamedData(), 2, 1, 1, 1);

    private final Map<Role, Predictions> stored = new HashMap<>();
    private final Scoring scoring =
            new Scoring(new ErrorRate(), 1, trial -> Optional.ofNullable(stored.get(trial.role())));

    @Test
    void anEnsembleOfOneEqualsItsMemberAndGainsExactlyNothing() {
        member(0, right(3), right(1));
        Score score = scoring.score(arm(new Ensemble(1)), Split.SINGLE_VIEW, 0).orElseThrow();
        assertThat(score.value()).isEqualTo(0.25);
        assertThat(score.gain()).isZero();
    }

    @Test
    void anEnsembleAveragesLogitsBeforeDeciding() {
        // Each member is sure and right on one half and unsure and wrong on the other.
        member(0, logits(9, 9, -1, -1), right(4));
        member(1, logits(-1, -1, 9, 9), right(4));
        Score score = scoring.score(arm(new Ensemble(2)), Split.SINGLE_VIEW, 0).orElseThrow();
        assertThat(score.value()).isZero();
        assertThat(score.single()).isEqualTo(0.5);
        assertThat(score.relativeGain()).isEqualTo(1);
    }

    /** Of three members the first two save each other, the third is right on none: pairs err on 0, 2 and 2 of 4 samples. */
    @Test
    void everyPairOfTheMembersCountsAlike() {
        member(0, logits(9, 9, -1, -1), right(4));
        member(1, logits(-1, -1, 9, 9), right(4));
        member(2, logits(-2, -2, -2, -2), right(4));
        Setting three = new Setting("three", new NamedData(), 3, 1, 1, 1);
        Score pairs = scoring.score(new Arm(three, new NamedLearner(), new EveryEnsemble(2)), Split.SINGLE_VIEW, 0)
                .orElseThrow();
        assertThat(pairs.value()).isCloseTo((0 + 0.5 + 0.5) / 3, within(1e-15));
        assertThat(pairs.single()).isCloseTo((0.5 + 0.5 + 1) / 3, within(1e-15));
        assertThatThrownBy(() -> new EveryEnsemble(4).size(three)).hasMessageContaining("do not exist");
    }

    @Test
    void anEnsembleOfStudentsAveragesTheirLogits() {
        DistillationRule rule = new DistillationRule.Temperature(0.5, 2);
        store(new Role.Student(0, Teacher.ENSEMBLE, 2, 1, rule, 1), logits(9, 9, -1, -1), right(4));
        store(new Role.Student(1, Teacher.ENSEMBLE, 2, 1, rule, 1), logits(-1, -1, 9, 9), right(4));
        Score score = scoring.score(arm(new StudentEnsemble(Teacher.ENSEMBLE, rule, 2)), Split.SINGLE_VIEW, 0)
                .orElseThrow();
        assertThat(score.value()).isZero();
        assertThat(score.single()).isEqualTo(0.5);
    }

    /** The student is right but on the second sample; the members together on all, apart on two each. */
    @Test
    void agreementIsTheShareOnWhichTwoArmsPredictOneClass() {
        DistillationRule rule = new DistillationRule.Temperature(0.5, 2);
        store(new Role.Student(0, Teacher.ENSEMBLE, 2, 1, rule, 1), logits(1, -1, 1, 1), right(4));
        member(0, logits(9, 9, -1, -1), right(4));
        assertThat(agreement(new Ensemble(2), rule, Split.SINGLE_VIEW)).isEmpty();
        member(1, logits(-1, -1, 9, 9), right(4));
        assertThat(agreement(new Ensemble(2), rule, Split.SINGLE_VIEW)).contains(new Share(0.75, 4));
        assertThat(agreement(new EveryEnsemble(1), rule, Split.SINGLE_VIEW)).contains(new Share((0.25 + 0.75) / 2, 4));
        assertThat(agreement(new Ensemble(2), rule, Split.MIXTURE).orElseThrow().value())
                .isCloseTo(0.1 * 0.75 + 0.9, within(1e-15));
    }

    private Optional<Share> agreement(Procedure other, DistillationRule rule, Split split) {
        return scoring.agreement(arm(new StudentEnsemble(Teacher.ENSEMBLE, rule, 1)), arm(other), split, 0);
    }

    @Test
    void theMixtureWeightsTheTestSetsByTheSingleViewShare() {
        member(0, right(2), right(4));
        member(1, right(2), right(4));
        Score score = scoring.score(arm(new Single()), Split.MIXTURE, 0).orElseThrow();
        assertThat(score.value()).isCloseTo(0.1 * 0.5, within(1e-15));
        assertThat(score.samples()).isEqualTo(8);
    }

    @Test
    void aMissingTrialGivesNoScore() {
        member(0, right(2), right(4));
        assertThat(scoring.score(arm(new Ensemble(2)), Split.SINGLE_VIEW, 0)).isEmpty();
    }

    @Test
    void relativeGainOfAFaultlessSingleIsNotANumber() {
        assertThat(new Score(0, 0, 10).relativeGain()).isNaN();
    }

    @Test
    void errorRateRefusesLabelsThatDoNotMatch() {
        assertThatThrownBy(() -> new ErrorRate().of(right(4), new int[3])).hasMessageContaining("Labels 3");
    }

    private void member(int index, Logits single, Logits multi) {
        store(new Role.Member(index, 1), single, multi);
    }

    private void store(Role role, Logits single, Logits multi) {
        stored.put(
                role,
                new Predictions(Map.of(
                        Split.SINGLE_VIEW, new Predictions.Outputs(single, LABELS),
                        Split.MULTI_VIEW, new Predictions.Outputs(multi, LABELS))));
    }

    private static Arm arm(Procedure procedure) {
        return new Arm(SETTING, new NamedLearner(), procedure);
    }

    /** Logits that are right on the first {@code count} samples. */
    private static Logits right(int count) {
        double[] margins = new double[LABELS.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = i < count ? 1 : -1;
        }
        return logits(margins);
    }

    private static Logits logits(double... margins) {
        float[] values = new float[2 * LABELS.length];
        for (int i = 0; i < LABELS.length; i++) {
            values[2 * i + LABELS[i]] = (float) margins[i];
        }
        return new Logits(LABELS.length, 2, values);
    }

    private record NamedData() implements DataSpec {
        @Override
        public String name() {
            return "named";
        }

        @Override
        public String canonical() {
            return "named";
        }

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public Map<Split, Integer> testSizes() {
            return Map.of(Split.SINGLE_VIEW, 4, Split.MULTI_VIEW, 4);
        }

        @Override
        public double singleViewShare() {
            return 0.1;
        }

        @Override
        public DataDraw draw(SeedPath seed) {
            throw new AssertionError("Scoring must not draw data");
        }
    }

    private record NamedLearner() implements Learner {
        @Override
        public String name() {
            return "named";
        }

        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return "named";
        }

        @Override
        public Fit fit(TrainingTask task) {
            throw new AssertionError("Scoring must not train");
        }
    }
}
