package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelAnswersTest {
    private static final DataDraw DRAW = alike();

    @Test
    void aModelThatUsesOneArrayForAllItsAnswersIsReadAsIfItDidNot() {
        float[] one = new float[80];
        Predictions reused = answers(samples -> filled(samples, one));
        Predictions fresh = answers(samples -> filled(samples, new float[80]));
        assertThat(reused.outputs()).hasSize(4);
        reused.outputs().forEach((split, outputs) -> assertThat(outputs.logits().values())
                .containsExactly(fresh.on(split).logits().values()));
    }

    @Test
    void valuesAreShownAndNothingThatTellsTheClasses() {
        List<Samples> seen = new ArrayList<>();
        Predictions outputs = answers(samples -> {
            seen.add(samples);
            return filled(samples, new float[80]);
        });
        assertThat(seen).hasSize(4).allSatisfy(samples -> {
            assertThat(samples.count()).isEqualTo(40);
            assertThat(samples.classes()).isEqualTo(2);
            assertThatThrownBy(samples::labels)
                    .hasMessage("The labels of samples that a model is to predict are not shown to it; let it tell the"
                            + " classes from the values alone");
            assertThatThrownBy(samples::views).hasMessageStartingWith("The views of samples");
            assertThatThrownBy(samples::truth).hasMessageStartingWith("The truth of samples");
            Samples some = samples.select(new int[] {39, 0});
            assertThat(some.count()).isEqualTo(2);
            assertThat(some.values()[2]).isEqualTo(samples.values()[0]);
            assertThatThrownBy(some::labels).isInstanceOf(IllegalStateException.class);
        });
        assertThat(seen.get(2).values()).isSameAs(DRAW.training().values());
        assertThat(outputs.on(Split.MULTI_VIEW).labels())
                .isNotSameAs(DRAW.test(Split.MULTI_VIEW).labels())
                .containsExactly(DRAW.test(Split.MULTI_VIEW).labels());
    }

    /** Forms the logits of the class that the first coordinate tells. */
    private static Logits filled(Samples samples, float[] array) {
        for (int i = 0; i < samples.count(); i++) {
            array[2 * i] = samples.values()[2 * i];
            array[2 * i + 1] = -samples.values()[2 * i];
        }
        return new Logits(samples.count(), 2, array);
    }

    private static Predictions answers(Model model) {
        return new Predictions(ModelAnswers.of("tiny", new Fit(model, Map.of())).on(DRAW));
    }

    /** A draw whose sets all have 40 samples, so that one array fits the answers of all. */
    private static DataDraw alike() {
        List<Samples> sets = new ArrayList<>();
        for (int draw = 0; draw < 4; draw++) {
            sets.add(new TinyData("tiny")
                    .draw(SeedPath.root(1).child("draw", draw))
                    .test(Split.SINGLE_VIEW));
        }
        return DataDraw.of(
                new TinyData("tiny").draw(SeedPath.root(1)).features(),
                sets.get(0),
                sets.get(3),
                Map.of(Split.SINGLE_VIEW, sets.get(1), Split.MULTI_VIEW, sets.get(2)));
    }
}
