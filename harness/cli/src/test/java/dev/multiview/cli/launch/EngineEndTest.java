package dev.multiview.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineEndTest {

    private static final MemoryBudget MEMORY = new MemoryBudget(2048);

    @ParameterizedTest
    @EnumSource(ExitStatus.class)
    void everyStatusArrivesAsItWasMeantAndNeedsNoSentence(ExitStatus status) {
        assertThat(EngineEnd.of(EngineEnd.inside(status.status()), MEMORY))
                .isEqualTo(new EngineEnd(status.status(), ""));
    }

    @Test
    void onlyThisProgramSaysThatThereIsADifference() {
        assertThat(EngineEnd.inside(ExitStatus.DIFFERENCE.status())).isNotEqualTo(1);
        assertThat(EngineEnd.of(1, MEMORY).status()).isEqualTo(ExitStatus.FAILED.status());
    }
}
