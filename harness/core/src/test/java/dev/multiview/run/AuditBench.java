package dev.multiview.run;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.model.Regime;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.provenance.Environment;
import dev.multiview.quantity.Contrast;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** Audits of two made-up learners, kept in a store of their own. */
abstract class AuditBench {
    final Setting setting = new FakeData("near").setting(3, 2);
    final FakeLearner net = new FakeLearner("net");
    final FakeLearner twin = new FakeLearner("twin", Regime.LINEARIZED);
    final Arm netEnsemble = new Arm(setting, net, new Ensemble(3));
    final Arm twinEnsemble = new Arm(setting, twin, new Ensemble(3));
    final Claim contrast = new Claim(
            "p/contrast",
            Place.preset("near"),
            "t",
            Claim.Mark.OURS,
            "s",
            new Claim.Statistical(
                    new Contrast(netEnsemble, twinEnsemble, Split.SINGLE_VIEW), new Rule.NoEffect(0.1), List.of()));
    final Claim student = Claims.gain("p/student", setting, net, Claims.SELF_DISTILLATION);
    final Claim exact = new Claim(
            "q/exact", Place.preset("made-up"), "t", Claim.Mark.OURS, "s", new Claim.Exact("never", Optional::empty));

    @TempDir
    Path folder;

    static StoredTrial withCode(StoredTrial row, String code) {
        return new StoredTrial(
                row.key(),
                code,
                row.label(),
                row.canonical(),
                row.status(),
                row.message(),
                row.notes(),
                row.errors(),
                row.seconds(),
                row.environment(),
                row.predictions(),
                row.bytes());
    }

    static Environment program(String program) {
        return new Environment(new TreeMap<>(Map.of("java", "test", "multiview.program", program)));
    }

    AuditOutcome audit(List<Claim> claims, Environment environment, Reuse reuse) throws InterruptedException {
        AuditRequest request = new AuditRequest(List.of(), "test", Tier.SMOKE, 7, 4, claims, Families.of(claims));
        try (Store store = Store.open(folder)) {
            RunOptions options = RunOptions.of(2).withReuse(reuse);
            return new Audit(request, store, environment, options, Progress.silent()).run();
        }
    }

    AuditOutcome recall(List<Claim> claims) throws InterruptedException {
        AuditRequest request = new AuditRequest(List.of(), "test", Tier.SMOKE, 7, 4, claims, Families.of(claims));
        try (Store store = Store.open(folder, sentence -> {})) {
            return new Audit(request, store, environment(), RunOptions.of(1), Progress.silent()).recall();
        }
    }

    AuditOutcome audit(int threads, List<Claim> claims) throws InterruptedException {
        return audit(threads, claims, Families.of(claims));
    }

    AuditOutcome audit(int threads, List<Claim> claims, Families families) throws InterruptedException {
        AuditRequest request = new AuditRequest(List.of(), "test", Tier.SMOKE, 7, 4, claims, families);
        try (Store store = Store.open(folder, sentence -> {})) {
            return new Audit(request, store, environment(), RunOptions.of(threads), Progress.silent()).run();
        }
    }

    static Environment environment() {
        return program("older");
    }
}
