package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.MultiviewException;
import dev.multiview.regression.Leniency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LeniencyOptionsTest {

    @Test
    void aToleranceIsForAllClaimsAndForSingleOnes() {
        assertThat(parsed("--tolerance", "0.01,p/one=0.05", "--worse-only"))
                .isEqualTo(new Leniency(0.01, Map.of("p/one", 0.05), true));
        assertThat(parsed()).isEqualTo(Leniency.NONE);
    }

    @Test
    void aClaimThatIsNotFrozenHasNoTolerance() {
        assertThatThrownBy(() -> parsed("--tolerance", "p/on=0.05"))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Tolerance is for claim 'p/on', which is not in the expectations file; did you mean"
                        + " 'p/one'?");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> parsed("--tolerance", "p/one=much"))
                .hasMessage("Tolerance 'much' is no number; give one such as 0.01, or ID=0.01");
    }

    private static Leniency parsed(String... arguments) {
        LeniencyOptions options = new LeniencyOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("leniency", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(arguments);
        return options.leniency(List.of("p/one", "p/two"));
    }
}
