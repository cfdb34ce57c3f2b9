package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Tier;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerReportTest {
    @TempDir
    private Path folder;

    @Test
    void nothing_in_the_name_of_a_suite_ends_its_code() {
        PowerReport.write(new VerdictsFile("a` <b>*c*` d", Tier.SMOKE, 7, List.of()), 12, List.of(), folder);
        assertThat(folder.resolve(PowerReport.PAGE))
                .content()
                .contains("an audit of `a' <b>*c*' d` at tier smoke, seed 7; the run to come is of 12 draws");
    }
}
