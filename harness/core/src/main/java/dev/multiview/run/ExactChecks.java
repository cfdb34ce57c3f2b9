package dev.multiview.run;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The checks of exact claims, carried out one after the other on a thread of their own, beside trials and scoring: most
 * of their time is waiting.
 */
final class ExactChecks implements AutoCloseable {

    /**
     * The end of one check.
     *
     * @param judgement what it came to
     * @param seconds what it took
     */
    record Checked(Judgement judgement, double seconds) {}

    private final Beside<Map<String, Checked>> checks;

    private ExactChecks(Beside<Map<String, Checked>> checks) {
        this.checks = checks;
    }

    /** Starts the checks of all exact claims of {@code request} whose data are there. */
    static ExactChecks start(AuditRequest request) {
        Judge judge = new Judge(request.families());
        List<Claim> exact = request.claims().stream()
                .filter(claim -> claim.body() instanceof Claim.Exact
                        && claim.missingData().isEmpty())
                .toList();
        return new ExactChecks(Beside.start("multiview-checks", () -> checked(judge, exact)));
    }

    private static Map<String, Checked> checked(Judge judge, List<Claim> exact) throws InterruptedException {
        Map<String, Checked> checked = new HashMap<>();
        for (Claim claim : exact) {
            long before = System.nanoTime();
            Judgement judgement = judge.judge(claim, (arm, split, draw) -> Optional.empty(), 1);
            checked.put(claim.id(), new Checked(judgement, (System.nanoTime() - before) / 1e9));
        }
        return checked;
    }

    /**
     * The end of the check of a claim. The first call waits until all have been checked.
     *
     * @throws InterruptedException if this thread or the check was interrupted
     */
    Checked of(Claim claim) throws InterruptedException {
        return Objects.requireNonNull(checks.get().get(claim.id()), claim.id());
    }

    /** Interrupts what is still being checked. */
    @Override
    public void close() {
        checks.close();
    }
}
