package dev.multiview.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.ViewLabels;
import dev.multiview.model.Logits;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewOwnershipTest {

    @Test
    void strengthIsTheShareOfRightAnswersOfItsKind() {
        // Class 0 by view 0: right, right, wrong; by view 1: wrong. Class 1 by view 0: right; by view 1: right, wrong.
        ViewOwnership found = ViewOwnership.of(
                answers(0, 0, 1, 1, 1, 1, 0), samples(new int[] {0, 0, 0, 0, 1, 1, 1}, 0, 0, 0, 1, 0, 1, 1), 2);
        assertThat(found.strength(0, 0)).isEqualTo(2 / 3.0);
        assertThat(found.strength(0, 1)).isZero();
        assertThat(found.strength(1, 0)).isEqualTo(1);
        assertThat(found.strength(1, 1)).isEqualTo(0.5);
        assertThat(found.strength(0)).isEqualTo(3 / 4.0);
        assertThat(found.strength(1)).isEqualTo(1 / 3.0);
        assertThat(found.owns(0, 0)).isTrue();
        assertThat(found.owns(1, 1)).as("half is not more often than not").isFalse();
        assertThat(found.lostViews()).isEqualTo(1);
        assertThat(ViewOwnership.coverage(List.of(found))).isEqualTo(0.5);
    }

    @Test
    void lostViewsCountSecondViewsOnly() {
        int[][] shown = {{1, 1}, {1, 1}, {1, 1}, {1, 1}};
        assertThat(new ViewOwnership(new int[][] {{1, 1}, {1, 1}, {1, 1}, {1, 1}}, shown).lostViews())
                .isZero();
        assertThat(new ViewOwnership(new int[][] {{1, 1}, {1, 0}, {0, 1}, {1, 1}}, shown).lostViews())
                .isEqualTo(0.5);
        // A class of which nothing is known has one second view, too.
        assertThat(new ViewOwnership(new int[][] {{1, 1}, {1, 1}, {0, 0}, {1, 1}}, shown).lostViews())
                .isEqualTo(0.25);
    }

    @Test
    void aViewThatNoSampleShowedIsNotOwned() {
        ViewOwnership found = ViewOwnership.of(answers(0), samples(new int[] {0}, 0), 2);
        assertThat(found.owns(0, 0)).isTrue();
        assertThat(found.owns(1, 1)).isFalse();
        assertThat(found.strength(1, 1)).isNaN();
    }

    @Test
    void samplesThatShowAllViewsAreNoProbe() {
        assertThatThrownBy(() -> ViewOwnership.of(answers(0), samples(new int[] {0}, -1), 2))
                .hasMessageContaining("Probe sample 0 shows view -1, which is none of the 2 views");
        assertThatThrownBy(() -> ViewOwnership.of(answers(0), samples(new int[] {0}, 2), 2))
                .hasMessageContaining("shows view 2");
        assertThatThrownBy(() -> ViewOwnership.of(answers(0, 0), samples(new int[] {0}, 0), 2))
                .hasMessageContaining("Logits of 2 samples do not match 1");
        assertThatThrownBy(() -> ViewOwnership.coverage(List.of())).hasMessageContaining("Coverage of 0 models");
    }

    private static Logits answers(int... classes) {
        float[] logits = new float[2 * classes.length];
        for (int i = 0; i < classes.length; i++) {
            logits[2 * i + classes[i]] = 1;
        }
        return new Logits(classes.length, 2, logits);
    }

    private static Samples samples(int[] labels, int... mainViews) {
        byte[] views = new byte[mainViews.length];
        for (int i = 0; i < views.length; i++) {
            views[i] = (byte) mainViews[i];
        }
        return new Samples(
                new InputShape.Image(1, 1, 1),
                new float[labels.length],
                labels,
                2,
                new ViewLabels(views, new short[labels.length], 1));
    }
}
