package dev.multiview.papers.jizhu2020;

import java.util.Map;
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
    private final CorrectionStudy study;
    private final double[][] teachers;
    private final double[] truth;
    private final Map<String, Double> sums = new TreeMap<>();

    /** Of teachers who say {@code teachers} at fresh points, where the truth is {@code truth}. */
    AccuracyNotes(CorrectionStudy study, double[][] teachers, double[] truth) {
        this.study = study;
        this.teachers = teachers;
        this.truth = truth;
    }

    /** Adds a block of students, {@code [stop, then soft ratio][0][point]}. */
    void add(double[][][] said) {
        int ratios = study.softRatios().size();
        for (int i = 0; i < said.length; i++) {
            int first = i - i % ratios;
            Cell cell =
                    new Cell(study.epochs().get(i / ratios), study.softRatios().get(i % ratios));
            add(cell.note("accuracy"), agreement(said[i][0]));
            compare(cell, "overSoft", said[i][0], said[first][0]);
            compare(cell, "overHard", said[i][0], said[first + ratios - 1][0]);
            compare(cell, "overTeacher", said[i][0], teachers[i / ratios]);
        }
    }

    /** The notes, as means over {@code blocks} blocks. */
    Map<String, Double> notes(int blocks) {
        Map<String, Double> notes = new TreeMap<>();
        sums.forEach((note, sum) ->
                notes.put(note, note.contains("Error.") ? Math.sqrt(sum / blocks / truth.length) : sum / blocks));
        int helps = 0;
        int cells = 0;
        for (int t = 0; t < teachers.length; t++) {
            int epochs = study.epochs().get(t);
            notes.put(new Cell(epochs, 1).teacher("teacherAccuracy"), agreement(teachers[t]));
            for (double softRatio :
                    study.softRatios().subList(1, study.softRatios().size() - 1)) {
                Cell cell = new Cell(epochs, softRatio);
                cells++;
                helps += notes.getOrDefault(cell.note("overSoft"), 0.0) > 0
                                && notes.getOrDefault(cell.note("overHard"), 0.0) > 0
                        ? 1
                        : 0;
            }
        }
        notes.put("littleHelps", (double) helps / cells);
        return notes;
    }

    private void compare(Cell cell, String what, double[] student, double[] other) {
        int differ = 0;
        for (int i = 0; i < truth.length; i++) {
            differ += student[i] > 0 == other[i] > 0 ? 0 : 1;
        }
        add(cell.note(what), agreement(student) - agreement(other));
        add(cell.note(what + "Error"), (double) differ / truth.length);
    }

    private void add(String note, double value) {
        sums.merge(note, value, Double::sum);
    }

    private double agreement(double[] logits) {
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += logits[i] > 0 == truth[i] > 0 ? 1 : 0;
        }
        return (double) right / truth.length;
    }
}
