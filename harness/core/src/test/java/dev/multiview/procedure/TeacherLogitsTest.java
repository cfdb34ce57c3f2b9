package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.model.Logits;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeacherLogitsTest {
    private static final int[] LABELS = {0, 1, 0, 1, 0, 0};
    private static final Logits ONE = logits(1);
    private static final Logits TWO = logits(100);

    @Test
    void anEnsembleTeacherIsTheMeanOfItsMembers() {
        Logits teacher = of(Teacher.ENSEMBLE, ONE, TWO);
        assertThat(teacher.get(4, 2)).isEqualTo((ONE.get(4, 2) + TWO.get(4, 2)) / 2);
    }

    @Test
    void aTeacherOfOneMemberIsThatMemberBitForBit() {
        assertThat(of(Teacher.MEMBER, ONE).values()).containsExactly(ONE.values());
    }

    @Test
    void permutingKeepsEverySamplesTargetLogit() {
        Logits permuted = of(Teacher.ENSEMBLE_PERMUTED, ONE);
        for (int i = 0; i < LABELS.length; i++) {
            assertThat(permuted.get(i, LABELS[i])).isEqualTo(ONE.get(i, LABELS[i]));
        }
    }

    @Test
    void permutingExchangesNonTargetRowsWithinEachClassOnly() {
        Logits permuted = of(Teacher.ENSEMBLE_PERMUTED, ONE);
        for (int label = 0; label < 2; label++) {
            assertThat(nonTargets(permuted, label)).containsExactlyInAnyOrderElementsOf(nonTargets(ONE, label));
        }
        assertThat(permuted.values()).isNotEqualTo(ONE.values());
    }

    @Test
    void theOneHotTeacherHasTheMarginOfEachSample() {
        Logits oneHot = of(Teacher.ENSEMBLE_ONE_HOT, ONE);
        for (int i = 0; i < LABELS.length; i++) {
            float best = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < 3; c++) {
                if (c != LABELS[i]) {
                    best = Math.max(best, ONE.get(i, c));
                    assertThat(oneHot.get(i, c)).isZero();
                }
            }
            assertThat(oneHot.get(i, LABELS[i])).isEqualTo(ONE.get(i, LABELS[i]) - best);
        }
    }

    @Test
    void theUniformTeacherHasEqualLogits() {
        assertThat(of(Teacher.UNIFORM).values()).containsOnly(0f);
    }

    private static Logits of(Teacher kind, Logits... members) {
        return TeacherLogits.of(kind, List.of(members), LABELS, 3, SeedPath.root(5));
    }

    private static List<List<Float>> nonTargets(Logits logits, int label) {
        List<List<Float>> rows = new ArrayList<>();
        for (int i = 0; i < LABELS.length; i++) {
            if (LABELS[i] == label) {
                List<Float> row = new ArrayList<>(Arrays.asList(logits.get(i, 0), logits.get(i, 1), logits.get(i, 2)));
                row.remove(label);
                rows.add(row);
            }
        }
        return rows;
    }

    private static Logits logits(int factor) {
        float[] values = new float[LABELS.length * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = factor * (float) Math.sin(i + 1);
        }
        return new Logits(LABELS.length, 3, values);
    }
}
