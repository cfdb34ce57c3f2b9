package dev.multiview.cli.forecast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Tier;
import dev.multiview.cli.output.Format;
import dev.multiview.cli.subject.AuditSubject;
import dev.multiview.cost.Calibration;
import dev.multiview.cost.TrialCosts;
import dev.multiview.cost.Workload;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.provenance.ProcessEnvironment;
import dev.multiview.reports.agreement.VerdictsFile;
import dev.multiview.reports.format.Json;
import dev.multiview.run.Audit;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.Progress;
import dev.multiview.run.RunOptions;
import dev.multiview.store.Store;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Forecasts audits before they run: plans them, looks up in the store what their trials took and show, and calibrates. The
 * store stays as it is.
 *
 * @param folder the store; one that is not there holds nothing
 * @param environment where the audit would run
 * @param options threads, looks and shard of the audit
 * @param from the numbers of an audit at another seed
 * @param err gets warnings
 */
public record Forecaster(
        Path folder, ProcessEnvironment environment, RunOptions options, Optional<VerdictsFile> from, PrintWriter err) {
    /** Reports take a multiple of what the start takes; measured on all suites, {@code harness/docs/scale.md}. */
    private static final double REPORTS_TO_START = 1.6;

    /** Prints the forecast of each suite, in one of two forms: Markdown is shown as text. */
    public void print(List<AuditSubject> subjects, Format format, PrintWriter out) throws InterruptedException {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        double start = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        for (AuditSubject subject : subjects) {
            SuiteForecast forecast = of(subject, start);
            forecast.memory().warning().ifPresent(warning -> err.println("multiview: " + warning));
            if (format == Format.JSON) {
                all.add(forecast.json());
            } else {
                forecast.lines().forEach(out::println);
            }
        }
        if (format == Format.JSON) {
            out.print(Json.page(all.size() == 1 ? all.get(0) : all));
        }
        out.flush();
    }

    private SuiteForecast of(AuditSubject subject, double start) throws InterruptedException {
        if (!Files.exists(folder.resolve("trials.jsonl"))) {
            return of(subject, start, new TrialCosts(), Set.of(), List.of());
        }
        try (Store store = Store.open(folder, warning -> err.println("multiview: " + warning))) {
            Plan plan = options.shard().part(subject.request().plan());
            Set<String> stored = plan.trials().stream()
                    .filter(planned -> store.find(planned.key(), planned.code())
                            .filter(store::intact)
                            .isPresent())
                    .map(PlannedTrial::key)
                    .collect(Collectors.toSet());
            List<Judgement> judged = stored.isEmpty() ? List.of() : judged(subject.request(), store);
            return of(subject, start, TrialCosts.of(store.rows()), stored, judged);
        }
    }

    /** What the store's trials decide; checks of exact claims would be a part of the run. */
    private List<Judgement> judged(AuditRequest request, Store store) throws InterruptedException {
        AuditRequest statistical = new AuditRequest(
                request.papers(),
                request.name(),
                request.tier(),
                request.rootSeed(),
                request.looks(),
                request.claims().stream()
                        .filter(claim -> claim.body() instanceof Claim.Statistical)
                        .toList(),
                List.of(),
                request.families(),
                request.origin());
        return new Audit(statistical, store, environment, options.withLooks(Integer.MAX_VALUE), Progress.silent())
                .recall().judgements().stream()
                        .filter(judgement -> judgement.estimate() != null)
                        .toList();
    }

    private SuiteForecast of(
            AuditSubject subject, double start, TrialCosts costs, Set<String> stored, List<Judgement> judged)
            throws InterruptedException {
        AuditRequest request = subject.request();
        Plan plan = options.shard().part(request.plan());
        List<PlannedTrial> open = plan.beyond(stored).trials();
        Duration budget = request.tier() == Tier.SMOKE ? Calibrating.SMOKE_BUDGET : Calibrating.BUDGET;
        Calibration.Result calibration = new Calibration(costs, options.threads(), budget).of(open);
        RunMemory memory = RunMemory.ofThisProcess();
        Workload workload = new Workload(costs, open, options.threads(), Instant.now());
        boolean looks = request.looks().count() > 1
                && options.looks() > 1
                && options.shard().isWhole();
        return new SuiteForecast(
                subject.suite(),
                request,
                options.threads(),
                plan.trials().size(),
                stored.size(),
                workload.sum(),
                seconds(workload),
                start * (1 + REPORTS_TO_START),
                looks && !workload.shares().isEmpty()
                        ? OptionalDouble.of(allLooks(request, costs, stored))
                        : OptionalDouble.empty(),
                workload.shares(),
                calibration,
                memory,
                judged,
                from.map(file -> Decidability.of(request, file)));
    }

    private double allLooks(AuditRequest request, TrialCosts costs, Set<String> stored) {
        List<PlannedTrial> open = request.planOfAllLooks().beyond(stored).trials();
        return seconds(new Workload(costs, open, options.threads(), Instant.now()));
    }

    private static double seconds(Workload workload) {
        return workload.left().map(Duration::toMillis).orElse(0L) / 1e3;
    }
}
