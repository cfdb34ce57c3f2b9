package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import org.junit.jupiter.api.Test;

class ExitMeaningTest {

    @Test
    void everyStatusOfTheContractHasItsOwnMeaning() {
        assertThat(ExitStatus.values())
                .extracting(status -> ExitMeaning.of(status.status()))
                .doesNotHaveDuplicates()
                .doesNotContain("the engine ended unexpectedly");
    }

    @Test
    void signalsAreNamed() {
        assertThat(ExitMeaning.of(137)).isEqualTo("ended by signal 9");
    }

    @Test
    void anythingElseIsUnexpected() {
        assertThat(ExitMeaning.of(17)).isEqualTo("the engine ended unexpectedly");
    }
}
