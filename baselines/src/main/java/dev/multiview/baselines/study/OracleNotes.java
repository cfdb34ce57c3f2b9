package dev.multiview.baselines.study;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.transfer.AngleDistribution;
import dev.multiview.transfer.Cell;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * What only students of rho = 1 can show, whose oracle is the teacher itself (arXiv 2010.10090, sections 2 and 3):
 *
 * <ul>
 *   <li>{@code projectionError}: by how much {@code (w_n, w_*)}, from the teacher's coefficients and the student's outputs,
 *       differs from {@code |w_n|^2}, relative, at worst over n; 0 for a projection
 *   <li>{@code angleRise}: the largest rise of the angle from one n to the next, in radians, with the cosine from that inner
 *       product
 *   <li>{@code bound.nN}, {@code earlierBound.nN}: both bounds on the risk; {@code boundExcess}, the most by which a risk
 *       exceeds the first; {@code earlierShortfall}, the most by which the second stays below 1
 *   <li>{@code boundRatio}: log10 of bound over risk at the largest n
 *   <li>{@code angleSlope}: exponent of the angle; {@code inefficiencyExponent}: b of {@code I(n) ~ n^-b}; {@code rateGap}:
 *       angleSlope + b / 2, which the paper's heuristic lets be 0
 *   <li>{@code linearTail}: R^2 of a line through p(beta) over the last three degrees
 * </ul>
 */
final class OracleNotes {
    private static final int TAIL_STEPS = 12;
    private static final double TAIL_DEGREES = 3;

    private final Cell cell;
    private final int[] sizes;
    private final Map<String, Double> notes;

    /** Notes of students of {@code sizes} samples, under names of {@code cell}. */
    OracleNotes(Cell cell, int[] sizes, Map<String, Double> notes) {
        this.cell = cell;
        this.sizes = sizes;
        this.notes = notes;
    }

    void note(
            KernelTeacher teacher,
            double[] norms,
            double[][] said,
            double[] risks,
            AngleDistribution distribution,
            int fresh) {
        double projectionError = 0;
        double boundExcess = Double.NEGATIVE_INFINITY;
        double shortfall = 0;
        double[] angles = new double[sizes.length];
        for (int s = 0; s < sizes.length; s++) {
            double norm = norms[sizes[s] - 1];
            double inner = teacher.inner(Arrays.copyOfRange(said[s], fresh, said[s].length));
            projectionError = Math.max(projectionError, Math.abs(inner / (norm * norm) - 1));
            angles[s] = Math.acos(Math.min(1, inner / (norm * teacher.norm())));
            double bound = distribution.bound(angles[s]);
            double earlier = distribution.earlierBound(sizes[s]);
            boundExcess = Math.max(boundExcess, risks[s] - bound);
            shortfall = Math.max(shortfall, 1 - earlier);
            notes.put(cell.note("bound", sizes[s]), bound);
            notes.put(cell.note("earlierBound", sizes[s]), earlier);
        }
        notes.put(cell.note("projectionError"), projectionError);
        notes.put(cell.note("angleRise"), rise(angles));
        notes.put(cell.note("boundExcess"), boundExcess);
        notes.put(cell.note("earlierShortfall"), shortfall);
        int last = sizes.length - 1;
        notes.put(
                cell.note("boundRatio"),
                Math.log10(value(cell.note("bound", sizes[last])) / Math.max(0.5 / fresh, risks[last])));
        noteRates(angles);
        notes.put(cell.note("linearTail"), tail(distribution).getRSquare());
    }

    private double value(String note) {
        return notes.getOrDefault(note, Double.NaN);
    }

    private static double rise(double[] angles) {
        double rise = Double.NEGATIVE_INFINITY;
        for (int s = 1; s < angles.length; s++) {
            rise = Math.max(rise, angles[s] - angles[s - 1]);
        }
        return rise;
    }

    private void noteRates(double[] angles) {
        int[] known = Arrays.stream(sizes)
                .filter(n -> notes.containsKey(cell.note("inefficiency", n)))
                .toArray();
        double slope = Rates.power(sizes, s -> angles[s]).getSlope();
        double exponent = -Rates.power(known, s -> value(cell.note("inefficiency", known[s])))
                .getSlope();
        notes.put(cell.note("angleSlope"), slope);
        notes.put(cell.note("inefficiencyExponent"), exponent);
        notes.put(cell.note("rateGap"), slope + exponent / 2);
    }

    private static SimpleRegression tail(AngleDistribution distribution) {
        SimpleRegression line = new SimpleRegression();
        for (int step = 0; step < TAIL_STEPS; step++) {
            double degrees = 90 - TAIL_DEGREES + step * TAIL_DEGREES / TAIL_STEPS;
            line.addData(degrees, distribution.beyond(Math.toRadians(degrees)));
        }
        return line;
    }
}
