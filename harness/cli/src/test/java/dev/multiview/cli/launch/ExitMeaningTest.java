package dev.multiview.cli.launch;

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
        assertThat(ExitMeaning.of(130)).isEqualTo("stopped with Ctrl-C");
        assertThat(ExitMeaning.of(137)).isEqualTo("killed, probably because memory ran out");
        assertThat(ExitMeaning.of(143)).isEqualTo("told to end");
    }

    @Test
    void anythingElseIsUnexpected() {
        assertThat(ExitMeaning.of(17)).isEqualTo("the engine ended unexpectedly");
    }
}
