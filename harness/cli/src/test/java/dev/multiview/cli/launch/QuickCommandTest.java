package dev.multiview.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.cli.Engine;
import dev.multiview.cli.UsesNatives;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class QuickCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --tier full",
                "show allen-zhu-li-2020/P1-ensemble",
                "--help",
                "-h",
                "--version",
                "audit --help",
                "data fetch -h"
            })
    void whatLooksSomethingUpIsQuick(String line) {
        assertThat(QuickCommand.is(List.of(line.split(" ")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "audit headline",
                "audit --claims --help",
                "report",
                "check --tier smoke",
                "data fetch mnist",
                "@arguments",
                "list @arguments",
                "--verbose audit"
            })
    void whatMayTrainOrLoadNativesIsNot(String line) {
        assertThat(QuickCommand.is(List.of(line.split(" ")))).isFalse();
    }

    @Test
    void noArgumentsAreAnsweredAtOnce() {
        assertThat(QuickCommand.is(List.of())).isTrue();
    }

    @Test
    void noQuickCommandUsesNatives() {
        new CommandLine(new Engine()).getSubcommands().forEach((name, command) -> assertThat(
                        command.getCommand() instanceof UsesNatives && QuickCommand.is(List.of(name)))
                .as(name)
                .isFalse());
    }
}
