package dev.multiview.regression;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Family;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokenCheckTest {

    /** It has no trials, so that none of them can have failed. */
    @Test
    void a_run_whose_exact_check_broke_is_not_frozen() throws InterruptedException {
        Claim claim = MadeUp.claim("p/exact", new Claim.Exact("a <= b", () -> {
            throw new IllegalStateException("no temporary folder");
        }));
        Judgement broken = new Judge(new Families(Map.of(Family.of("p"), 1)))
                .judge(claim, (arm, split, draw) -> Optional.empty(), 3);
        assertThatThrownBy(() -> Expectations.of(MadeUp.outcome(1, broken)))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Nothing was frozen, because claim p/exact could not be measured (trials failed: the check"
                        + " ended with IllegalStateException: no temporary folder); repair the cause and freeze again")
                .extracting(failure -> ((MultiviewException) failure).status())
                .isEqualTo(ExitStatus.FAILED);
    }
}
