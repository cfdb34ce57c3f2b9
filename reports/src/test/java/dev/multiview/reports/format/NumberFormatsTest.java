package dev.multiview.reports.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00012, 1.2e-04",
        "0.0012, 0.0012",
        "0.1875, 0.188",
        "1.25, 1.25",
        "42, 42.0",
        "420011, 420011"
    })
    void aNumberIsRoundedByItsSize(double value, String text) {
        assertThat(NumberFormats.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.00005, 0.01 %", "0.031, 3.1 %", "0.93, 93 %", "-0.001, -0.10 %"})
    void aShareIsAPercentage(double share, String text) {
        assertThat(NumberFormats.percent(share)).isEqualTo(text);
    }

    @Test
    void anEstimateAndItsEndsHaveTheSameDecimals() {
        assertThat(NumberFormats.estimate(-0.112, -0.232, 0.008)).isEqualTo("-0.112 [-0.232, 0.008]");
        assertThat(NumberFormats.estimate(0.0012, 0.001, 0.0014)).isEqualTo("0.0012 [0.0010, 0.0014]");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(NumberFormats.estimate(-0.0001, -0.4, 0.4)).isEqualTo("0.000 [-0.400, 0.400]");
    }

    @Test
    void aMissingNumberIsADash() {
        assertThat(NumberFormats.number(Double.NaN)).isEqualTo("–");
        assertThat(NumberFormats.interval(Double.NaN, 1)).isEqualTo("–");
        assertThat(NumberFormats.estimate(0.5, Double.NaN, Double.NaN)).isEqualTo("0.500");
    }

    @Test
    void aSentenceBeginsWithACapitalAndEndsWithOnePeriod() {
        assertThat(NumberFormats.sentence("it holds")).isEqualTo("It holds.");
        assertThat(NumberFormats.sentence("It holds. ")).isEqualTo("It holds.");
    }
}
