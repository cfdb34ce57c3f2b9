package dev.multiview.dummy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DummyClaimsTest {
    @Test
    void everyDummyIsCaught() throws InterruptedException {
        List<Claim> claims = DummyClaims.claims();
        assertThat(claims)
                .extracting(Claim::id)
                .containsExactly("multiview/D1", "multiview/D2", "multiview/D3", "multiview/D4");
        Judge judge = new Judge(Families.of(claims));
        for (Claim claim : claims) {
            Judgement judgement = judge.judge(claim, (arm, split, draw) -> Optional.empty(), 1);
            assertThat(judgement.verdict()).as(judgement.reason()).isEqualTo(Verdict.SUPPORTED);
        }
    }

    @Test
    void aDummyThatDoesNothingWrongIsACounterexample() throws InterruptedException {
        DummyCheck check = new DummyCheck(DummyLearners.SOUND, 1, Duration.ofMinutes(1), "whatever");
        assertThat(check.counterexample().orElseThrow()).contains("is recorded as ok () instead of failed (whatever)");
    }

    @Test
    void aDummyThatFailsForAnotherReasonIsACounterexample() throws InterruptedException {
        DummyCheck check = new DummyCheck(DummyLearners.THROWS, 1, Duration.ofMinutes(1), "ignores its seed");
        assertThat(check.counterexample().orElseThrow()).contains("this dummy always throws");
    }
}
