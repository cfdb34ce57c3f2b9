package dev.multiview.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {
    @Test
    void a_difference_reaches_from_the_least_to_the_greatest() {
        assertThat(Bounds.SHARE.minus(1, Bounds.SHARE)).isEqualTo(Bounds.DIFFERENCE);
        assertThat(Bounds.SHARE.minus(2, Bounds.SHARE)).isEqualTo(new Bounds(-2, 1));
        assertThat(Bounds.SHARE.minus(-2, Bounds.SHARE)).isEqualTo(new Bounds(0, 3));
        assertThat(Bounds.SHARE.minus(0, Bounds.NONE)).isEqualTo(Bounds.SHARE);
        assertThat(Bounds.SHARE.minus(1, Bounds.POSITIVE)).isEqualTo(new Bounds(Double.NEGATIVE_INFINITY, 1));
        assertThat(Bounds.NONE.minus(1, Bounds.NONE)).isEqualTo(Bounds.NONE);
    }

    @Test
    void the_nearest_possible_value_is_taken() {
        assertThat(Bounds.DIFFERENCE.clip(-1.19)).isEqualTo(-1);
        assertThat(Bounds.DIFFERENCE.clip(1.11)).isEqualTo(1);
        assertThat(Bounds.DIFFERENCE.clip(0.3)).isEqualTo(0.3);
        assertThat(Bounds.NONE.clip(-7)).isEqualTo(-7);
        assertThat(Bounds.SHARE.clip(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "toyRisk1, toy risk 1",
        "bumpsRiskLast, bumps risk last",
        "lostViews, share of second views lost",
        "riskSlope.e300.s1.0, 'risk slope at e300, s1.0'",
        "angle600, angle 600",
    })
    void notes_are_named_in_words(String note, String words) {
        assertThat(NoteWords.of(note)).isEqualTo(words);
    }
}
