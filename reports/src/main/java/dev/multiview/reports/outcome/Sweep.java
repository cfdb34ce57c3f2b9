package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Quantity;
import dev.multiview.procedure.Arm;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.Spacing;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All points of an outcome along one axis.
 *
 * @param axis what is varied
 * @param curves what is measured along it, in the order of the claims; none is empty
 * @param own the preset's own value, the place at which several sweeps measure the same arm; empty if it has none
 */
public record Sweep(String axis, List<SweepCurve> curves, Optional<Double> own) {
    /** Figures of sweeps begin so. */
    static final String PREFIX = "figures/sweep-";

    public Sweep {
        curves = List.copyOf(curves);
    }

    /** The sweeps of an outcome in the order of its claims; axes on which nothing was measured are left out. */
    public static List<Sweep> of(AuditOutcome outcome) {
        Map<String, Map<String, List<Judgement>>> axes = new LinkedHashMap<>();
        for (Judgement judgement : outcome.judgements()) {
            if (judgement.claim().body() instanceof Claim.Point point) {
                axes.computeIfAbsent(point.axis(), axis -> new LinkedHashMap<>())
                        .computeIfAbsent(point.curve(), curve -> new ArrayList<>())
                        .add(judgement);
            }
        }
        List<Sweep> sweeps = new ArrayList<>();
        axes.forEach((axis, curves) -> {
            List<SweepCurve> measured = curves.entrySet().stream()
                    .map(entry -> SweepCurve.of(entry.getKey(), entry.getValue()))
                    .filter(curve -> !curve.stops().isEmpty())
                    .toList();
            if (!measured.isEmpty()) {
                sweeps.add(new Sweep(axis, measured, Optional.empty()));
            }
        });
        return sweeps.stream().map(sweep -> sweep.among(sweeps)).toList();
    }

    /** The same with the preset's own value, if it crosses one of the others. */
    private Sweep among(List<Sweep> all) {
        return new Sweep(
                axis,
                curves,
                curves.stream()
                        .flatMap(curve -> curve.stops().stream())
                        .filter(stop ->
                                all.stream().anyMatch(other -> !other.axis.equals(axis) && other.measures(stop)))
                        .map(SweepCurve.Stop::at)
                        .findFirst());
    }

    private boolean measures(SweepCurve.Stop stop) {
        return curves.stream()
                .flatMap(curve -> curve.stops().stream())
                .anyMatch(own -> own.point().quantity().equals(stop.point().quantity()));
    }

    /** Name of the learner that it leads to; empty if there is none. */
    Optional<String> limit() {
        return curves.get(0).stops().get(0).point().limit();
    }

    /** How a place is written, the preset's own in brackets. */
    public String label(double place) {
        String number = Spacing.tickLabel(place);
        return own.isPresent() && own.get() == place ? "[" + number + "]" : number;
    }

    /**
     * Names of the settings, and of their data, that only points of sweeps use. What was measured there is in the
     * sweeps' tables; elsewhere it would drown the claims.
     */
    public static Set<String> settings(AuditOutcome outcome) {
        Set<String> swept = new HashSet<>();
        Set<String> claimed = new HashSet<>();
        for (Judgement judgement : outcome.judgements()) {
            Claim claim = judgement.claim();
            for (Quantity quantity : claim.quantities()) {
                for (Arm arm : quantity.arms()) {
                    Set<String> names = claim.body() instanceof Claim.Point ? swept : claimed;
                    names.add(arm.setting().name());
                    names.add(arm.setting().data().name());
                }
            }
        }
        swept.removeAll(claimed);
        return swept;
    }

    /** The places of all curves, ascending. */
    public List<Double> places() {
        return curves.stream()
                .flatMap(curve -> curve.places().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Its points as a table with a row each, numbers in full. */
    public String csv() {
        CsvText table = new CsvText("curve,axis,at,estimate,low95,high95,draws,decision95");
        for (SweepCurve curve : curves) {
            for (SweepCurve.Stop stop : curve.stops()) {
                Estimate estimate = stop.estimate();
                table.row(
                        curve.name(),
                        axis,
                        stop.at(),
                        estimate.estimate(),
                        estimate.low95(),
                        estimate.high95(),
                        estimate.draws(),
                        stop.decision().name());
            }
        }
        return table.toString();
    }

    /** Number of measured points. */
    public int points() {
        return curves.stream().mapToInt(curve -> curve.stops().size()).sum();
    }

    /** What is measured along it, in the order of its figure. */
    public List<String> names() {
        return curves.stream().map(SweepCurve::name).toList();
    }

    /** Path of its figure in the run's folder, with {@code /}. */
    public String file() {
        return PREFIX
                + axis.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ".svg";
    }

    /** Its figure embedded in a page, followed by a line end. */
    public String markdown() {
        return "![Measured along: " + Markdown.text(axis) + "](" + file() + ")\n";
    }
}
