package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Sweep;
import dev.multiview.procedure.Arm;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.Spacing;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sweep with what was measured along it.
 *
 * @param declared the sweep
 * @param curves what was measured, in the order of the sweep; none is empty
 * @param own the preset's own value, the place at which several sweeps measure the same arm; empty if it has none
 */
public record MeasuredSweep(Sweep declared, List<SweepCurve> curves, Optional<Double> own) {
    /** Figures of sweeps begin so. */
    static final String PREFIX = "figures/sweep-";

    public MeasuredSweep {
        curves = List.copyOf(curves);
    }

    /** The sweeps of an outcome in its order; those along which nothing was measured are left out. */
    public static List<MeasuredSweep> of(AuditOutcome outcome) {
        List<MeasuredSweep> sweeps = outcome.sweeps().stream()
                .map(sweep -> new MeasuredSweep(sweep, SweepCurve.of(outcome, sweep), Optional.empty()))
                .filter(sweep -> !sweep.curves.isEmpty())
                .toList();
        return sweeps.stream().map(sweep -> sweep.among(sweeps)).toList();
    }

    /** The same with the preset's own value, if it crosses one of the others. */
    private MeasuredSweep among(List<MeasuredSweep> all) {
        return new MeasuredSweep(
                declared,
                curves,
                curves.stream()
                        .flatMap(curve -> curve.stops().stream())
                        .filter(stop -> all.stream()
                                .anyMatch(other -> !other.declared.equals(declared) && other.measures(stop)))
                        .map(SweepCurve.Stop::at)
                        .findFirst());
    }

    private boolean measures(SweepCurve.Stop stop) {
        return curves.stream()
                .flatMap(curve -> curve.stops().stream())
                .anyMatch(own -> own.point().quantity().equals(stop.point().quantity()));
    }

    /** What is varied. */
    public String axis() {
        return declared.axis();
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
        Set<String> swept = names(outcome.sweeps().stream().flatMap(sweep -> sweep.points().stream()));
        Set<String> claimed = names(outcome.claims().stream().map(Judgement::claim));
        swept.removeAll(claimed);
        return swept;
    }

    private static Set<String> names(Stream<Claim> claims) {
        return claims.flatMap(claim -> claim.quantities().stream())
                .flatMap(quantity -> quantity.arms().stream())
                .map(Arm::setting)
                .flatMap(setting -> Stream.of(setting.name(), setting.data().name()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The places of all curves, ascending. */
    public List<Double> places() {
        return curves.stream()
                .flatMap(curve -> curve.places().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The columns of the table of points. */
    public static final Columns COLUMNS = Columns.of("points of a sweep", "audit", "a point of a curve")
            .with("curve", "name of the curve")
            .with("axis", "what is varied along it")
            .with("at", "the point's place on that axis")
            .with("estimate", "mean over draws")
            .with("low95", "lower end of the plain 95 % interval")
            .with("high95", "upper end of that interval")
            .with("draws", "number of draws")
            .with("decision95", "what the rule says of that interval: `HOLDS`, `FAILS` or `OPEN`");

    /** Its points as a table with a row each, numbers in full. */
    public String csv() {
        CsvText table = new CsvText(COLUMNS);
        for (SweepCurve curve : curves) {
            for (SweepCurve.Stop stop : curve.stops()) {
                Estimate estimate = stop.estimate();
                table.row(
                        curve.name(),
                        axis(),
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
                + axis().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ".svg";
    }

    /** Its figure embedded in a page, followed by a line end. */
    public String markdown() {
        return "![Measured along: " + Markdown.text(axis()) + "](" + file() + ")\n";
    }
}
