package dev.multiview.papers.jizhu2020;

import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Notes on how often students of one teacher have another sign than it: for every soft ratio {@code risk.nN},
 * {@code riskSlope} and {@code riskFit}, exponent and R^2 of its power law, and {@code riskFloored}, at how many n no
 * fresh point told them apart, which the fit counts as half a point. For the teacher {@code riskLead}: the least by
 * which the exponent of rho = 1 is below that of any soft ratio up to {@value #MIXED}.
 */
final class RiskNotes {
    private static final double MIXED = 0.95;

    private final TransferMeasurement measurement;
    private final int epochs;
    private final double[] teacher;
    private final Map<String, Double> notes;

    /** Notes on students of a teacher of so many epochs, who says {@code teacher} at the fresh points. */
    RiskNotes(TransferMeasurement measurement, int epochs, double[] teacher, Map<String, Double> notes) {
        this.measurement = measurement;
        this.epochs = epochs;
        this.teacher = teacher;
        this.notes = notes;
    }

    /** Adds the names of all notes on students of a teacher of so many epochs. */
    static void declare(TransferMeasurement measurement, int epochs, Set<String> names) {
        for (double softRatio : measurement.softRatios()) {
            Cell cell = new Cell(epochs, softRatio);
            measurement.sizes().forEach(n -> names.add(cell.note(NoteNames.RISK, n)));
            names.add(cell.note(NoteNames.RISK_SLOPE));
            names.add(cell.note(NoteNames.RISK_FIT));
            names.add(cell.note(NoteNames.RISK_FLOORED));
        }
        if (measurement.comparesSoftRatios()) {
            names.add(new Cell(epochs, 1).teacher(NoteNames.RISK_LEAD));
        }
    }

    /**
     * Adds them.
     *
     * @param said {@code [soft ratio][size][point]}, of fresh points and others behind them
     */
    void note(double[][][] said, int[] sizes) {
        double soft = 0;
        double lead = Double.POSITIVE_INFINITY;
        for (int r = 0; r < said.length; r++) {
            Cell cell = new Cell(epochs, measurement.softRatios().get(r));
            double[] risks = new double[sizes.length];
            int floored = 0;
            for (int s = 0; s < sizes.length; s++) {
                int wrong = 0;
                for (int i = 0; i < teacher.length; i++) {
                    wrong += said[r][s][i] > 0 == teacher[i] > 0 ? 0 : 1;
                }
                notes.put(cell.note(NoteNames.RISK, sizes[s]), (double) wrong / teacher.length);
                floored += wrong == 0 ? 1 : 0;
                risks[s] = Math.max(0.5, wrong) / teacher.length;
            }
            SimpleRegression line = Rates.power(sizes, s -> risks[s]);
            notes.put(cell.note(NoteNames.RISK_SLOPE), line.getSlope());
            notes.put(cell.note(NoteNames.RISK_FIT), line.getRSquare());
            notes.put(cell.note(NoteNames.RISK_FLOORED), (double) floored);
            if (r == 0) {
                soft = line.getSlope();
            } else if (cell.softRatio() <= MIXED) {
                lead = Math.min(lead, line.getSlope() - soft);
            }
        }
        if (measurement.comparesSoftRatios()) {
            notes.put(new Cell(epochs, 1).teacher(NoteNames.RISK_LEAD), lead);
        }
    }
}
