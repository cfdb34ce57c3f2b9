package dev.multiview.junit;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.DrawValue;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judgement;
import dev.multiview.plan.TrialCode;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.run.Audit;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.Progress;
import dev.multiview.run.RunOptions;
import dev.multiview.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The audit behind the tests of a suite's claims: run once, when the first claim is asked for. */
final class ClaimsAudit {
    /** A store has one user at a time, and test classes may run side by side. */
    private static final Lock STORES = new ReentrantLock();

    private final AuditRequest request;
    private final Path folder;
    private @Nullable AuditOutcome outcome;

    private ClaimsAudit(AuditRequest request, Path folder) {
        this.request = request;
        this.folder = folder;
    }

    /** The audit of the claims that the words select. */
    static ClaimsAudit of(List<String> words, Claims.Choices choices) {
        Catalogue catalogue = choices.catalogue().get();
        Catalogue.Selection selection = catalogue.select(words, choices.tier());
        AuditRequest request = new AuditRequest(
                selection.suite().papers(),
                String.join(",", words),
                choices.tier(),
                choices.seed(),
                selection.suite().looks(choices.tier()),
                selection.claims(),
                catalogue.sweeps(selection, choices.tier()),
                Families.of(selection.family()));
        return new ClaimsAudit(request, choices.store());
    }

    List<Claim> claims() {
        return request.claims();
    }

    long seed() {
        return request.rootSeed();
    }

    /** The verdict on a claim, after the audit. */
    Judgement judgement(Claim claim) throws InterruptedException {
        return outcome().judgements().stream()
                .filter(judgement -> judgement.claim().id().equals(claim.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The audit has no verdict on claim " + claim.id()));
    }

    /** The values that its intervals were made of. */
    List<DrawValue> values(Claim claim) throws InterruptedException {
        return outcome().values().getOrDefault(claim.id(), List.of());
    }

    private AuditOutcome outcome() throws InterruptedException {
        STORES.lockInterruptibly();
        try {
            AuditOutcome found = outcome;
            if (found == null) {
                found = run();
                outcome = found;
            }
            return found;
        } finally {
            STORES.unlock();
        }
    }

    private AuditOutcome run() throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        ProcessEnvironment environment = ProcessEnvironment.of(
                Environment.untested(threads, TrialCode.ofThisProgram().program()));
        try (Store store = Store.open(folder)) {
            return new Audit(request, store, environment, RunOptions.of(threads), Progress.silent()).run();
        }
    }
}
