package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Place;
import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.provenance.Environment;
import dev.multiview.run.Audit;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.Progress;
import dev.multiview.run.RunOptions;
import dev.multiview.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditSessionTest {
    @TempDir
    private Path folder;

    @Test
    void a_check_that_breaks_ends_with_the_status_of_a_failed_trial() throws InterruptedException {
        assertThat(status(() -> {
                    throw new IllegalStateException("no temporary folder");
                }))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(status(() -> {
                    throw new NoClassDefFoundError("org/example/Gone");
                }))
                .isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void a_check_that_ends_is_done_whatever_it_finds() throws InterruptedException {
        assertThat(status(Optional::empty)).isEqualTo(ExitStatus.DONE);
        assertThat(status(() -> Optional.of("trials failed: so says a counterexample")))
                .isEqualTo(ExitStatus.DONE);
    }

    private ExitStatus status(Claim.Check check) throws InterruptedException {
        List<Claim> claims = List.of(new Claim(
                "multiview/D0",
                Place.of("Anywhere"),
                "something equals",
                Claim.Mark.OURS,
                "nowhere",
                new Claim.Exact("a = b", check)));
        AuditRequest request =
                new AuditRequest(List.of(), "multiview/D0", Tier.SMOKE, 1, 1, claims, Families.of(claims));
        try (Store store = Store.open(folder)) {
            AuditOutcome outcome = new Audit(
                            request, store, new Environment(new TreeMap<>()), RunOptions.of(1), Progress.silent())
                    .run();
            return AuditSession.status(outcome);
        }
    }
}
