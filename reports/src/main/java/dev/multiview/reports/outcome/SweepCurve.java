package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Sweep;
import dev.multiview.model.Regime;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One quantity along a sweep.
 *
 * @param name what is measured
 * @param stops where and what, in order of the axis; only what was measured
 */
public record SweepCurve(String name, List<Stop> stops) {
    public SweepCurve {
        stops = stops.stream().sorted(Comparator.comparingDouble(Stop::at)).toList();
    }

    /**
     * A measured point.
     *
     * @param point where it stands, and what it is held against
     * @param estimate mean and intervals
     */
    public record Stop(Claim.Point point, Estimate estimate) {
        public double at() {
            return point.at();
        }

        public Rule.Decision decision() {
            return point.decide(estimate);
        }

        /** The mean with its 95 % interval; alone where one draw has none. */
        public String text() {
            return NumberFormats.estimate(estimate.estimate(), low(), high());
        }

        /** Lower end of the 95 % interval, within what is possible. */
        private double low() {
            return point.quantity().bounds().clip(estimate.low95());
        }

        private double high() {
            return point.quantity().bounds().clip(estimate.high95());
        }

        private boolean hasInterval() {
            return Double.isFinite(estimate.low95()) && Double.isFinite(estimate.high95());
        }
    }

    /** The curves of a sweep, as far as they were measured; points without a finite mean are left out. */
    static List<SweepCurve> of(AuditOutcome outcome, Sweep sweep) {
        Map<String, Estimate> measured = new HashMap<>();
        for (Judgement judgement : outcome.points(sweep)) {
            Estimate estimate = judgement.estimate();
            if (estimate != null && Double.isFinite(estimate.estimate())) {
                measured.put(judgement.claim().id(), estimate);
            }
        }
        return sweep.curves().entrySet().stream()
                .map(curve -> new SweepCurve(curve.getKey(), stops(curve.getValue(), measured)))
                .filter(curve -> !curve.stops().isEmpty())
                .toList();
    }

    private static List<Stop> stops(List<Claim> points, Map<String, Estimate> measured) {
        return points.stream()
                .flatMap(claim -> Stream.ofNullable(measured.get(claim.id()))
                        .map(estimate -> new Stop(claim.point().orElseThrow(), estimate)))
                .toList();
    }

    /** What is measured at its first point. */
    public Quantity quantity() {
        return stops.get(0).point().quantity();
    }

    /** What its first point is held against; the others' rules are alike. */
    public Rule rule() {
        return stops.get(0).point().rule();
    }

    /** The point at a place of the axis; empty if nothing was measured there. */
    public Optional<Stop> at(double place) {
        return stops.stream().filter(stop -> stop.at() == place).findFirst();
    }

    public List<Double> places() {
        return stops.stream().map(Stop::at).toList();
    }

    public List<Double> means() {
        return stops.stream().map(stop -> stop.estimate().estimate()).toList();
    }

    /** Lower ends of the 95 % intervals; the mean where one draw has no interval. */
    public List<Double> lows() {
        return stops.stream()
                .map(stop -> stop.hasInterval() ? stop.low() : stop.estimate().estimate())
                .toList();
    }

    /** Upper ends of the 95 % intervals; the mean where one draw has no interval. */
    public List<Double> highs() {
        return stops.stream()
                .map(stop -> stop.hasInterval() ? stop.high() : stop.estimate().estimate())
                .toList();
    }

    /** Blue or orange where one regime is measured, ink where both are. */
    public String colour() {
        List<Regime> regimes = quantity().arms().stream()
                .map(arm -> arm.learner().regime())
                .distinct()
                .toList();
        return regimes.size() == 1 ? Palette.regime(regimes.get(0)) : Palette.INK;
    }
}
