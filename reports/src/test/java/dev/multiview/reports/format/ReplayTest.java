package dev.multiview.reports.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.reports.Outcomes;
import org.junit.jupiter.api.Test;

class ReplayTest {
    @Test
    void aGlobIsQuotedSoThatAShellLeavesItAlone() {
        assertThat(Replay.command(Outcomes.bare(), "allen-zhu-li-2020/S-*"))
                .startsWith("mvn verify -Daudit -Dclaims='allen-zhu-li-2020/S-*' -Dtier=");
        assertThat(Replay.command(Outcomes.bare(), "headline")).startsWith("mvn verify -Daudit -Dclaims=headline ");
    }

    @Test
    void nothing_in_a_selection_becomes_a_command_of_the_shell() {
        assertThat(Replay.command(Outcomes.bare(), "a;rm -rf $HOME\n'x'"))
                .contains(" -Dclaims='a;rm -rf $HOME '\\''x'\\''' -Dtier=")
                .hasLineCount(1);
    }
}
