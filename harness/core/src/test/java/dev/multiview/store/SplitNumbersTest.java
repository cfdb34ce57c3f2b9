package dev.multiview.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.Split;
import org.junit.jupiter.api.Test;

/** A test that files of predictions of earlier versions are read as they were written: they hold a set's number. */
class SplitNumbersTest {

    @Test
    void aSetKeepsItsNumber() {
        assertThat(Split.values())
                .containsExactly(
                        Split.TRAINING,
                        Split.VALIDATION,
                        Split.SINGLE_VIEW,
                        Split.MULTI_VIEW,
                        Split.OCCLUDED,
                        Split.SWAPPED,
                        Split.MIXTURE,
                        Split.TEST);
    }
}
