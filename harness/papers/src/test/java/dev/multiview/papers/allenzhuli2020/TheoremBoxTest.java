package dev.multiview.papers.allenzhuli2020;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.DataDraw;
import dev.multiview.data.MultiViewSpec;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.metric.Score;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Regime;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.papers.allenzhuli2020.TheoremsAt.Errors;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import dev.multiview.procedure.Trial;
import dev.multiview.procedure.TrialExecution;
import dev.multiview.procedure.TrialResult;
import dev.multiview.quantity.Quantity;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The box of settings: where it draws from, what holds at a setting, and what the share of settings is judged to be. */
class TheoremBoxTest {
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));
    private static final Errors AT_THE_BORDERS = new Errors(0.56, 0.06, 0.06, 0.31, 0.01, 0.01, 0.01, 0.01, 0.95);

    @Test
    void settingsAreDrawnUniformlyFromTheBoxAndHangOnTheirSeedAlone() {
        List<BoxSetting> drawn = IntStream.range(0, 2000)
                .mapToObj(draw -> BoxSetting.draw(SeedPath.root(1001).child("draw", draw)))
                .toList();
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(BoxSetting.draw(SeedPath.root(1001).child("draw", 7))).isEqualTo(drawn.get(7));
        assertThat(mean(drawn, "noise")).isCloseTo(0.065, within(0.002));
        assertThat(mean(drawn, "background")).isCloseTo(0.125, within(0.004));
        assertThat(mean(drawn, "minors")).isCloseTo(3.5, within(0.08));
        assertThat(mean(drawn, "perClass")).isCloseTo(250, within(8.0));
        assertThat(mean(drawn, "steps")).isCloseTo(160, within(4.5));
        assertThat(mean(drawn, "floor")).isCloseTo(1, within(0.08));
        assertThat(mean(drawn, "rule")).isCloseTo(1.5, within(0.1));
        assertThat(drawn).allSatisfy(setting -> {
            assertThat(setting.noise()).isBetween(0.03, 0.10);
            assertThat(setting.background()).isBetween(0.05, 0.20);
            assertThat(setting.perClass()).isBetween(100, 400);
            assertThat(setting.data().canonical()).contains("training=" + 10 * setting.perClass());
        });
    }

    @Test
    void theDataOfASettingCanBeDrawn() {
        BoxSetting setting = BoxSetting.draw(SeedPath.root(1001));
        DataDraw draw = setting.data().draw(SeedPath.root(1001).child("data"));
        assertThat(draw.training().count()).isEqualTo(10 * setting.perClass());
        assertThat(draw.tests()).containsKeys(Split.SINGLE_VIEW, Split.MULTI_VIEW);
    }

    @Test
    void allTheoremsHoldAtTheirBorders() {
        assertThat(AT_THE_BORDERS.theorems().notes())
                .containsEntry("together", 1.0)
                .containsEntry("togetherWide", 1.0);
    }

    /** Each error in turn just beyond its border takes one theorem and the whole away, and no other theorem. */
    @ParameterizedTest
    @CsvSource({
        "0.561, 0.06, 0.06, 0.31, 0.01, 0.01, 0.01, 0.01, 0.95, theorem1",
        "0.439, 0.06, 0.06, 0.31, 0.01, 0.01, 0.01, 0.01, 0.95, theorem1",
        "0.5, 0.06, 0.06, 0.31, 0.011, 0.01, 0.01, 0.01, 0.95, theorem1",
        "0.5, 0.06, 0.06, 0.31, 0.01, 0.01, 0.01, 0.01, 0.94, theorem1",
        "0.5, 0.061, 0.06, 0.31, 0.01, 0.01, 0.01, 0.01, 0.95, theorem2",
        "0.5, 0.06, 0.06, 0.31, 0.01, 0.011, 0.01, 0.01, 0.95, theorem2",
        "0.5, 0.06, 0.061, 0.31, 0.01, 0.01, 0.01, 0.01, 0.95, theorem3",
        "0.5, 0.06, 0.06, 0.31, 0.01, 0.01, 0.011, 0.01, 0.95, theorem3",
        "0.5, 0.06, 0.06, 0.311, 0.01, 0.01, 0.01, 0.01, 0.95, theorem4",
        "0.5, 0.06, 0.06, 0.31, 0.01, 0.01, 0.01, 0.011, 0.95, theorem4"
    })
    void aTheoremIsMissedWhereOneOfItsErrorsIs(
            double single,
            double ensemble,
            double student,
            double self,
            double singleMulti,
            double ensembleMulti,
            double studentMulti,
            double selfMulti,
            double fitted,
            String missed) {
        Map<String, Double> notes = new Errors(
                        single, ensemble, student, self, singleMulti, ensembleMulti, studentMulti, selfMulti, fitted)
                .theorems()
                .notes();
        for (String theorem : List.of("theorem1", "theorem2", "theorem3", "theorem4")) {
            assertThat(notes.get(theorem)).as(theorem).isEqualTo(theorem.equals(missed) ? 0.0 : 1.0);
        }
        assertThat(notes).containsEntry("together", 0.0);
    }

    /** At 64 settings: none and one refute "one in ten", three leave it open, a third supports it. */
    @ParameterizedTest
    @CsvSource({"0, REFUTED", "1, REFUTED", "3, INCONCLUSIVE", "21, SUPPORTED", "64, SUPPORTED"})
    void aBoxWithoutASettingIsAFinding(int holding, Verdict verdict) throws InterruptedException {
        Claim claim = new TheoremBoxSuite().claims(Tier.FULL, RESOURCES).get(0);
        Quantity.Scores scores = new Quantity.Scores() {
            @Override
            public Optional<Score> score(Arm arm, Split split, int draw) {
                return Optional.empty();
            }

            @Override
            public Optional<List<Map<String, Double>>> notes(Arm arm, Quantity.Side side, int draw) {
                return Optional.of(List.of(Map.of("together", draw < holding ? 1.0 : 0.0)));
            }
        };
        Families families = Families.of(new TheoremBoxSuite().claims(Tier.FULL, RESOURCES));
        assertThat(new Judge(families)
                        .judge(claim, scores, new TheoremBoxSuite().draws(Tier.FULL))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void theRuleOfTheClaimHangsOnTheBox() {
        Claim claim = new TheoremBoxSuite().claims(Tier.FULL, RESOURCES).get(0);
        assertThat(claim.quantities().get(0).canonical()).contains(BoxSetting.box(), TheoremsAt.canonical());
    }

    @Test
    void theBoxCannotBeTaught() {
        DataDraw draw = Presets.smoke().draw(SeedPath.root(1001));
        Logits teacher = new Logits(600, 6, new float[3600]);
        TrainingTask task = new TrainingTask(
                draw.training(),
                draw.validation(),
                new Targets.Distilled(teacher, HeadlinePreset.GATED),
                SeedPath.root(1001),
                1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheoremBoxSuite.learner(RESOURCES).fit(task))
                .withMessageContaining("cannot be taught");
    }

    @Test
    void trialsInOneFitAreThoseOfAnAudit() throws InterruptedException {
        List<Integer> heard = new ArrayList<>();
        MultiViewSpec data = Presets.smoke();
        TrialsInOne trials = new TrialsInOne(new Setting("box", data, 10, 2, 3, 4), new Guessing(heard), 1001);
        Score ensemble = trials.score(new Ensemble(10), Split.SINGLE_VIEW);
        assertThat(trials.count()).isEqualTo(10);
        assertThat(ensemble.samples()).isEqualTo(500);
        Score student = trials.score(new Distillation(Teacher.ENSEMBLE, HeadlinePreset.GATED), Split.SINGLE_VIEW);
        assertThat(trials.count())
                .as("two students and two plain nets more, members once")
                .isEqualTo(14);
        assertThat(student.single()).isBetween(0.0, 1.0);
        trials.score(new Distillation(Teacher.MEMBER, HeadlinePreset.GATED), Split.MULTI_VIEW);
        assertThat(trials.count()).isEqualTo(16);
        assertThat(heard)
                .as("each student heard a teacher's logit of every sample")
                .containsExactly(600, 600, 600, 600);
        assertThat(trials.noted(new Ensemble(10), "steps")).isEqualTo(3);

        Arm arm = new Arm(new Setting("box", data, 10, 2, 3, 4), new Guessing(heard), new Ensemble(10));
        Trial member = arm.treated(1001, 0).get(3);
        TrialResult alone = TrialExecution.run(member, new Guessing(heard), data.draw(member.dataSeed()), List.of());
        assertThat(alone.predictions().on(Split.SINGLE_VIEW).logits().values())
                .as("of the same seeds on the same data")
                .isEqualTo(new Guessing(heard).answer(member.dataSeed().child("member", 3), 500));
    }

    /** A learner whose answers hang on its seed alone. */
    private record Guessing(List<Integer> heard) implements Learner {
        @Override
        public String name() {
            return "guessing";
        }

        @Override
        public Regime regime() {
            return Regime.FEATURE_LEARNING;
        }

        @Override
        public String canonical() {
            return "guessing-1";
        }

        @Override
        public Fit fit(TrainingTask task) {
            if (task.targets() instanceof Targets.Distilled distilled) {
                heard.add(distilled.teacher().samples());
            }
            return new Fit(
                    samples -> new Logits(samples.count(), 6, answer(task.seed(), samples.count())),
                    Map.of("steps", (double) task.steps()));
        }

        float[] answer(SeedPath seed, int samples) {
            float[] values = new float[6 * samples];
            UniformRandomProvider random = seed.child("guess").generator();
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat();
            }
            return values;
        }
    }

    private static double mean(List<BoxSetting> drawn, String axis) {
        return drawn.stream()
                .mapToDouble(setting -> setting.notes().get(axis))
                .average()
                .orElseThrow();
    }
}
