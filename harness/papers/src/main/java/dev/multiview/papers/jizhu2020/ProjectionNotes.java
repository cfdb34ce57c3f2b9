package dev.multiview.papers.jizhu2020;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Notes on where labels turn students of a teacher that makes mistakes, over blocks of students: {@code projection.eE.nN} and
 * {@code projectionOfSign.eE.nN}, means over blocks, and {@code derivativeError.eE}, the largest over blocks and sizes.
 *
 * @see Correction
 */
final class ProjectionNotes {
    private final List<Integer> sizes;
    private final Map<String, Double> sums = new TreeMap<>();
    private final Map<String, Double> largest = new TreeMap<>();

    ProjectionNotes(List<Integer> sizes) {
        this.sizes = sizes;
    }

    /** Adds the names of all notes of {@code measurement}. */
    static void declare(CorrectionMeasurement measurement, Set<String> names) {
        for (int epochs : measurement.epochs()) {
            Cell cell = new Cell(epochs, 1);
            names.add(cell.teacher(NoteNames.DERIVATIVE_ERROR));
            for (int n : measurement.sizes()) {
                names.add(cell.teacher(NoteNames.PROJECTION, n));
                names.add(cell.teacher(NoteNames.PROJECTION_OF_SIGN, n));
            }
        }
    }

    /** Adds a block of students of a teacher of so many epochs, {@code whitened} being {@link Correction#targets}. */
    void add(int epochs, double[][] whitened) {
        Cell cell = new Cell(epochs, 1);
        for (int n : sizes) {
            sums.merge(
                    cell.teacher(NoteNames.PROJECTION, n),
                    Correction.projection(whitened[0], whitened[2], whitened[3], n),
                    Double::sum);
            sums.merge(
                    cell.teacher(NoteNames.PROJECTION_OF_SIGN, n),
                    Correction.projection(whitened[1], whitened[2], whitened[3], n),
                    Double::sum);
            // One block is enough of a counterexample.
            largest.merge(cell.teacher(NoteNames.DERIVATIVE_ERROR), Correction.derivativeError(whitened, n), Math::max);
        }
    }

    /** The notes of {@code blocks} blocks. */
    Map<String, Double> notes(int blocks) {
        Map<String, Double> notes = new TreeMap<>(largest);
        sums.forEach((note, sum) -> notes.put(note, sum / blocks));
        return notes;
    }
}
