package dev.multiview.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryBudgetTest {

    @Test
    void aLargeMachineGivesTheUsual() {
        MemoryBudget usual = MemoryBudget.of(Map.of(), 16L << 30);

        assertThat(usual).hasToString("5632m");
        assertThat(usual.heap()).isEqualTo("2g");
        assertThat(usual.arrays()).isEqualTo("3g");
    }

    @Test
    void aSmallOneGivesFourFifthsAndNeverTooLittleToStart() {
        assertThat(MemoryBudget.of(Map.of(), 4L << 30)).hasToString("3276m");
        assertThat(MemoryBudget.of(Map.of(), 400L << 20)).hasToString("1g");
    }

    @Test
    void theVariableDecides() {
        assertThat(MemoryBudget.of(Map.of("MULTIVIEW_MEMORY", "11G"), 2L << 30).heap())
                .isEqualTo("4g");
        assertThat(MemoryBudget.of(Map.of("MULTIVIEW_MEMORY", " 1500m "), 16L << 30))
                .hasToString("1500m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "3", "3t", "-3g", "3.5g", "99999999g", "\u0663g"})
    void whatIsNoAmountIsRefused(String value) {
        assertThatThrownBy(() -> MemoryBudget.of(Map.of("MULTIVIEW_MEMORY", value), 16L << 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MULTIVIEW_MEMORY is '" + value
                        + "', which is no amount of memory; write one such as 3g or 2500m");
    }

    @Test
    void tooLittleIsRefused() {
        assertThatThrownBy(() -> MemoryBudget.of(Map.of("MULTIVIEW_MEMORY", "300m"), 16L << 30))
                .hasMessage("A memory of 300m is below 1g; set MULTIVIEW_MEMORY to more");
    }
}
