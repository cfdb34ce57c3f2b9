package dev.multiview.examples;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Tier;
import dev.multiview.provenance.Environment;
import dev.multiview.run.Audit;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.Progress;
import dev.multiview.run.RunOptions;
import dev.multiview.store.Store;
import java.nio.file.Path;
import java.util.List;

/** The audit of the examples at tier smoke, which takes no time: six draws of five classifiers. */
public final class SmallAudit {
    private SmallAudit() {}

    /** Runs it with seed 1001. */
    public static AuditOutcome run(Path trials, Environment environment) throws InterruptedException {
        try (Store store = Store.open(trials)) {
            return new Audit(request(), store, environment, RunOptions.of(2), Progress.silent()).run();
        }
    }

    /** What it is asked for. */
    public static AuditRequest request() {
        BaggingSuite suite = new BaggingSuite();
        Catalogue catalogue = Catalogue.of(List.of(suite), List.of(new NearestMeanLearner()));
        List<Claim> claims = catalogue.select(List.of("bagging"), Tier.SMOKE).claims();
        return new AuditRequest(
                List.of(), suite.name(), Tier.SMOKE, 1001, suite.draws(Tier.SMOKE), claims, Families.of(claims));
    }
}
