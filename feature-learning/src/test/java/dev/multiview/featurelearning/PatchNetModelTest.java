package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.Features;
import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Start;
import dev.multiview.model.StepSize;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchNetModelTest {
    private static final PatchNetSpec SPEC = new PatchNetSpec(2, 3, 0.7, 0.5, new StepSize.Constant(1));

    @Test
    void predictionsAreThoseOfTheDefinitionForEverySampleOfEveryTile() {
        // More samples than the largest tile holds, and a last tile that is smaller.
        Samples samples = ToyPatches.samples(600, 3, 7, 2);
        PatchNetShape net = new PatchNetShape(SPEC, 2, 7, 1, 1);
        float[] weights = net.initialWeights(Start.DRAWN, List.of(SeedPath.root(2)));
        Logits logits = new PatchNetModel(net, weights, weights).predict(samples);
        ReferenceNet reference = new ReferenceNet(SPEC, 2, 1, samples);
        for (int i = 0; i < samples.count(); i++) {
            double[] expected = reference.logits(ReferenceNet.toDouble(weights), i);
            assertThat(ReferenceNet.relativeDifference(new float[] {logits.get(i, 0), logits.get(i, 1)}, expected))
                    .isLessThan(1e-5);
        }
    }

    @Test
    void noSamplesGiveNoLogits() {
        PatchNetModel model = new PatchNetModel(new PatchNetShape(SPEC, 2, 7, 1, 1), new float[28], new float[28]);
        assertThat(model.predict(ToyPatches.samples(0, 3, 7, 2)).values()).isEmpty();
    }

    @Test
    void samplesAndFeaturesOfAnotherDimensionAreRefusedWithBoth() {
        PatchNetModel model = new PatchNetModel(new PatchNetShape(SPEC, 2, 7, 1, 1), new float[28], new float[28]);
        assertThatThrownBy(() -> model.predict(ToyPatches.samples(4, 3, 8, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Patches of 8 coordinates do not fit a net trained on 7;");
        assertThatThrownBy(() -> model.viewStrengths(new Features(2, 1, 2, new float[] {1, 0, 0, 1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Features of 2 coordinates do not fit a net trained on 7;");
    }

    @Test
    void aViewIsAsStrongAsTheLargestPositiveOverlapOfItsClassesFilters() {
        float[] weights = {
            0.5f, -1, 0, 9, // class 0
            0.2f, -2, 0, 9, //
            7, 7, 0, 3, // class 1
            7, 7, 4, -1
        };
        Features axes = new Features(2, 2, 4, new float[] {
            1, 0, 0, 0, // class 0
            0, 1, 0, 0, //
            0, 0, 1, 0, // class 1
            0, 0, 0, 1
        });
        float[] initial = new float[16];
        initial[0] = 0.1f;
        initial[15] = 0.25f;
        PatchNetModel model = new PatchNetModel(new PatchNetShape(SPEC, 2, 4, 1, 1), initial, weights);
        assertThat(model.viewStrengths(axes)).isDeepEqualTo(new double[][] {{0.5, 0}, {4, 3}});
        assertThat(model.initialStrengths(axes)).isDeepEqualTo(new double[][] {{0.1f, 0}, {0, 0.25}});
    }
}
