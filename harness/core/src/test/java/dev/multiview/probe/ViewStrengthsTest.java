package dev.multiview.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewStrengthsTest {

    @Test
    void notesAreReadByClassAndViewAndOtherNotesAreLeftAlone() {
        Map<String, Double> notes = Map.of(
                "strength.0.0", 1.0, "strength.0.1", 0.2, "strength.1.0", 0.5, "strength.1.1", 0.4, "lostViews", 0.5);
        ViewStrengths strengths = ViewStrengths.ofNotes(notes).orElseThrow();
        assertThat(strengths.values()).containsExactly(List.of(1.0, 0.2), List.of(0.5, 0.4));
        assertThat(strengths.count()).isEqualTo(4);
        assertThat(ViewStrengths.ofNotes(Map.of("lostViews", 0.5, "strengthView0", 1.0)))
                .isEmpty();
    }

    @Test
    void aTenthClassIsReadAfterTheNinth() {
        Map<String, Double> notes = new java.util.HashMap<>();
        for (int c = 0; c < 12; c++) {
            notes.put(ViewStrengths.note(c, 0), 1.0);
            notes.put(ViewStrengths.note(c, 1), c / 10.0);
        }
        assertThat(ViewStrengths.ofNotes(notes).orElseThrow().values())
                .hasSize(12)
                .last()
                .isEqualTo(List.of(1.0, 1.1));
    }

    @Test
    void aViewIsOwnedFromThreeTenthsOfTheStrongestOfItsClassOn() {
        ViewStrengths strengths = new ViewStrengths(
                List.of(List.of(10.0, 3.0), List.of(Math.nextDown(3.0), 10.0), List.of(0.0, 0.0), List.of(-1.0, -2.0)));
        assertThat(strengths.owns(0, 0)).isTrue();
        assertThat(strengths.owns(0, 1)).isTrue();
        assertThat(strengths.owns(1, 0)).isFalse();
        assertThat(strengths.owns(1, 1)).isTrue();
        assertThat(strengths.owns(2, 0)).as("no strength at all").isFalse();
        assertThat(strengths.owns(3, 0)).as("against the class").isFalse();
    }

    @Test
    void coverageCountsAViewThatOneModelOwns() {
        ViewStrengths first = new ViewStrengths(List.of(List.of(1.0, 0.0), List.of(1.0, 0.0)));
        ViewStrengths second = new ViewStrengths(List.of(List.of(0.0, 1.0), List.of(1.0, 0.0)));
        assertThat(ViewStrengths.coverage(List.of(first))).isEqualTo(0.5);
        assertThat(ViewStrengths.coverage(List.of(first, second))).isEqualTo(0.75);
    }

    @Test
    void modelsOfOtherClassesOrNoneAreRefused() {
        ViewStrengths two = new ViewStrengths(List.of(List.of(1.0, 0.0)));
        ViewStrengths one = new ViewStrengths(List.of(List.of(1.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewStrengths.coverage(List.of(two, one)))
                .withMessageStartingWith("Models have strengths of different classes or views: [[2], [1]]");
        assertThatIllegalArgumentException().isThrownBy(() -> ViewStrengths.coverage(List.of()));
    }

    @Test
    void aViewIsLostBelowThreeTenthsOfTheStrongestOfItsClass() {
        ViewStrengths strengths = ViewStrengths.of(new double[][] {{1, 0.3}, {0.29, 1}, {0, 0}, {2, 0.5}});
        assertThat(strengths.lostViews())
                .as("a class without any strength has lost its second view, too")
                .isEqualTo(0.75);
    }

    @Test
    void theStrongestViewIsStrongerThanEachOther() {
        ViewStrengths strengths = ViewStrengths.of(new double[][] {{1, 2, 0}, {2, 1, 2}, {3, 1, 1}});
        assertThat(strengths.strongest(0)).isOne();
        assertThat(strengths.strongest(1)).isEqualTo(-1);
        assertThat(strengths.strongest(2)).isZero();
    }
}
