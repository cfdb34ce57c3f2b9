package dev.multiview.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.model.Logits;
import dev.multiview.procedure.Predictions.Outputs;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Bias and variance of the squared loss against closed forms. */
class SquaredLossTest {
    private static final float SURE = 200;

    /** Certain models of three classes: of those that say c in p_c of all cases, bias is 1/2 |p - y|^2, variance 1/2 (1 - |p|^2). */
    @Test
    void estimatesOfFewModelsAreRightOnAverageOverAllThatCouldBeDrawn() {
        int[] urn = {0, 0, 0, 1, 1, 2};
        double bias = 0;
        double variance = 0;
        int count = 0;
        for (int a : urn) {
            for (int b : urn) {
                for (int c : urn) {
                    SquaredLoss three = SquaredLoss.of(List.of(certain(a), certain(b), certain(c)));
                    bias += three.bias();
                    variance += three.variance();
                    count++;
                }
            }
        }
        // p = (1/2, 1/3, 1/6), y = (1, 0, 0).
        assertThat(bias / count).isCloseTo((1 / 4.0 + 1 / 9.0 + 1 / 36.0) / 2, within(1e-12));
        assertThat(variance / count).isCloseTo((1 - 1 / 4.0 - 1 / 9.0 - 1 / 36.0) / 2, within(1e-12));
    }

    @Property(tries = 100)
    void theyAddUpToTheMeanLoss(@ForAll @IntRange(min = 2, max = 6) int models, @ForAll long seed) {
        UniformRandomProvider random = SeedPath.root(seed).generator();
        int[] labels = {0, 2, 1, 1};
        List<Outputs> outputs = new ArrayList<>();
        double loss = 0;
        for (int model = 0; model < models; model++) {
            float[] logits = new float[12];
            for (int j = 0; j < 12; j++) {
                logits[j] = (float) (6 * random.nextDouble() - 3);
            }
            outputs.add(new Outputs(new Logits(4, 3, logits), labels));
            for (int i = 0; i < 4; i++) {
                loss += loss(Arrays.copyOfRange(logits, 3 * i, 3 * i + 3), labels[i]) / (4 * models);
            }
        }
        SquaredLoss split = SquaredLoss.of(outputs);
        assertThat(split.bias() + split.variance()).isCloseTo(loss, within(1e-12));
        assertThat(split.variance()).isNotNegative();
    }

    /** Of certain models the loss is the error, so that half of the pairs that differ is the variance. */
    @Test
    void ofCertainModelsTheVarianceIsHalfTheirDisagreement() {
        List<Outputs> models = List.of(certain(0), certain(1), certain(1), certain(2));
        MemberSpread spread = MemberSpread.of(models);
        assertThat(spread.squared().variance()).isCloseTo(spread.disagreement() / 2, within(1e-12));
        assertThat(spread.squared().bias() + spread.squared().variance()).isCloseTo(spread.meanError(), within(1e-12));
    }

    private static double loss(float[] logits, int label) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit);
        }
        double loss = 0;
        for (int c = 0; c < logits.length; c++) {
            double off = Math.exp(logits[c]) / sum - (c == label ? 1 : 0);
            loss += off * off / 2;
        }
        return loss;
    }

    private static Outputs certain(int said) {
        float[] logits = new float[3];
        logits[said] = SURE;
        return new Outputs(new Logits(1, 3, logits), new int[] {0});
    }
}
