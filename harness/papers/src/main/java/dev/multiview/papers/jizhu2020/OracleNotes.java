package dev.multiview.papers.jizhu2020;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.transfer.AngleDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Notes that only students of rho = 1 can give, whose oracle is the teacher itself (arXiv 2010.10090, sections 2 and
 * 3):
 *
 * <ul>
 *   <li>{@code projectionError}: with the leading samples, what is left of the teacher at a sample, relative, and by how much
 *       {@code |w_*|^2 - |w_n|^2} differs from {@code |w_* - w_n|^2}, over {@code |w_*|^2}; the larger one. Both from a second
 *       solver's coefficients and plain sums; 0 for the projection on what the samples span
 *   <li>{@code angleRise}: the largest rise of the angle from one n to the next, in radians, with the cosine from the teacher's
 *       coefficients and what the student says at its samples
 *   <li>{@code bound.nN}, {@code earlierBound.nN}: both bounds on the risk; {@code boundViolations}: how many fresh points, over
 *       all n, a student gets wrong although their angle to the teacher is below what theorem 1 allows to be wrong; {@code
 *       earlierShortfall}, the most by which the second bound stays below 1
 *   <li>{@code boundRatio}: log10 of bound over risk at the largest n; {@code boundSlope}: exponent of the bound
 *   <li>{@code angleSlope}: exponent of the angle; {@code inefficiencyExponent}: b of {@code I(n) ~ n^-b}, over the same n; {@code
 *       rateGap}: angleSlope + b / 2, which the paper's heuristic lets be 0
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

    /** Adds the names of all notes of students of {@code sizes} samples, under names of {@code cell}. */
    static void declare(Cell cell, List<Integer> sizes, Set<String> names) {
        for (String what : List.of(
                NoteNames.PROJECTION_ERROR,
                NoteNames.ANGLE_RISE,
                NoteNames.ANGLE_SLOPE,
                NoteNames.BOUND_VIOLATIONS,
                NoteNames.BOUND_RATIO,
                NoteNames.BOUND_SLOPE,
                NoteNames.EARLIER_SHORTFALL,
                NoteNames.INEFFICIENCY_EXPONENT,
                NoteNames.RATE_GAP,
                NoteNames.LINEAR_TAIL)) {
            names.add(cell.note(what));
        }
        for (int n : sizes) {
            names.add(cell.note(NoteNames.BOUND, n));
            names.add(cell.note(NoteNames.EARLIER_BOUND, n));
        }
    }

    void noteProjection(
            PairwiseSums sums,
            KernelTeacher teacher,
            Students students,
            double[][] samples,
            double[] target,
            double[] whitened) {
        double[][] own = {students.direct(target)};
        double[][] few = Arrays.copyOf(samples, students.leading());
        double[] reached = sums.atSamples(few, own)[0];
        double[] taught = sums.at(teacher.samples(), new double[][] {teacher.coefficients()}, few)[0];
        double left = 0;
        double scale = 0;
        for (int i = 0; i < few.length; i++) {
            left = Math.max(left, Math.abs(taught[i] - reached[i]));
            scale = Math.max(scale, Math.abs(taught[i]));
        }
        double inner = teacher.inner(sums.at(few, own, teacher.samples())[0]);
        double whole = teacher.norm() * teacher.norm();
        double distance = whole - 2 * inner + PairwiseSums.dot(own[0], reached);
        double norm = Students.norms(whitened)[few.length - 1];
        notes.put(
                cell.note(NoteNames.PROJECTION_ERROR),
                Math.max(left / scale, Math.abs(whole - norm * norm - distance) / whole));
    }

    void noteBounds(KernelTeacher teacher, double[] norms, double[][] said, double[] logits, double[] diagonal) {
        AngleDistribution distribution = AngleDistribution.of(logits, diagonal, teacher.norm());
        double[] angles = new double[sizes.length];
        double[] bounds = new double[sizes.length];
        int violations = 0;
        double shortfall = 0;
        for (int s = 0; s < sizes.length; s++) {
            double inner = teacher.inner(Arrays.copyOfRange(said[s], logits.length, said[s].length));
            angles[s] = Math.acos(Math.min(1, inner / (norms[sizes[s] - 1] * teacher.norm())));
            bounds[s] = distribution.bound(angles[s]);
            for (int i = 0; i < logits.length; i++) {
                boolean wrong = said[s][i] > 0 != logits[i] > 0;
                double cosine = Math.abs(logits[i]) / (teacher.norm() * Math.sqrt(diagonal[i]));
                violations += wrong && Math.acos(cosine) < Math.PI / 2 - angles[s] ? 1 : 0;
            }
            double earlier = distribution.earlierBound(sizes[s]);
            shortfall = Math.max(shortfall, 1 - earlier);
            notes.put(cell.note(NoteNames.BOUND, sizes[s]), bounds[s]);
            notes.put(cell.note(NoteNames.EARLIER_BOUND, sizes[s]), earlier);
        }
        int last = sizes.length - 1;
        double risk = Math.max(0.5 / logits.length, value(cell.note(NoteNames.RISK, sizes[last])));
        notes.put(cell.note(NoteNames.BOUND_VIOLATIONS), (double) violations);
        notes.put(cell.note(NoteNames.EARLIER_SHORTFALL), shortfall);
        notes.put(cell.note(NoteNames.BOUND_RATIO), Math.log10(bounds[last] / risk));
        notes.put(
                cell.note(NoteNames.BOUND_SLOPE),
                Rates.power(sizes, s -> bounds[s]).getSlope());
        notes.put(cell.note(NoteNames.LINEAR_TAIL), tail(distribution).getRSquare());
        noteAngles(angles);
    }

    private void noteAngles(double[] angles) {
        double rise = Double.NEGATIVE_INFINITY;
        for (int s = 1; s < angles.length; s++) {
            rise = Math.max(rise, angles[s] - angles[s - 1]);
        }
        notes.put(cell.note(NoteNames.ANGLE_RISE), rise);
        int from = 0;
        while (!notes.containsKey(cell.note(NoteNames.INEFFICIENCY, sizes[from]))) {
            from++;
        }
        int begin = from;
        int[] known = Arrays.copyOfRange(sizes, begin, sizes.length);
        double slope = Rates.power(known, s -> angles[begin + s]).getSlope();
        double exponent = -Rates.power(known, s -> value(cell.note(NoteNames.INEFFICIENCY, known[s])))
                .getSlope();
        notes.put(cell.note(NoteNames.ANGLE_SLOPE), slope);
        notes.put(cell.note(NoteNames.INEFFICIENCY_EXPONENT), exponent);
        notes.put(cell.note(NoteNames.RATE_GAP), slope + exponent / 2);
    }

    private double value(String note) {
        return notes.getOrDefault(note, Double.NaN);
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
