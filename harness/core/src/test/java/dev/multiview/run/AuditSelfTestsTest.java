package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Place;
import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AuditSelfTestsTest {
    private static final FakeLearner NET = new FakeLearner("net");
    private static final Claim STUDENT =
            Claims.gain("p/student", new FakeData("near").setting(3, 2), NET, Claims.SELF_DISTILLATION);
    private static final Claim EXACT = new Claim(
            "q/exact", Place.preset("made-up"), "t", Claim.Mark.OURS, "s", new Claim.Exact("never", Optional::empty));

    private static final Environment UNTESTED = new Environment(new TreeMap<>(Map.of("multiview.program", "1")));
    private static final Environment TESTED =
            new Environment(new TreeMap<>(Map.of("multiview.program", "1", "blas.core", "some")));

    @TempDir
    private Path folder;

    private final AtomicInteger tests = new AtomicInteger();

    @Test
    void selfTestsRunOnceAndBeforeTheFirstTrialWhoseRowsNameWhatTheyFound() throws InterruptedException {
        try (Store store = Store.open(folder)) {
            AuditOutcome outcome = audit(STUDENT, store).run();

            assertThat(tests).hasValue(1);
            assertThat(outcome.trials()).isNotEmpty().allMatch(row -> row.environment()
                    .equals(TESTED.id()));
            assertThat(outcome.environment()).containsEntry("blas.core", "some");
        }
    }

    @Test
    void whereAllTrialsAreStoredNoSelfTestRunsAndTheEnvironmentIsThatOfTheTrials() throws InterruptedException {
        try (Store store = Store.open(folder)) {
            AuditOutcome first = audit(STUDENT, store).run();
            AuditOutcome again = audit(STUDENT, store).run();
            AuditOutcome recalled = audit(STUDENT, store).recall();

            assertThat(tests).hasValue(1);
            assertThat(again.environment()).isEqualTo(first.environment());
            assertThat(recalled.environment()).isEqualTo(first.environment());
        }
    }

    @Test
    void aRunWithoutTrialsIsDescribedByItsOwnProcessWithSelfTests() throws InterruptedException {
        try (Store store = Store.open(folder)) {
            assertThat(audit(EXACT, store).run().environment()).isEqualTo(TESTED.values());
            assertThat(audit(EXACT, store).recall().environment()).isEqualTo(TESTED.values());
        }
    }

    @Test
    void aFailedSelfTestStopsARunBeforeItsFirstTrial() {
        ProcessEnvironment broken = ProcessEnvironment.of(UNTESTED, () -> {
            throw new MultiviewException(ExitStatus.FAILED, "Self-test blas failed: it solves wrongly");
        });
        try (Store store = Store.open(folder)) {
            int fits = NET.fits().get();

            assertThatThrownBy(() -> audit(STUDENT, store, broken).run()).hasMessageContaining("it solves wrongly");
            assertThat(NET.fits()).hasValue(fits);
        }
    }

    private Audit audit(Claim claim, Store store) {
        return audit(claim, store, ProcessEnvironment.of(UNTESTED, () -> {
            tests.incrementAndGet();
            return TESTED;
        }));
    }

    private static Audit audit(Claim claim, Store store, ProcessEnvironment environment) {
        AuditRequest request =
                new AuditRequest(List.of(), "test", Tier.SMOKE, 7, 4, List.of(claim), Families.of(List.of(claim)));
        return new Audit(request, store, environment, RunOptions.of(2), Progress.silent());
    }
}
