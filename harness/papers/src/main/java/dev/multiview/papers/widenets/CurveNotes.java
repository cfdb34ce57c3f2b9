package dev.multiview.papers.widenets;

import dev.multiview.papers.widenets.NetStudents.Student;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Notes on students of growing sample sizes, at every soft ratio: {@code risk.nN}, the share of fresh points at which they and their
 * teacher have different signs, and {@code riskSlope}, its exponent, a risk of 0 being counted as half a point; {@code angle.nN} in
 * degrees, of the change of their weights to that of the longest student; {@code growth}, the exponent of the length of these changes
 * from the second size on. The same of the kernel's students under names that begin with {@code kernel}.
 *
 * <p>{@code riskLead}, the least by which the exponent of the risk at rho = 1 is below that at any other rho, of both; {@code
 * angleLead}, the least by which the angle at any other rho exceeds that at rho = 1, at the size before the longest.
 */
final class CurveNotes {
    private final StudentMeasurement measurement;
    private final double[] teacher;
    private final Map<String, Double> notes;
    private final int[] sizes;

    /** Of students of a teacher that says {@code teacher} at the fresh points. */
    CurveNotes(StudentMeasurement measurement, double[] teacher, Map<String, Double> notes) {
        this.measurement = measurement;
        this.teacher = teacher;
        this.notes = notes;
        sizes = measurement.sizes().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Adds the names of notes of the kernel's students, which every draw has. */
    static void declareAlways(StudentMeasurement measurement, Set<String> names) {
        for (double softRatio : measurement.softRatios()) {
            declare(measurement, softRatio, names, true);
        }
        names.add(NoteNames.kernel(NoteNames.RISK_LEAD));
        names.add(NoteNames.kernel(NoteNames.ANGLE_LEAD));
        names.add(NoteNames.kernel(NoteNames.INEFFICIENCY_FALL));
    }

    /** Adds the names of notes of nets, which are lacking where training does not end. */
    static void declare(StudentMeasurement measurement, Set<String> names) {
        for (double softRatio : measurement.softRatios()) {
            declare(measurement, softRatio, names, false);
        }
        names.add(NoteNames.RISK_LEAD);
        names.add(NoteNames.ANGLE_LEAD);
    }

    private static void declare(StudentMeasurement measurement, double softRatio, Set<String> names, boolean kernel) {
        for (int n : measurement.sizes()) {
            names.add(name(kernel, NoteNames.at(NoteNames.RISK, softRatio, "n", n)));
            names.add(name(kernel, NoteNames.at(NoteNames.ANGLE, softRatio, "n", n)));
        }
        names.add(name(kernel, NoteNames.at(NoteNames.RISK_SLOPE, softRatio)));
        names.add(name(kernel, NoteNames.at(NoteNames.GROWTH, softRatio)));
    }

    private static String name(boolean kernel, String note) {
        return kernel ? NoteNames.kernel(note) : note;
    }

    /** The kernel's students, {@code weights} being those of the longest. */
    void noteKernel(double softRatio, KernelStudents kernel, double[] weights) {
        double[] lengths = new double[sizes.length];
        double[] risks = new double[sizes.length];
        for (int s = 0; s < sizes.length; s++) {
            lengths[s] = KernelStudents.length(weights, sizes[s]);
            risks[s] = Vectors.disagreement(kernel.said(weights, sizes[s]), teacher);
        }
        double[] cosines = new double[sizes.length];
        for (int s = 0; s < sizes.length; s++) {
            cosines[s] = lengths[s] / lengths[sizes.length - 1];
        }
        note(true, softRatio, risks, lengths, cosines);
        if (softRatio == 1) {
            int last = sizes.length - 1;
            notes.put(
                    NoteNames.kernel(NoteNames.INEFFICIENCY_FALL),
                    Vectors.exponent(sizes[0], lengths[0], sizes[1], lengths[1])
                            - Vectors.exponent(sizes[last - 1], lengths[last - 1], sizes[last], lengths[last]));
        }
    }

    /** The net's students, one a size. */
    void noteNet(double softRatio, List<Student> students) {
        double[] lengths = new double[sizes.length];
        double[] risks = new double[sizes.length];
        double[] cosines = new double[sizes.length];
        Student longest = students.get(sizes.length - 1);
        for (int s = 0; s < sizes.length; s++) {
            Student student = students.get(s);
            lengths[s] = student.length();
            risks[s] = Vectors.disagreement(student.said(), teacher);
            cosines[s] = Vectors.cosine(student.change(), longest.change());
        }
        note(false, softRatio, risks, lengths, cosines);
    }

    private void note(boolean kernel, double softRatio, double[] risks, double[] lengths, double[] cosines) {
        for (int s = 0; s < sizes.length; s++) {
            notes.put(name(kernel, NoteNames.at(NoteNames.RISK, softRatio, "n", sizes[s])), risks[s]);
            notes.put(
                    name(kernel, NoteNames.at(NoteNames.ANGLE, softRatio, "n", sizes[s])),
                    Math.toDegrees(Math.acos(Math.min(1, cosines[s]))));
        }
        SimpleRegression risk = Vectors.power(sizes, s -> Math.max(0.5 / teacher.length, risks[s]));
        notes.put(name(kernel, NoteNames.at(NoteNames.RISK_SLOPE, softRatio)), risk.getSlope());
        SimpleRegression length = new SimpleRegression();
        for (int s = 1; s < sizes.length; s++) {
            length.addData(Math.log(sizes[s]), Math.log(lengths[s]));
        }
        notes.put(name(kernel, NoteNames.at(NoteNames.GROWTH, softRatio)), length.getSlope());
    }

    /** What compares soft ratios, where all of them ended. */
    void noteLeads() {
        int before = sizes[sizes.length - 2];
        for (boolean kernel : new boolean[] {false, true}) {
            double riskLead = Double.POSITIVE_INFINITY;
            double angleLead = Double.POSITIVE_INFINITY;
            for (double softRatio :
                    measurement.softRatios().subList(1, measurement.softRatios().size())) {
                riskLead = Math.min(riskLead, over(kernel, softRatio, NoteNames.RISK_SLOPE, ""));
                angleLead = Math.min(angleLead, over(kernel, softRatio, NoteNames.ANGLE, ".n" + before));
            }
            if (!Double.isNaN(riskLead)) {
                notes.put(name(kernel, NoteNames.RISK_LEAD), riskLead);
                notes.put(name(kernel, NoteNames.ANGLE_LEAD), angleLead);
            }
        }
    }

    /** By how much a note at a soft ratio is above that at 1; no number where one of the two is lacking. */
    private double over(boolean kernel, double softRatio, String what, String place) {
        return notes.getOrDefault(name(kernel, NoteNames.at(what, softRatio) + place), Double.NaN)
                - notes.getOrDefault(name(kernel, NoteNames.at(what, 1) + place), Double.NaN);
    }
}
