package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Features;
import dev.multiview.data.MultiViewSpec;
import dev.multiview.data.Presets;
import dev.multiview.data.Samples;
import dev.multiview.model.FavouredViews;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.Regime;
import dev.multiview.model.Start;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a trial on multi-view data notes about the views of its model. */
class ViewNotesTest {
    private static final MultiViewSpec DATA = Presets.smoke();
    private static final DataDraw DRAW = DATA.draw(SeedPath.root(1004).child("draw", 0));

    @Test
    void aRaceNotesItsStrengthsItsLostViewsAndTheLottery() throws InterruptedException {
        Map<String, Double> notes = notes(new HandSet(3));
        for (int c = 0; c < 6; c++) {
            assertThat(notes).containsEntry("strength." + c + ".0", 1.0);
            assertThat(notes).containsEntry("strength." + c + ".1", c < 4 ? 0.1 : 2.0);
        }
        // Views 1 of four classes are weak; those of the two others are strong, though they began behind.
        assertThat(notes)
                .containsEntry("lostViews", 4 / 6.0)
                .containsEntry("lotteryHits", 4 / 6.0)
                .containsEntry("lotteryClear", 1.0)
                .containsEntry("lotteryClearHits", 4 / 6.0);
    }

    /** Whether the lottery did what it says is asked of the trained net, which knows nothing of it. */
    @Test
    void whereALotteryNamesViewsItIsNotedHowManyOfThemWon() throws InterruptedException {
        assertThat(notes(new HandSet(3))).doesNotContainKey("namedViewsWon");
        Trial tied = new Trial(DATA, 0, 1004, "hand-set", "hand-set-1", new Role.Member(0, 1), Lottery.TIED);
        Start start = Lottery.TIED.start(tied.role(), tied.dataSeed(), DRAW.features());
        int[] named = ((FavouredViews) start).favoured();
        int won = 0;
        for (int c = 0; c < 6; c++) {
            won += named[c] == (c < 4 ? 0 : 1) ? 1 : 0;
        }
        assertThat(notes(tied, new HandSet(3))).containsEntry("namedViewsWon", won / 6.0);
    }

    @Test
    void belowAPowerOfThreeTheLotteryIsNotNoted() throws InterruptedException {
        assertThat(notes(new HandSet(2)))
                .containsKeys("lostViews", "strength.0.0")
                .doesNotContainKeys("lotteryHits", "lotteryClear", "lotteryClearHits");
    }

    @Test
    void strengthsThatAreNotOneFiniteNumberPerViewFailTheTrial() {
        double[][] five = {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}};
        double[][] ragged = {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1}};
        double[][] infinite = {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, Double.POSITIVE_INFINITY}};
        for (double[][] strengths : List.of(five, ragged, infinite)) {
            assertThatThrownBy(() -> notes(new Claiming(strengths)))
                    .isInstanceOf(TrialFailedException.class)
                    .hasMessage(
                            "Learner hand-set has a model whose view strengths are not one finite number for each of"
                                    + " 2 views of 6 classes; return as many, or no model that is asked for them");
        }
    }

    @Test
    void anyModelNotesHowOftenItIsRightByEachView() throws InterruptedException {
        Model always2 = HandSet::alwaysClass2;
        Map<String, Double> notes = notes(always2);
        for (int c = 0; c < 6; c++) {
            assertThat(notes).containsEntry("owns." + c + ".0", c == 2 ? 1.0 : 0.0);
            assertThat(notes).containsEntry("owns." + c + ".1", c == 2 ? 1.0 : 0.0);
        }
        assertThat(notes).doesNotContainKeys("lostViews", "strength.0.0");
    }

    private static Map<String, Double> notes(Model model) throws InterruptedException {
        return notes(new Trial(DATA, 0, 1004, "hand-set", "hand-set-1", new Role.Member(0, 1)), model);
    }

    private static Map<String, Double> notes(Trial trial, Model model) throws InterruptedException {
        return TrialExecution.run(trial, new HandSetLearner(model), DRAW, List.of())
                .notes();
    }

    private record HandSetLearner(Model model) implements Learner {
        @Override
        public String name() {
            return "hand-set";
        }

        @Override
        public Regime regime() {
            return Regime.FEATURE_LEARNING;
        }

        @Override
        public String canonical() {
            return "hand-set-1";
        }

        @Override
        public boolean takesStart() {
            return true;
        }

        @Override
        public Fit fit(TrainingTask task) {
            return new Fit(model, Map.of());
        }
    }

    /** Claims strengths of any shape. */
    private record Claiming(double[][] strengths) implements Model.ViewAware {
        @Override
        public double[][] viewStrengths(Features features) {
            return strengths;
        }

        @Override
        public Logits predict(Samples samples) {
            return HandSet.alwaysClass2(samples);
        }
    }

    /** Began with the first view of each class well ahead, and ended with the second ahead in the last two classes. */
    private record HandSet(int power) implements Model.ViewRace {
        @Override
        public double[][] initialStrengths(Features features) {
            return new double[][] {{9, 1}, {9, 1}, {9, 1}, {9, 1}, {9, 1}, {9, 1}};
        }

        @Override
        public double[][] viewStrengths(Features features) {
            return new double[][] {{1, 0.1}, {1, 0.1}, {1, 0.1}, {1, 0.1}, {1, 2}, {1, 2}};
        }

        @Override
        public int filters() {
            return 4;
        }

        @Override
        public Logits predict(Samples samples) {
            return alwaysClass2(samples);
        }

        static Logits alwaysClass2(Samples samples) {
            float[] values = new float[samples.count() * samples.classes()];
            for (int i = 0; i < samples.count(); i++) {
                values[i * samples.classes() + 2] = 1;
            }
            return new Logits(samples.count(), samples.classes(), values);
        }
    }
}
