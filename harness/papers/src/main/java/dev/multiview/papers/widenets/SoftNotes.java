package dev.multiview.papers.widenets;

import dev.multiview.baselines.widenet.WideNet;
import dev.multiview.papers.widenets.NetStudents.Student;
import dev.multiview.transfer.AngleDistribution;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notes on students of soft ratio 1 of growing sample sizes, the longest of which stands for the oracle; features are the net's at its
 * start.
 *
 * <ul>
 *   <li>{@code projectionError}: the largest difference between the cosine of a student's and the longest student's change of weights and
 *       the ratio of their lengths; 0 for projections
 *   <li>{@code angleRise}: the largest rise of the angle from one size to the next, in radians
 *   <li>{@code boundViolations}: how many fresh points, over all sizes, have another sign than the longest student's although their
 *       angle to it is below what theorem 1 allows to be wrong; {@code bound.nN}, the bound; {@code earlierShortfall}, the most by
 *       which the bound of Phuong and Lampert stays below 1
 *   <li>{@code inefficiencyFall}: the exponent of the lengths between the first two sizes less that between the last two; {@link CurveNotes}
 *       has that of the kernel's students
 * </ul>
 */
final class SoftNotes {
    private final StudentMeasurement measurement;
    private final WideNet net;
    private final double[][] fresh;
    private final Map<String, Double> notes;

    SoftNotes(StudentMeasurement measurement, WideNet net, double[][] fresh, Map<String, Double> notes) {
        this.measurement = measurement;
        this.net = net;
        this.fresh = fresh;
        this.notes = notes;
    }

    /** Adds the names of all notes. */
    static void declare(StudentMeasurement measurement, Set<String> names) {
        names.addAll(Set.of(
                NoteNames.PROJECTION_ERROR,
                NoteNames.ANGLE_RISE,
                NoteNames.BOUND_VIOLATIONS,
                NoteNames.EARLIER_SHORTFALL,
                NoteNames.INEFFICIENCY_FALL));
        measurement.sizes().subList(0, measurement.sizes().size() - 1).forEach(n -> names.add(bound(n)));
    }

    static String bound(int n) {
        return NoteNames.at(NoteNames.BOUND, 1, "n", n);
    }

    /** Adds them; students one a size. */
    void note(List<Student> students) {
        List<Integer> sizes = measurement.sizes();
        int last = sizes.size() - 1;
        Student oracle = students.get(last);
        double[] diagonal = net.diagonal(fresh);
        AngleDistribution distribution = AngleDistribution.of(oracle.said(), diagonal, oracle.length());
        double error = 0;
        double rise = Double.NEGATIVE_INFINITY;
        double before = Math.PI;
        double shortfall = 0;
        int violations = 0;
        for (int s = 0; s < last; s++) {
            Student student = students.get(s);
            double cosine = Vectors.cosine(student.change(), oracle.change());
            double angle = Math.acos(Math.min(1, cosine));
            error = Math.max(error, Math.abs(cosine - student.length() / oracle.length()));
            rise = Math.max(rise, angle - before);
            before = angle;
            violations += violations(student, oracle, diagonal, angle);
            shortfall = Math.max(shortfall, 1 - distribution.earlierBound(sizes.get(s)));
            notes.put(bound(sizes.get(s)), distribution.bound(angle));
        }
        notes.put(NoteNames.PROJECTION_ERROR, error);
        notes.put(NoteNames.ANGLE_RISE, rise);
        notes.put(NoteNames.BOUND_VIOLATIONS, (double) violations);
        notes.put(NoteNames.EARLIER_SHORTFALL, shortfall);
        notes.put(NoteNames.INEFFICIENCY_FALL, exponent(students, 0) - exponent(students, last - 1));
    }

    private double exponent(List<Student> students, int from) {
        List<Integer> sizes = measurement.sizes();
        return Vectors.exponent(
                sizes.get(from),
                students.get(from).length(),
                sizes.get(from + 1),
                students.get(from + 1).length());
    }

    private static int violations(Student student, Student oracle, double[] diagonal, double angle) {
        int violations = 0;
        for (int i = 0; i < diagonal.length; i++) {
            boolean wrong = student.said()[i] > 0 != oracle.said()[i] > 0;
            double cosine = Math.min(1, Math.abs(oracle.said()[i]) / (oracle.length() * Math.sqrt(diagonal[i])));
            violations += wrong && Math.acos(cosine) < Math.PI / 2 - angle ? 1 : 0;
        }
        return violations;
    }
}
