package dev.multiview.run;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ShellWord;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.provenance.Provenance;
import dev.multiview.provenance.Sha256;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The step from trials to verdicts and tables: scores what the trials predicted and judges every claim. */
final class OutcomeMaker {
    private final AuditRequest request;
    private final Plan plan;
    private final Store store;
    private final ProcessEnvironment judge;
    private final int largestFamily;

    /**
     * Outcomes of one plan.
     *
     * @throws IllegalArgumentException if the families do not know a paper
     */
    OutcomeMaker(AuditRequest request, Plan plan, Store store, ProcessEnvironment judge) {
        this.request = request;
        this.plan = plan;
        this.store = store;
        this.judge = judge;
        largestFamily = request.claims().stream()
                .mapToInt(claim -> request.families().size(claim.paper()))
                .max()
                .orElse(1);
    }

    /** The command that runs the trials. */
    String command() {
        return "mvn multiview:audit -Dclaims=" + ShellWord.of(request.name()) + " -Dtier="
                + request.tier().label() + " -Dseed=" + request.rootSeed();
    }

    /**
     * The outcome.
     *
     * @param rows how the plan's trials ended, in plan order; those that have not been run are left out
     * @param checks of the request's exact claims
     * @param start when the audit began, on the clock of {@link System#nanoTime}
     */
    AuditOutcome outcome(List<StoredTrial> rows, ExactChecks checks, long start) throws InterruptedException {
        Map<String, StoredTrial> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        List<Arm> arms = GainTable.withPrefixes(plan.arms());
        ScoreTable scores = ScoreTable.of(
                arms,
                plan.draws(),
                plan.rootSeed(),
                trial -> finished(byKey, trial).flatMap(store::predictions),
                trial -> finished(byKey, trial).map(StoredTrial::notes));
        Map<String, Double> seconds = new TreeMap<>();
        List<Judgement> judgements = judgements(byKey, scores, checks, seconds);
        return new AuditOutcome(
                request.papers(),
                request.name(),
                request.tier(),
                plan.rootSeed(),
                plan.draws(),
                digest(),
                provenance(rows),
                judgements,
                request.sweeps(),
                seconds,
                GainTable.rows(arms, plan.draws(), scores),
                new ContrastTable(scores, plan.draws(), largestFamily).rows(plan.arms()),
                trialRows(rows),
                plan.trials().size() - rows.size(),
                (System.nanoTime() - start) / 1e9);
    }

    private static Optional<StoredTrial> finished(Map<String, StoredTrial> byKey, Trial trial) {
        return Optional.ofNullable(byKey.get(trial.key())).filter(StoredTrial::finished);
    }

    private List<Judgement> judgements(
            Map<String, StoredTrial> byKey, ScoreTable scores, ExactChecks checks, Map<String, Double> seconds)
            throws InterruptedException {
        List<Judgement> judgements = new ArrayList<>();
        Judge judging = new Judge(request.families());
        for (Claim claim : request.claims()) {
            Optional<String> missing = claim.missingData();
            if (missing.isPresent()) {
                judgements.add(new Judgement(claim, Verdict.NOT_RUN, missing.get(), null, List.of()));
                continue;
            }
            if (claim.body() instanceof Claim.Exact) {
                ExactChecks.Checked checked = checks.of(claim);
                judgements.add(checked.judgement());
                seconds.put(claim.id(), checked.seconds());
                continue;
            }
            Set<String> keys = plan.keys(claim);
            List<StoredTrial> rows =
                    keys.stream().map(byKey::get).filter(row -> row != null).toList();
            long before = System.nanoTime();
            judgements.add(
                    rows.size() < keys.size()
                            ? unfinished(claim, rows.size(), keys.size())
                            : judging.judge(claim, scores, plan.draws(claim)));
            seconds.put(
                    claim.id(),
                    (System.nanoTime() - before) / 1e9
                            + rows.stream().mapToDouble(StoredTrial::seconds).sum());
        }
        return judgements;
    }

    /** A verdict from a part of the planned draws would be one from a stop of somebody's choice. */
    private Judgement unfinished(Claim claim, int run, int planned) {
        String reason = run + " of its " + planned
                + " trials have been run, and a verdict takes all of them; go on with: " + command();
        return new Judgement(claim, Verdict.NOT_RUN, reason, null, List.of());
    }

    private String digest() {
        return Sha256.hex(plan.digest()
                + request.families().sizes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Object::toString)
                        .toList());
    }

    private Provenance provenance(List<StoredTrial> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row.environment(), 1, Integer::sum));
        List<Provenance.Source> sources = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(count -> new Provenance.Source(
                        store.environment(count.getKey()).orElseGet(() -> Environment.lost(count.getKey())),
                        count.getValue()))
                .toList();
        Map<String, String> codes =
                plan.trials().stream().collect(Collectors.toMap(PlannedTrial::key, PlannedTrial::code));
        int others = (int) rows.stream()
                .filter(row -> !row.code().equals(codes.get(row.key())))
                .count();
        // Only where nothing else did is this process what results depend on.
        return new Provenance(sources.isEmpty() ? judge.tested() : judge.untested(), sources, others);
    }

    private List<TrialRow> trialRows(List<StoredTrial> rows) {
        Map<String, Trial> planned =
                plan.trials().stream().collect(Collectors.toMap(PlannedTrial::key, PlannedTrial::trial));
        return rows.stream()
                .map(row -> row(Objects.requireNonNull(planned.get(row.key())), row))
                .toList();
    }

    private static TrialRow row(Trial planned, StoredTrial trial) {
        return new TrialRow(
                planned,
                trial.code(),
                trial.status(),
                trial.message(),
                trial.notes(),
                trial.errors(),
                trial.seconds(),
                trial.environment());
    }
}
