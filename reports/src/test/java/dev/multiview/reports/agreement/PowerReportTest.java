package dev.multiview.reports.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Tier;
import dev.multiview.statistic.Looks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerReportTest {
    @TempDir
    private Path folder;

    @Test
    void nothing_in_the_name_of_a_suite_ends_its_code() {
        PowerReport.write(
                new VerdictsFile("a` <b>*c*` d", Tier.SMOKE, 7, List.of()), Looks.fixed(12), List.of(), folder);
        assertThat(folder.resolve(PowerReport.PAGE))
                .content()
                .contains("an audit of `a' <b>*c*' d` at tier smoke, seed 7; the run to come is of 12 draws");
    }

    @Test
    void a_run_of_several_looks_is_forecast_at_the_last() {
        PowerReport.write(
                new VerdictsFile("suite", Tier.SMOKE, 7, List.of()), Looks.doubling(12, 3), List.of(), folder);
        assertThat(folder.resolve(PowerReport.PAGE))
                .content()
                .contains("the run to come is of 48 draws, or as many as the data give, at the last of its 3 looks");
    }
}
