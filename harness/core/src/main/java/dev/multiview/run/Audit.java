package dev.multiview.run;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.metric.ErrorRate;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.Trial;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Sha256;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From claims to verdicts: plan, run, score, judge. */
public final class Audit {
    private final AuditRequest request;
    private final Store store;
    private final Environment environment;
    private final RunOptions options;
    private final Progress progress;

    /**
     * An audit.
     *
     * @param request what is asked for
     * @param store where trials are looked for and go to
     * @param environment where it runs, part of every new row
     * @param options threads and time limit
     * @param progress is told how the run advances
     */
    public Audit(AuditRequest request, Store store, Environment environment, RunOptions options, Progress progress) {
        this.request = request;
        this.store = store;
        this.environment = environment;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException if the claims contradict each other, see {@link Plan#of}, or the families do not
     *     know a paper
     * @throws dev.multiview.exit.MultiviewException if the store can no longer be written
     * @throws InterruptedException if this thread was interrupted; finished trials are in the store
     */
    public AuditOutcome run() throws InterruptedException {
        long start = System.nanoTime();
        Plan plan = request.plan();
        int largestFamily = largestFamily();
        store.remember(environment);
        RunResult result = new Runner(store, environment.id(), options, progress).run(plan);
        return outcome(plan, largestFamily, result, start);
    }

    /**
     * What {@link #run} finds, from trials that the store already holds: runs none, not even one that failed before.
     * Exact claims are checked again, since they have no trials.
     *
     * @throws dev.multiview.exit.MultiviewException with status {@link ExitStatus#BAD_INPUT} if the store lacks a trial
     * @throws InterruptedException if this thread was interrupted while an exact claim was checked
     */
    public AuditOutcome recall() throws InterruptedException {
        long start = System.nanoTime();
        Plan plan = request.plan();
        int largestFamily = largestFamily();
        List<StoredTrial> rows = new ArrayList<>();
        for (PlannedTrial planned : plan.trials()) {
            Optional<StoredTrial> row = store.find(planned.key());
            // A finished trial without its predictions cannot be scored.
            if (row.isPresent()
                    && (!row.get().finished() || store.finished(planned.key()).isPresent())) {
                rows.add(row.get());
            }
        }
        int missing = plan.trials().size() - rows.size();
        if (missing > 0) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Store " + store.folder() + " lacks " + missing + " of "
                            + plan.trials().size() + " trials; run them with: mvn multiview:audit -Dclaims="
                            + request.name() + " -Dtier=" + request.tier().label() + " -Dseed=" + request.rootSeed());
        }
        return outcome(plan, largestFamily, new RunResult(rows, rows.size()), start);
    }

    private AuditOutcome outcome(Plan plan, int largestFamily, RunResult result, long start)
            throws InterruptedException {
        List<Arm> arms = GainTable.withPrefixes(plan.arms());
        ScoreTable scores =
                ScoreTable.of(arms, plan.draws(), plan.rootSeed(), new ErrorRate(), this::predictions, this::notes);
        List<Judgement> judgements = new ArrayList<>();
        Map<String, Double> seconds = secondsByClaim(plan, result);
        Judge judge = new Judge(request.families());
        for (Claim claim : request.claims()) {
            Optional<String> missing = claim.missingData();
            if (missing.isPresent()) {
                judgements.add(new Judgement(claim, Verdict.NOT_RUN, missing.get(), null, List.of()));
                continue;
            }
            long before = System.nanoTime();
            judgements.add(judge.judge(claim, scores, plan.draws(claim)));
            // An exact claim has no trials in the plan: its check is its cost.
            seconds.merge(claim.id(), (System.nanoTime() - before) / 1e9, Double::sum);
        }
        return new AuditOutcome(
                request.name(),
                request.tier(),
                plan.rootSeed(),
                plan.draws(),
                Sha256.hex(plan.digest()
                        + request.families().sizes().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Object::toString)
                                .toList()),
                environment.values(),
                judgements,
                seconds,
                GainTable.rows(arms, plan.draws(), scores),
                new ContrastTable(scores, plan.draws(), largestFamily).rows(plan.arms()),
                result.trials().stream().map(Audit::row).toList(),
                (System.nanoTime() - start) / 1e9);
    }

    private Optional<Predictions> predictions(Trial trial) {
        return store.find(trial.key()).filter(StoredTrial::finished).flatMap(store::predictions);
    }

    private Optional<Map<String, Double>> notes(Trial trial) {
        return store.find(trial.key()).filter(StoredTrial::finished).map(StoredTrial::notes);
    }

    private int largestFamily() {
        return request.claims().stream()
                .mapToInt(claim -> request.families().size(claim.paper()))
                .max()
                .orElse(1);
    }

    private static Map<String, Double> secondsByClaim(Plan plan, RunResult result) {
        Map<String, Double> byKey = new HashMap<>();
        result.trials().forEach(trial -> byKey.put(trial.key(), trial.seconds()));
        Map<String, Double> byClaim = new TreeMap<>();
        for (Claim claim : plan.claims()) {
            double sum = plan.keys(claim).stream()
                    .mapToDouble(key -> byKey.getOrDefault(key, 0.0))
                    .sum();
            byClaim.put(claim.id(), sum);
        }
        return byClaim;
    }

    private static TrialRow row(StoredTrial trial) {
        return new TrialRow(
                trial.key(),
                trial.label(),
                trial.canonical(),
                trial.status(),
                trial.message(),
                trial.notes(),
                trial.errors(),
                trial.seconds());
    }
}
