package dev.multiview.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.ViewLabels;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class ViewLotteryTest {
    private static final Features AXES =
            new Features(2, 2, 4, new float[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1});

    /**
     * Class 0 shows its views in two multi-view samples at (2, 1) and (1, 1), so S = (4.5, 1) at q = 3 and (8.5, 1) at q
     * = 4; class 1 in one at (1, 3), so S = (1, 27) and (1, 81). The single-view sample and the minor feature count for
     * nothing.
     */
    private static final Samples TRAINING = samples();

    @Test
    void theScoreIsTheInitialStrengthTimesTheRootOfTheSignal() {
        double[][] initial = {{0.1, 0.4}, {0.5, 0.02}};
        assertThat(lottery(initial, 3, 4).scores().values())
                .isEqualTo(ViewStrengths.of(new double[][] {{0.45, 0.4}, {0.5, 0.54}})
                        .values());
        double root = Math.sqrt(8.5);
        ViewStrengths scores = lottery(initial, 4, 4).scores();
        assertThat(scores.values().get(0).get(0)).isCloseTo(0.1 * root, within(1e-12));
        assertThat(scores.values().get(1).get(1)).isCloseTo(0.02 * 9, within(1e-12));
    }

    @Test
    void hitsAreTheClassesWhoseStrongestViewIsTheNamedOne() {
        ViewLottery lottery = lottery(new double[][] {{0.1, 0.4}, {0.5, 0.02}}, 3, 4);
        assertThat(lottery.named(0)).isZero();
        assertThat(lottery.named(1)).isOne();
        assertThat(lottery.hits(ViewStrengths.of(new double[][] {{5, 1}, {1, 5}})))
                .isOne();
        assertThat(lottery.hits(ViewStrengths.of(new double[][] {{5, 1}, {5, 1}})))
                .isEqualTo(0.5);
        assertThat(lottery.hits(ViewStrengths.of(new double[][] {{1, 5}, {5, 1}})))
                .isZero();
    }

    @Test
    void aClassIsClearWhereTheWinnerLeadsByTheMarginOfItsWidth() {
        // Scores (0.45, 0.2) and (0.5, 0.54); the margin is 1.52 for 4 filters and 1.13 for 16.
        double[][] initial = {{0.1, 0.2}, {0.5, 0.02}};
        ViewLottery lottery = lottery(initial, 3, 4);
        assertThat(lottery.margin()).isCloseTo(1 + 1 / Math.pow(Math.log(4), 2), within(1e-12));
        assertThat(lottery.clear(0)).isTrue();
        assertThat(lottery.clear(1)).isFalse();
        assertThat(lottery.clearShare()).isEqualTo(0.5);
        assertThat(lottery.clearHits(ViewStrengths.of(new double[][] {{5, 1}, {1, 5}})))
                .isEqualTo(0.5);
        assertThat(lottery.clearHits(ViewStrengths.of(new double[][] {{1, 5}, {1, 5}})))
                .isZero();
        assertThat(lottery(new double[][] {{0.1, 0.38}, {0, 0.02}}, 3, 16).clear(0))
                .isTrue();
        assertThat(lottery(initial, 3, 1).clearShare())
                .as("one filter has no margin")
                .isZero();
    }

    @Test
    void equalScoresNameNoViewAndEqualStrengthsAreNoHit() {
        ViewLottery tied = lottery(new double[][] {{0.2, 0.9}, {0, 0}}, 3, 4);
        assertThat(tied.named(0)).isEqualTo(-1);
        assertThat(tied.named(1)).isEqualTo(-1);
        assertThat(tied.clearShare()).isZero();
        assertThat(tied.hits(ViewStrengths.of(new double[][] {{5, 1}, {1, 5}}))).isZero();
        ViewLottery lottery = lottery(new double[][] {{0.1, 0.4}, {0.5, 0.02}}, 3, 4);
        assertThat(lottery.hits(ViewStrengths.of(new double[][] {{5, 5}, {1, 5}})))
                .isEqualTo(0.5);
    }

    /** With view labels exchanged at random after training, the rule knows nothing: 2000 classes, four errors of 0.011. */
    @Test
    void onShuffledViewLabelsItIsRightByChance() {
        UniformRandomProvider random = SeedPath.root(1003).generator();
        int classes = 2000;
        double[][] initial = new double[classes][2];
        double[][] trained = new double[classes][2];
        double[][] shuffled = new double[classes][2];
        for (int c = 0; c < classes; c++) {
            int exchanged = random.nextInt(2);
            for (int view = 0; view < 2; view++) {
                initial[c][view] = random.nextDouble();
                trained[c][view] = Math.pow(initial[c][view], 9);
                shuffled[c][view ^ exchanged] = trained[c][view];
            }
        }
        ViewLottery lottery = new ViewLottery(ViewStrengths.of(initial), 1.5);
        assertThat(lottery.hits(ViewStrengths.of(trained))).isOne();
        assertThat(lottery.hits(ViewStrengths.of(shuffled))).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(classes)));
    }

    @Test
    void belowAPowerOfThreeThereIsNoRule() {
        Model.ViewRace relu = new HandSet(new double[2][2], 2, 4);
        assertThat(ViewLottery.appliesTo(relu)).isFalse();
        assertThatThrownBy(() -> ViewLottery.of(relu, AXES, TRAINING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Activation power 2 gives the lottery rule the exponent 1 / (q - 2); use 3 or more");
    }

    private static ViewLottery lottery(double[][] initial, int power, int filters) {
        return ViewLottery.of(new HandSet(initial, power, filters), AXES, TRAINING);
    }

    private static Samples samples() {
        float[][] patches = {
            {2, 0, 0, 0, /**/ 0, 1, 0, 0, /**/ 0, 0, 0.4f, 0}, // class 0
            {1, 0, 0, 0, /**/ 0, 1, 0, 0, /**/ 0, 0, 0, 0}, // class 0
            {0, 9, 0, 0, /**/ 0.1f, 0, 0, 0, /**/ 0, 0, 0, 0}, // class 0, single-view
            {0, 0, 1, 0, /**/ 0, 0, 0, 3, /**/ 0, 0, 0, 0} // class 1
        };
        float[] values = new float[48];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(patches[i], 0, values, 12 * i, 12);
        }
        short[] features = {0, 1, 2, 0, 1, -1, 1, 0, -1, 2, 3, -1};
        ViewLabels views = new ViewLabels(new byte[] {-1, -1, 1, -1}, features, 3);
        return new Samples(new InputShape.Patches(3, 4), values, new int[] {0, 0, 0, 1}, 2, views);
    }

    private record HandSet(double[][] initial, int power, int filters) implements Model.ViewRace {
        @Override
        public double[][] initialStrengths(Features features) {
            return new double[][] {initial[0].clone(), initial[1].clone()};
        }

        @Override
        public double[][] viewStrengths(Features features) {
            return initialStrengths(features);
        }

        @Override
        public Logits predict(Samples samples) {
            throw new UnsupportedOperationException("The lottery is told from weights alone");
        }
    }
}
