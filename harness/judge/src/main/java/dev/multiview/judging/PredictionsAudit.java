package dev.multiview.judging;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.DrawValue;
import dev.multiview.claim.Families;
import dev.multiview.claim.Family;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.StepDown;
import dev.multiview.claim.Tier;
import dev.multiview.judging.Manifest.Check;
import dev.multiview.judging.Manifest.Measure;
import dev.multiview.judging.Manifest.Stated;
import dev.multiview.provenance.Provenance;
import dev.multiview.quantity.Bounds;
import dev.multiview.quantity.Supplied;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.LooksMade;
import dev.multiview.run.Origin;
import dev.multiview.run.Origin.Finding;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The audit of a manifest: reads all that it names, makes a sample of each claim and control, and judges them as one family by
 * Holm's procedure. It trains nothing and writes nothing.
 */
public final class PredictionsAudit {
    private final Manifest manifest;
    private final Evidence evidence;
    private final Place place;
    private final List<Hearing> hearings = new ArrayList<>();

    /**
     * Reads and measures.
     *
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if a file cannot be trusted, or a claim speaks of more
     *     than its runs say
     */
    public PredictionsAudit(Manifest manifest) {
        this.manifest = manifest;
        evidence = new Evidence(manifest);
        place = Place.of("On " + evidence.test(manifest.runs().get(0).draw()).name());
        manifest.claims().forEach(claim -> hearings.add(hearing(claim)));
    }

    /**
     * A claim with what was measured for it and for its controls.
     *
     * @param claim the claim
     * @param body its rule and controls
     * @param own its sample
     * @param controls the samples of its controls, in their order
     */
    private record Hearing(Claim claim, Claim.Statistical body, Sample own, List<Sample> controls)
            implements StepDown.Case {
        @Override
        public Judgement at(int divisor) {
            List<IntFunction<Estimate>> others = new ArrayList<>();
            controls.forEach(control -> others.add(control.design()::estimate));
            return Judge.rule(claim, body, own.design()::estimate, others, divisor);
        }
    }

    private Hearing hearing(Stated stated) {
        String where = manifest.file() + ": claim " + stated.id();
        Rules.demandWithin(stated.rule(), bounds(stated.measure()), where);
        for (Check check : stated.controls()) {
            Rules.demandWithin(check.rule(), bounds(check.measure()), where + ", control " + check.id());
        }
        Sample own = new Designs(evidence, stated.measure(), where, stated.scope()).sample();
        List<Sample> samples = new ArrayList<>();
        List<Control> controls = new ArrayList<>();
        for (Check check : stated.controls()) {
            Sample sample =
                    new Designs(evidence, check.measure(), where + ", control " + check.id(), stated.scope()).sample();
            samples.add(sample);
            controls.add(new Control(
                    check.id(), check.says(), quantity(check.measure(), sample), check.rule(), check.kind()));
        }
        Claim.Statistical body = new Claim.Statistical(quantity(stated.measure(), own), stated.rule(), controls);
        Claim claim = new Claim(
                manifest.name() + "/" + stated.id(), place, stated.says(), Claim.Mark.OURS, stated.source(), body);
        return new Hearing(claim, body, own, samples);
    }

    private static Supplied quantity(Measure measure, Sample sample) {
        String of = measure.metric().label() + (measure.reference() == null ? "" : " with " + measure.reference());
        boolean gain = measure.baseline() != null;
        return new Supplied(
                (gain ? "gain(" + measure.candidate() + "," + measure.baseline() : "level(" + measure.candidate()) + ","
                        + of + ")",
                gain ? "gain in " + measure.metric().unit() : measure.metric().unit(),
                gain
                        ? of + ": what " + measure.candidate() + " gains over " + measure.baseline()
                        : of + " of " + measure.candidate(),
                sample.design().replicate(),
                bounds(measure),
                sample.measured() ? List.copyOf(sample.values().values()) : List.of());
    }

    private static Bounds bounds(Measure measure) {
        Bounds level = measure.metric().bounds();
        return measure.baseline() == null ? level : level.minus(1, level);
    }

    /**
     * The verdicts, as reports write them.
     *
     * @param provenance of this program
     * @param command how the same is judged again
     * @param seconds how long it took
     */
    public AuditOutcome outcome(Provenance provenance, String command, double seconds) {
        return outcome(provenance, command, seconds, false);
    }

    /**
     * The same.
     *
     * @param apart whether each claim is judged as if no other were decided, so that its verdict depends on it alone
     */
    public AuditOutcome outcome(Provenance provenance, String command, double seconds, boolean apart) {
        Families stepwise = new Families(Map.of(Family.of(manifest.name()), hearings.size()));
        Families families = apart ? stepwise.apart() : stepwise;
        Map<String, StepDown.Judged> judged = new StepDown(families).judge(hearings, claim -> 1);
        List<Judgement> judgements = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> draws = new LinkedHashMap<>();
        Map<String, List<DrawValue>> values = new LinkedHashMap<>();
        for (Hearing hearing : hearings) {
            StepDown.Judged verdict = judged.get(hearing.claim().id());
            if (verdict == null) {
                throw new IllegalStateException("Claim " + hearing.claim().id() + " has no verdict");
            }
            Finding finding =
                    finding(hearing.claim(), "", hearing.own(), hearing.body().rule(), verdict.divisor());
            findings.add(finding);
            for (int i = 0; i < hearing.controls().size(); i++) {
                Control control = hearing.body().controls().get(i);
                findings.add(finding(
                        hearing.claim(), control.id(), hearing.controls().get(i), control.rule(), verdict.divisor()));
            }
            judgements.add(verdict.with(". " + finding.population()
                    + (finding.decides().isEmpty()
                            ? ""
                            : ". " + finding.decides().replaceFirst("\\.$", ""))));
            values.put(hearing.claim().id(), values(hearing));
            draws.put(
                    hearing.claim().id(),
                    hearing.own().measured() ? hearing.own().values().size() : 0);
        }
        return new AuditOutcome(
                List.of(Paper.named(manifest.name())),
                manifest.name(),
                Tier.STANDARD,
                0,
                draws.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                draws,
                new LooksMade(1, 1, 0),
                InputDigest.of(manifest, judgements),
                provenance,
                judgements,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                seconds,
                new Origin.Predictions(
                        command, evidence.test(manifest.runs().get(0).draw()).name(), findings, Levels.of(evidence)),
                values);
    }

    private static Finding finding(Claim claim, String control, Sample sample, Rule rule, int divisor) {
        Design design = sample.design();
        boolean open = rule.decide(design.estimate(divisor)) == Rule.Decision.OPEN;
        return new Finding(
                claim.id(),
                control,
                sample.population(),
                design.method(),
                design.varies(),
                open ? design.decides(rule, divisor) : "");
    }

    private static List<DrawValue> values(Hearing hearing) {
        List<DrawValue> values = new ArrayList<>(values(DrawValue.OWN, hearing.own()));
        for (int i = 0; i < hearing.controls().size(); i++) {
            values.addAll(values(
                    hearing.body().controls().get(i).id(), hearing.controls().get(i)));
        }
        return values;
    }

    private static List<DrawValue> values(String quantity, Sample sample) {
        return sample.values().entrySet().stream()
                .map(each -> new DrawValue(quantity, each.getKey(), each.getValue(), Double.NaN))
                .toList();
    }
}
