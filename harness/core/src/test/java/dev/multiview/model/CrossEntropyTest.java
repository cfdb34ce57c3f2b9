package dev.multiview.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.ViewLabels;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {
    private static final int CLASSES = 4;
    private static final int SAMPLES = 6;

    private final Samples samples = samples();
    private final Logits teacher = logits("teacher", 3);

    @Test
    void hardResidualIsProbabilityMinusLabelOverSampleCount() {
        float[] tile = classMajor(logits("student", 2));
        Logits before = logits("student", 2);
        objective(new Targets.HardLabels()).residual(0, SAMPLES, tile);
        for (int i = 0; i < SAMPLES; i++) {
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                sum += Math.exp(before.get(i, c));
            }
            for (int c = 0; c < CLASSES; c++) {
                double expected = (Math.exp(before.get(i, c)) / sum - (c == samples.labels()[i] ? 1 : 0)) / SAMPLES;
                assertThat((double) tile[c * SAMPLES + i]).isCloseTo(expected, within(1e-7));
            }
        }
    }

    @Test
    void aMiniBatchOfAllSamplesHasTheResidualOfTheFullSetAndAPartHasThatOfThePart() {
        for (Targets targets : List.of(
                new Targets.HardLabels(),
                new Targets.Beside(teacher),
                distilled(new DistillationRule.Temperature(0.3, 2.5)),
                distilled(new DistillationRule.GatedTruncation(4, 2, 0.25, 4)),
                distilled(new DistillationRule.LiteralTruncation(4, 0.5, 0.25, 4)))) {
            float[] full = classMajor(logits("student", 2));
            double loss = objective(targets).residual(0, SAMPLES, full);
            float[] batch = logits("student", 2).values().clone();
            assertThat(objective(targets).batchResidual(new int[] {0, 1, 2, 3, 4, 5}, batch))
                    .isCloseTo(loss, within(1e-12));
            double[] doubled = new double[batch.length];
            for (int i = 0; i < batch.length; i++) {
                doubled[i] = logits("student", 2).values()[i];
            }
            assertThat(objective(targets).batchResidual(new int[] {0, 1, 2, 3, 4, 5}, doubled))
                    .isCloseTo(loss, within(1e-12));
            for (int i = 0; i < batch.length; i++) {
                assertThat((float) doubled[i]).isEqualTo(batch[i]);
            }
            float[] part = java.util.Arrays.copyOfRange(logits("student", 2).values(), 4 * CLASSES, 5 * CLASSES);
            objective(targets).batchResidual(new int[] {4}, part);
            for (int c = 0; c < CLASSES; c++) {
                assertThat(batch[4 * CLASSES + c]).isCloseTo(full[c * SAMPLES + 4], within(1e-7f));
                assertThat(part[c]).isCloseTo(SAMPLES * full[c * SAMPLES + 4], within(1e-6f));
            }
        }
    }

    @Test
    void residualOfTheTemperatureFormIsTheDerivativeOfItsLoss() {
        CrossEntropy objective = objective(distilled(new DistillationRule.Temperature(0.3, 2.5)));
        float[] base = classMajor(logits("student", 2));
        float[] residual = base.clone();
        objective.residual(0, SAMPLES, residual);
        float h = 1f / 64;
        for (int j = 0; j < base.length; j++) {
            float[] up = base.clone();
            float[] down = base.clone();
            up[j] += h;
            down[j] -= h;
            double slope =
                    (objective.residual(0, SAMPLES, up) - objective.residual(0, SAMPLES, down)) / ((double) 2 * h);
            assertThat((double) residual[j]).isCloseTo(slope, within(2e-5));
        }
    }

    /** The derivative beside other logits is that of plain training at the sum of both. */
    @Test
    void besideOtherLogitsTheSumIsTrained() {
        Logits own = logits("student", 2);
        float[] beside = classMajor(own);
        float[] sum = new float[own.values().length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = own.values()[i] + teacher.values()[i];
        }
        float[] plain = classMajor(new Logits(SAMPLES, CLASSES, sum));
        double expected = objective(new Targets.HardLabels()).residual(0, SAMPLES, plain);
        assertThat(objective(new Targets.Beside(teacher)).residual(0, SAMPLES, beside))
                .isCloseTo(expected, within(1e-6));
        assertThat(beside).containsExactly(plain, within(1e-7f));
        // Where a model says nothing yet, this is the gradient of the softmax loss of what was there before.
        float[] nothing = new float[sum.length];
        float[] before = classMajor(teacher);
        objective(new Targets.Beside(teacher)).residual(0, SAMPLES, nothing);
        objective(new Targets.HardLabels()).residual(0, SAMPLES, before);
        assertThat(nothing).containsExactly(before);
        Logits fewer = new Logits(1, CLASSES, new float[CLASSES]);
        assertThatThrownBy(() -> objective(new Targets.Beside(fewer)))
                .hasMessage(
                        "Logits to be added for 1 samples of 4 classes do not match 6 training samples of 4 classes");
    }

    @Test
    void softRatioZeroAndWeightZeroEqualPlainTrainingBitForBit() {
        float[] plain = classMajor(logits("student", 2));
        float[] ratio = plain.clone();
        float[] weight = plain.clone();
        objective(new Targets.HardLabels()).residual(0, SAMPLES, plain);
        objective(distilled(new DistillationRule.Temperature(0, 4))).residual(0, SAMPLES, ratio);
        objective(distilled(new DistillationRule.GatedTruncation(0, 2, 0.25, 4)))
                .residual(0, SAMPLES, weight);
        assertThat(ratio).containsExactly(plain);
        assertThat(weight).containsExactly(plain);
    }

    @Test
    void truncatedRulePushesLogitsUpOnlyAndNeverBeyondTheCap() {
        float[] logits = classMajor(logits("student", 2));
        float[] plain = logits.clone();
        float[] pushed = logits.clone();
        objective(new Targets.HardLabels()).residual(0, SAMPLES, plain);
        objective(distilled(new DistillationRule.GatedTruncation(40, 0.5, 0.25, 4)))
                .residual(0, SAMPLES, pushed);
        boolean pushedSomewhere = false;
        for (int j = 0; j < logits.length; j++) {
            assertThat(pushed[j]).isLessThanOrEqualTo(plain[j]);
            if (logits[j] >= 0.5) {
                assertThat(pushed[j]).isEqualTo(plain[j]);
            }
            pushedSomewhere |= pushed[j] < plain[j];
        }
        assertThat(pushedSomewhere).isTrue();
    }

    @Test
    void theLiteralRuleIsTheGatedOneBelowTheCapAndPushesBeyondItToo() {
        float[] logits = classMajor(logits("student", 2));
        float[] plain = logits.clone();
        float[] gated = logits.clone();
        float[] literal = logits.clone();
        objective(new Targets.HardLabels()).residual(0, SAMPLES, plain);
        objective(distilled(new DistillationRule.GatedTruncation(40, 0.5, 0.25, 4)))
                .residual(0, SAMPLES, gated);
        objective(distilled(new DistillationRule.LiteralTruncation(40, 0.5, 0.25, 4)))
                .residual(0, SAMPLES, literal);
        boolean pushedBeyond = false;
        for (int j = 0; j < logits.length; j++) {
            assertThat(literal[j]).isLessThanOrEqualTo(plain[j]);
            if (logits[j] < 0.5) {
                assertThat(literal[j]).isEqualTo(gated[j]);
            }
            pushedBeyond |= logits[j] >= 0.5 && literal[j] < plain[j];
        }
        assertThat(pushedBeyond).isTrue();
    }

    @Test
    void aTwoStageRuleIsPlainInItsFirstPassesAndItsSecondRuleInAllLaterOnes() {
        DistillationRule then = new DistillationRule.Temperature(0.5, 4);
        CrossEntropy objective = objective(distilled(new DistillationRule.TwoStage(2, then)));
        for (int pass = 1; pass <= 4; pass++) {
            Targets expected = pass <= 2 ? new Targets.HardLabels() : distilled(then);
            // Two tiles a pass: passes are counted, not tiles.
            for (int from = 0; from < SAMPLES; from += 3) {
                float[] tile = tile(from);
                float[] wanted = tile.clone();
                objective.residual(from, 3, tile);
                objective(expected).residual(from, 3, wanted);
                assertThat(tile).as("pass " + pass).containsExactly(wanted);
            }
        }
    }

    @Test
    void miniBatchesDoNotTellWhereAPassBeginsSoTheTwoStageRuleIsRefused() {
        DistillationRule then = new DistillationRule.Temperature(0.5, 4);
        CrossEntropy objective = objective(distilled(new DistillationRule.TwoStage(2, then)));
        assertThatThrownBy(() -> objective.batchResidual(new int[] {0}, new float[CLASSES]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A two-stage rule needs full-batch training, which this learner does not do; give its"
                        + " second rule alone");
        assertThatThrownBy(() -> objective.batchResidual(new int[] {0}, new double[CLASSES]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stagesWithoutPlainStepsAndStagesInStagesAreRefused() {
        DistillationRule then = new DistillationRule.Temperature(0.5, 4);
        assertThatThrownBy(() -> new DistillationRule.TwoStage(0, then))
                .hasMessage("Plain steps 0 of a two-stage rule is below 1; use the second rule alone");
        assertThatThrownBy(() -> new DistillationRule.TwoStage(3, new DistillationRule.TwoStage(2, then)))
                .hasMessageContaining("add up their plain steps");
    }

    @Test
    void aTileGivesTheSameResidualsAsTheWholeBatch() {
        CrossEntropy objective = objective(distilled(new DistillationRule.Temperature(0.5, 4)));
        float[] whole = classMajor(logits("student", 2));
        float[] tile = new float[CLASSES * 2];
        for (int c = 0; c < CLASSES; c++) {
            tile[c * 2] = whole[c * SAMPLES + 3];
            tile[c * 2 + 1] = whole[c * SAMPLES + 4];
        }
        objective.residual(0, SAMPLES, whole);
        objective.residual(3, 2, tile);
        for (int c = 0; c < CLASSES; c++) {
            assertThat(tile[c * 2]).isEqualTo(whole[c * SAMPLES + 3]);
            assertThat(tile[c * 2 + 1]).isEqualTo(whole[c * SAMPLES + 4]);
        }
    }

    @Test
    void hugeLogitsGiveFiniteResiduals() {
        float[] tile = new float[CLASSES * SAMPLES];
        java.util.Arrays.fill(tile, -1e30f);
        tile[0] = 1e30f;
        double loss = objective(new Targets.HardLabels()).residual(0, SAMPLES, tile);
        assertThat(loss).isFinite();
        for (float value : tile) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void aTeacherOfOtherSamplesIsRefusedWithBothSizes() {
        Logits other = new Logits(2, CLASSES, new float[2 * CLASSES]);
        assertThatThrownBy(() -> objective(new Targets.Distilled(other, new DistillationRule.Temperature(0.5, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 samples of 4 classes")
                .hasMessageContaining("6 training samples");
    }

    @Test
    void theSquaredLossRuleIsRefused() {
        assertThatThrownBy(() -> objective(distilled(new DistillationRule.ScoreBlend(0.5))))
                .hasMessageContaining("score-blend")
                .hasMessageContaining("squared loss");
    }

    @Test
    void aSoftRatioOutsideTheUnitIntervalIsRefusedWithItsValue() {
        assertThatThrownBy(() -> new DistillationRule.Temperature(1.2, 4))
                .hasMessage("Soft ratio 1.2 is outside [0, 1]");
        assertThatThrownBy(() -> new DistillationRule.ScoreBlend(Double.NaN))
                .hasMessage("Soft ratio NaN is outside [0, 1]");
    }

    private CrossEntropy objective(Targets targets) {
        return CrossEntropy.of(samples, targets);
    }

    private Targets distilled(DistillationRule rule) {
        return new Targets.Distilled(teacher, rule);
    }

    private static Samples samples() {
        int[] labels = {0, 1, 2, 3, 0, 1};
        return new Samples(
                new InputShape.Patches(1, 1),
                new float[SAMPLES],
                labels,
                CLASSES,
                new ViewLabels(new byte[SAMPLES], new short[SAMPLES], 1));
    }

    private static Logits logits(String name, double scale) {
        UniformRandomProvider random = SeedPath.root(7).child(name).generator();
        float[] values = new float[SAMPLES * CLASSES];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (scale * (random.nextDouble() - 0.5));
        }
        return new Logits(SAMPLES, CLASSES, values);
    }

    /** The logits of three samples from index {@code from} on. */
    private static float[] tile(int from) {
        float[] whole = classMajor(logits("student", 2));
        float[] tile = new float[CLASSES * 3];
        for (int c = 0; c < CLASSES; c++) {
            System.arraycopy(whole, c * SAMPLES + from, tile, c * 3, 3);
        }
        return tile;
    }

    private static float[] classMajor(Logits logits) {
        float[] tile = new float[CLASSES * SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            for (int c = 0; c < CLASSES; c++) {
                tile[c * SAMPLES + i] = logits.get(i, c);
            }
        }
        return tile;
    }
}
