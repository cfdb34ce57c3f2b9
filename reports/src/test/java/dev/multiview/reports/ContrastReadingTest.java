package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.run.ContrastRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastReadingTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.3, true, FEATURE_LEARNING_MORE",
        "-0.3, -0.1, true, LINEARIZED_MORE",
        "-0.09, 0.09, true, ALIKE",
        "0.02, 0.09, true, ALIKE",
        "0.09, 0.3, true, OPEN",
        "-0.3, 0.3, true, OPEN",
        "NaN, NaN, true, OPEN",
        "0.1, 0.3, false, NOT_COMPARABLE"
    })
    void anIntervalIsReadAgainstTheSmallestEffectOfInterest(
            double low, double high, boolean eligible, ContrastReading reading) {
        assertThat(ContrastReading.of(row(low, high, eligible), 0.1)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.3, 'networks that learn features gain more, perhaps by less than 0.1'",
        "-0.3, -0.05, 'models linear in fixed features gain more, perhaps by less than 0.1'",
        "-0.3, 0.3, 'not decided, as the interval holds both no difference and one of 0.1'",
        "NaN, NaN, 'not decided, as so few draws give no interval'"
    })
    void anOpenContrastSaysWhatIsKnown(double low, double high, String words) {
        assertThat(ContrastReading.OPEN.words(row(low, high, true), 0.1)).isEqualTo(words);
    }

    @Test
    void theZoneIsThatOfTheClaimsOnContrasts() {
        assertThat(ContrastReading.delta(Outcomes.everything())).isEqualTo(0.1);
        assertThat(ContrastReading.delta(Outcomes.bare())).isEqualTo(0.1);
    }

    private static ContrastRow row(double low, double high, boolean eligible) {
        return new ContrastRow(
                "d", "ensemble", "f", "l", "error", "single-view", 0, low, high, low, high, 0, 12, eligible);
    }
}
