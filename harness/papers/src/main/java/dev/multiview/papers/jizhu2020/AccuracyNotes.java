package dev.multiview.papers.jizhu2020;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Notes on how accurate students of imperfect teachers are on fresh points, by the sign of the truth:
 * {@code accuracy.eE.sRHO} and {@code teacherAccuracy.eE}; paired on the same points, {@code overSoft.eE.sRHO},
 * {@code overHard.eE.sRHO} and {@code overTeacher.eE.sRHO}, what a student gains over that of rho = 1, over that of the
 * last soft ratio and over its teacher. Each of these with {@code Error} behind its name is its test error,
 * {@code sqrt(share of points on which the two differ / points)}, as if all blocks' students were one.
 * {@code littleHelps}: share of stops and soft ratios between the first and the last at which a student beats both.
 */
final class AccuracyNotes {
    private final CorrectionMeasurement measurement;
    private final double[][] teachers;
    private final double[] truth;
    private final Map<String, Double> sums = new TreeMap<>();
    private final Map<String, Double> differing = new TreeMap<>();

    /** Of teachers who say {@code teachers} at fresh points, where the truth is {@code truth}. */
    AccuracyNotes(CorrectionMeasurement measurement, double[][] teachers, double[] truth) {
        this.measurement = measurement;
        this.teachers = teachers;
        this.truth = truth;
    }

    /** Adds the names of all notes of {@code measurement}. */
    static void declare(CorrectionMeasurement measurement, Set<String> names) {
        names.add(NoteNames.LITTLE_HELPS);
        for (int epochs : measurement.epochs()) {
            names.add(new Cell(epochs, 1).teacher(NoteNames.TEACHER_ACCURACY));
            for (double softRatio : measurement.softRatios()) {
                Cell cell = new Cell(epochs, softRatio);
                names.add(cell.note(NoteNames.ACCURACY));
                for (String over : List.of(NoteNames.OVER_SOFT, NoteNames.OVER_HARD, NoteNames.OVER_TEACHER)) {
                    names.add(cell.note(over));
                    names.add(cell.note(NoteNames.errorOf(over)));
                }
            }
        }
    }

    /** Adds a block of students, {@code [stop, then soft ratio][0][point]}. */
    void add(double[][][] said) {
        int ratios = measurement.softRatios().size();
        for (int i = 0; i < said.length; i++) {
            int first = i - i % ratios;
            Cell cell = new Cell(
                    measurement.epochs().get(i / ratios),
                    measurement.softRatios().get(i % ratios));
            sums.merge(cell.note(NoteNames.ACCURACY), agreement(said[i][0]), Double::sum);
            compare(cell, NoteNames.OVER_SOFT, said[i][0], said[first][0]);
            compare(cell, NoteNames.OVER_HARD, said[i][0], said[first + ratios - 1][0]);
            compare(cell, NoteNames.OVER_TEACHER, said[i][0], teachers[i / ratios]);
        }
    }

    /** The notes, as means over {@code blocks} blocks. */
    Map<String, Double> notes(int blocks) {
        Map<String, Double> notes = new TreeMap<>();
        sums.forEach((note, sum) -> notes.put(note, sum / blocks));
        differing.forEach((note, sum) -> notes.put(note, Math.sqrt(sum / blocks / truth.length)));
        int helps = 0;
        int cells = 0;
        for (int t = 0; t < teachers.length; t++) {
            int epochs = measurement.epochs().get(t);
            notes.put(new Cell(epochs, 1).teacher(NoteNames.TEACHER_ACCURACY), agreement(teachers[t]));
            for (double softRatio :
                    measurement.softRatios().subList(1, measurement.softRatios().size() - 1)) {
                Cell cell = new Cell(epochs, softRatio);
                cells++;
                helps += notes.getOrDefault(cell.note(NoteNames.OVER_SOFT), 0.0) > 0
                                && notes.getOrDefault(cell.note(NoteNames.OVER_HARD), 0.0) > 0
                        ? 1
                        : 0;
            }
        }
        notes.put(NoteNames.LITTLE_HELPS, (double) helps / cells);
        return notes;
    }

    private void compare(Cell cell, String what, double[] student, double[] other) {
        int differ = 0;
        for (int i = 0; i < truth.length; i++) {
            differ += student[i] > 0 == other[i] > 0 ? 0 : 1;
        }
        sums.merge(cell.note(what), agreement(student) - agreement(other), Double::sum);
        differing.merge(cell.note(NoteNames.errorOf(what)), (double) differ / truth.length, Double::sum);
    }

    private double agreement(double[] logits) {
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += logits[i] > 0 == truth[i] > 0 ? 1 : 0;
        }
        return (double) right / truth.length;
    }
}
