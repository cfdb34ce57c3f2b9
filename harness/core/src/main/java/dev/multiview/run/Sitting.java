package dev.multiview.run;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Docket;
import dev.multiview.claim.DrawValue;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.OwnSetOptions;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.Goals;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.provenance.Provenance;
import dev.multiview.provenance.Sha256;
import dev.multiview.quantity.Contrast;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sitting of one audit: the trials that have been run, what they scored, and the verdicts so far, from the first look
 * to the outcome.
 */
final class Sitting {
    private final AuditRequest request;
    private final Store store;
    private final ProcessEnvironment judge;
    private final Shard shard;
    private final Docket docket;
    private final Map<String, StoredTrial> byKey = new LinkedHashMap<>();
    private final ScoreTable scores;
    private Plan plan;
    /** Of each claim with trials, by its id. */
    private Map<String, Set<String>> keys = Map.of();

    private int scored;

    /**
     * A sitting before its first look.
     *
     * @param shard the part of the trials that is run
     * @throws IllegalArgumentException if the families do not know a paper
     */
    Sitting(AuditRequest request, Store store, ProcessEnvironment judge, Shard shard) {
        this.request = request;
        this.store = store;
        this.judge = judge;
        this.shard = shard;
        docket = new Docket(request.claims(), request.families(), request.looks());
        plan = request.plan(docket.draws());
        scores = ScoreTable.empty(
                plan.rootSeed(), trial -> finished(trial).flatMap(store::predictions), trial -> finished(trial)
                        .map(StoredTrial::notes));
    }

    /** All trials planned by now. */
    Plan plan() {
        return plan;
    }

    /** The command that runs the trials. */
    String command() {
        Map<String, String> options =
                Goals.options(request.name(), request.tier().label(), request.rootSeed());
        options.putAll(request.origin().options());
        OwnSetOptions.add(options, request.claims());
        return Goals.ofThisProcess().command("audit", options);
    }

    /** Takes trials that have been run, as they ended. */
    void take(List<StoredTrial> rows) {
        rows.forEach(row -> byKey.put(row.key(), row));
    }

    /** Judges what is open by the trials taken. */
    void judge() {
        scores.add(GainTable.withPrefixes(plan.arms()), scored, plan.draws());
        scored = plan.draws();
        keys = plan.claims().stream().collect(Collectors.toMap(Claim::id, plan::keys));
        docket.judge(
                scores, claim -> keys.containsKey(claim.id()) && byKey.keySet().containsAll(keys.get(claim.id())));
    }

    /** The present look, from 0 on. */
    int look() {
        return docket.look();
    }

    /** The trials that the next look takes beyond those planned by now; empty if there is no such look. */
    Optional<Plan> next() {
        Set<String> planned = plan.trials().stream().map(PlannedTrial::key).collect(Collectors.toSet());
        return docket.next().map(draws -> request.plan(draws).beyond(planned));
    }

    /** Goes on to the next look. */
    void advance(Progress progress) {
        docket.advance();
        plan = request.plan(docket.draws());
        int draws = request.looks().at(docket.look());
        progress.goesOn("Look " + (docket.look() + 1) + " of at most "
                + request.looks().count() + ": " + docket.waiting() + " claims are open and get " + draws + " draws");
    }

    /**
     * The outcome.
     *
     * @param checks of the request's exact claims
     * @param start when the audit began, on the clock of {@link System#nanoTime}
     */
    AuditOutcome outcome(ExactChecks checks, long start) throws InterruptedException {
        List<StoredTrial> rows = plan.trials().stream()
                .map(planned -> byKey.get(planned.key()))
                .filter(Objects::nonNull)
                .toList();
        List<Arm> arms = GainTable.withPrefixes(plan.arms());
        Map<String, Double> seconds = new TreeMap<>();
        List<Judgement> judgements = new ArrayList<>();
        Map<String, List<DrawValue>> values = new LinkedHashMap<>();
        for (Claim claim : request.claims()) {
            judgements.add(judgement(claim, checks, seconds));
            values.put(claim.id(), docket.values(claim));
        }
        return new AuditOutcome(
                request.papers(),
                request.name(),
                request.tier(),
                plan.rootSeed(),
                plan.draws(),
                docket.draws(),
                new LooksMade(docket.look() + 1, request.looks().count(), docket.waitingForMore()),
                digest(),
                provenance(rows),
                judgements,
                request.sweeps(),
                seconds,
                GainTable.rows(arms, plan.draws(), scores),
                new ContrastTable(scores, plan.draws(), largestFamily()).rows(plan.arms(), claimedContrasts()),
                trialRows(rows),
                plan.trials().size() - rows.size(),
                (System.nanoTime() - start) / 1e9,
                request.origin(),
                values);
    }

    private Optional<StoredTrial> finished(Trial trial) {
        return Optional.ofNullable(byKey.get(trial.key())).filter(StoredTrial::finished);
    }

    /** The contrasts that claims are about whose trials were planned. */
    private List<Contrast> claimedContrasts() {
        return plan.claims().stream()
                .filter(claim -> claim.body() instanceof Claim.Statistical)
                .map(claim -> ((Claim.Statistical) claim.body()).quantity())
                .filter(Contrast.class::isInstance)
                .map(Contrast.class::cast)
                .toList();
    }

    private int largestFamily() {
        return request.claims().stream()
                .mapToInt(request.families()::size)
                .max()
                .orElse(1);
    }

    /** The judgement of a claim; of a varied plan every one says so. */
    private Judgement judgement(Claim claim, ExactChecks checks, Map<String, Double> seconds)
            throws InterruptedException {
        Judgement plain = plainJudgement(claim, checks, seconds);
        String words = request.origin().exploratoryWords();
        return words.isEmpty() ? plain : plain.and("; " + words);
    }

    private Judgement plainJudgement(Claim claim, ExactChecks checks, Map<String, Double> seconds)
            throws InterruptedException {
        Optional<String> missing = claim.missingData();
        if (missing.isPresent()) {
            return new Judgement(claim, Verdict.NOT_RUN, missing.get(), null, List.of());
        }
        if (claim.body() instanceof Claim.Exact) {
            ExactChecks.Checked checked = checks.of(claim);
            seconds.put(claim.id(), checked.seconds());
            return checked.judgement();
        }
        Set<String> needed = keys.getOrDefault(claim.id(), Set.of());
        List<StoredTrial> rows =
                needed.stream().map(byKey::get).filter(Objects::nonNull).toList();
        seconds.put(claim.id(), rows.stream().mapToDouble(StoredTrial::seconds).sum());
        return docket.of(claim).orElseGet(() -> unfinished(claim, rows.size(), needed.size()));
    }

    /** A verdict from a part of the planned draws would be one from a stop of somebody's choice. */
    private Judgement unfinished(Claim claim, int run, int planned) {
        String reason = run + " of its " + planned + " trials have been run, and a verdict takes all of them; "
                + (shard.isWhole()
                        ? "go on with: " + command()
                        : "this was shard " + shard
                                + ": bring the stores of all shards together by 'multiview merge', then judge by 'multiview report'");
        return new Judgement(claim, Verdict.NOT_RUN, reason, null, List.of());
    }

    private String digest() {
        String looks =
                request.looks().count() == 1 ? "" : "looks=" + request.looks().draws();
        return Sha256.hex(request.plan().digest()
                + looks
                + request.families().sizes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Object::toString)
                        .toList()
                + String.join(",", request.origin().exploratory()));
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
