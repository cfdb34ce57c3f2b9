package dev.multiview.papers.jizhu2020;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.transfer.AngleDistribution;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The notes of a {@link TransferMeasurement} on one teacher; names are those of {@link Cell}.
 *
 * <p>For every soft ratio: {@code inefficiency.nN} and {@code growth}; {@code angle.nN} in degrees, of the student's weights to
 * the oracle's; {@code oracleNorm}; {@code beyond87}, p(87 degrees); and what {@link RiskNotes} adds. The oracle of rho = 1 is
 * the teacher itself; below 1 there is none in the kernel's space, and the longest student stands for it.
 *
 * <p>For the teacher: {@code angleLead}, the least in degrees by which any other soft ratio's angle, at {@value #FROM} samples
 * or more, exceeds that of rho = 1, the longest student standing for the oracle in both. For rho = 1 also: {@link OracleNotes}.
 */
final class TransferNotes {
    static final int FROM = 50;
    /** Where fits of growth begin; at fewer samples exponents are not settled. */
    private static final int GROWTH_FROM = 80;

    private static final double BETA = Math.toRadians(87);

    private final TransferMeasurement measurement;
    private final PairwiseSums sums;
    private final double[][] fresh;
    private final double[] diagonal;
    private final Map<String, Double> notes;
    private final int[] sizes;

    TransferNotes(
            TransferMeasurement measurement,
            InnerProductKernel kernel,
            PairwiseSums sums,
            double[][] fresh,
            Map<String, Double> notes) {
        this.measurement = measurement;
        this.sums = sums;
        this.fresh = fresh;
        this.notes = notes;
        diagonal = Arrays.stream(fresh)
                .mapToDouble(x -> kernel.diagonal(PairwiseSums.dot(x, x)))
                .toArray();
        sizes = measurement.sizesAsArray();
    }

    /** Adds the names of all notes on students of a teacher of so many epochs, but for those of other classes. */
    static void declare(TransferMeasurement measurement, int epochs, Set<String> names) {
        for (double softRatio : measurement.softRatios()) {
            Cell cell = new Cell(epochs, softRatio);
            names.add(cell.note(NoteNames.ORACLE_NORM));
            names.add(cell.note(NoteNames.BEYOND_87));
            names.add(cell.note(NoteNames.GROWTH));
            for (int n : measurement.sizes()) {
                names.add(cell.note(NoteNames.ANGLE, n));
                if (settled(n, measurement.longest())) {
                    names.add(cell.note(NoteNames.INEFFICIENCY, n));
                }
            }
        }
        if (measurement.comparesSoftRatios()) {
            names.add(new Cell(epochs, 1).teacher(NoteNames.ANGLE_LEAD));
        }
    }

    /** Whether the window of the inefficiency at n is within the samples where exponents are settled. */
    private static boolean settled(int n, int longest) {
        return n >= FROM && n * GrowthMeasurement.WINDOW <= longest;
    }

    /** Adds the notes of students of every teacher; what fresh points share with samples is computed once for all. */
    void note(CheckedTeachers teachers, Students students, double[][] samples) throws InterruptedException {
        double[][] logits = teachers.at(fresh);
        double[][] targets = Arrays.stream(teachers.at(samples))
                .flatMap(lesson -> Arrays.stream(measurement.targets(lesson)))
                .toArray(double[][]::new);
        double[][] whitened = students.whitened(targets);
        // The teachers' own samples too: what students say there gives the inner product of weights.
        double[][] points = Stream.concat(
                        Arrays.stream(fresh),
                        Arrays.stream(teachers.all().get(0).samples()))
                .toArray(double[][]::new);
        double[][][] said = students.predictions(whitened, points, sizes);
        int ratios = measurement.softRatios().size();
        for (int t = 0; t < logits.length; t++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int from = t * ratios;
            KernelTeacher teacher = teachers.all().get(t);
            Cell soft = new Cell(measurement.epochs().get(t), 1);
            new RiskNotes(measurement, soft.epochs(), logits[t], notes)
                    .note(Arrays.copyOfRange(said, from, from + ratios), sizes);
            noteWeights(soft, teacher, logits[t], Arrays.copyOfRange(whitened, from, from + ratios));
            OracleNotes oracle = new OracleNotes(soft, sizes, notes);
            oracle.noteProjection(sums, teacher, students, samples, targets[from], whitened[from]);
            oracle.noteBounds(teacher, Students.norms(whitened[from]), said[from], logits[t], diagonal);
        }
    }

    private void noteWeights(Cell soft, KernelTeacher teacher, double[] logits, double[][] whitened) {
        double[][] ends = measurement.targets(logits);
        double lead = Double.POSITIVE_INFINITY;
        for (int r = 0; r < whitened.length; r++) {
            Cell cell = new Cell(soft.epochs(), measurement.softRatios().get(r));
            double[] norms = Students.norms(whitened[r]);
            double oracleNorm = r == 0 ? teacher.norm() : norms[norms.length - 1];
            notes.put(cell.note(NoteNames.ORACLE_NORM), oracleNorm);
            notes.put(
                    cell.note(NoteNames.BEYOND_87),
                    AngleDistribution.of(ends[r], diagonal, oracleNorm).beyond(BETA));
            noteGrowth(cell, norms);
            for (int n : sizes) {
                notes.put(cell.note(NoteNames.ANGLE, n), angle(norms, n, oracleNorm));
                if (r > 0 && n >= FROM) {
                    lead = Math.min(lead, angleToLongest(norms, n) - angleToLongest(Students.norms(whitened[0]), n));
                }
            }
        }
        if (measurement.comparesSoftRatios()) {
            notes.put(soft.teacher(NoteNames.ANGLE_LEAD), lead);
        }
    }

    private static double angleToLongest(double[] norms, int n) {
        return angle(norms, n, norms[norms.length - 1]);
    }

    private static double angle(double[] norms, int n, double oracleNorm) {
        return Math.toDegrees(Math.acos(Math.min(1, norms[n - 1] / oracleNorm)));
    }

    private void noteGrowth(Cell cell, double[] norms) {
        DataInefficiency inefficiency = new DataInefficiency(norms);
        notes.put(cell.note(NoteNames.GROWTH), inefficiency.slope(GROWTH_FROM, norms.length));
        for (int n : sizes) {
            if (settled(n, norms.length)) {
                notes.put(cell.note(NoteNames.INEFFICIENCY, n), inefficiency.at(n, GrowthMeasurement.WINDOW));
            }
        }
    }
}
