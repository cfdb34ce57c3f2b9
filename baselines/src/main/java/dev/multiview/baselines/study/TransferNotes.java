package dev.multiview.baselines.study;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.transfer.AngleDistribution;
import dev.multiview.transfer.Cell;
import dev.multiview.transfer.DataInefficiency;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * What a {@link TransferStudy} notes of one teacher; names are those of {@link Cell}.
 *
 * <p>For every soft ratio: {@code risk.nN}, share of fresh points on which the student's sign is not the teacher's; {@code
 * riskSlope} and {@code riskFit}, exponent and R^2 of its power law, no risk counting as less than half an error; {@code
 * inefficiency.nN} and {@code growth}; {@code angle.nN} in degrees, of the student's weights to the oracle's; {@code
 * oracleNorm}; {@code beyond87}, p(87 degrees). The oracle of rho = 1 is the teacher itself; below 1 there is none in the
 * kernel's space, and the longest student stands for it.
 *
 * <p>For rho = 1: see {@link OracleNotes}. For the teacher: {@code angleLead}, the least in degrees by which any other soft
 * ratio's angle at {@value #FROM} samples or more exceeds that of rho = 1.
 */
final class TransferNotes {
    private static final int FROM = 50;
    /** Where fits of growth begin (section 3.4 of our sheet). */
    private static final int GROWTH_FROM = 80;

    private static final double BETA = Math.toRadians(87);

    private final TransferStudy study;
    private final double[][] fresh;
    private final double[] diagonal;
    private final Map<String, Double> notes;
    private final int[] sizes;

    TransferNotes(TransferStudy study, InnerProductKernel kernel, double[][] fresh, Map<String, Double> notes) {
        this.study = study;
        this.fresh = fresh;
        this.notes = notes;
        diagonal = Arrays.stream(fresh)
                .mapToDouble(x -> kernel.diagonal(
                        Arrays.stream(x).map(value -> value * value).sum()))
                .toArray();
        sizes = study.sizesAsArray();
    }

    /** Adds the notes of students of every teacher; what fresh points share with samples is computed once for all. */
    void note(List<Integer> epochs, List<KernelTeacher> teachers, Students students, double[][] samples)
            throws InterruptedException {
        double[][] logits = KernelTeacher.at(teachers, fresh);
        double[][] lessons = KernelTeacher.at(teachers, samples);
        double[][] targets = Arrays.stream(lessons)
                .flatMap(lesson -> Arrays.stream(study.targets(lesson)))
                .toArray(double[][]::new);
        double[][] whitened = students.whitened(targets);
        // The teachers' own samples too: what students say there gives the inner product of weights.
        double[][] points = Stream.concat(
                        Arrays.stream(fresh), Arrays.stream(teachers.get(0).samples()))
                .toArray(double[][]::new);
        double[][][] said = students.predictions(whitened, points, sizes);
        int ratios = study.softRatios().size();
        for (int t = 0; t < logits.length; t++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int from = t * ratios;
            noteTeacher(
                    epochs.get(t),
                    teachers.get(t),
                    logits[t],
                    Arrays.copyOfRange(whitened, from, from + ratios),
                    Arrays.copyOfRange(said, from, from + ratios));
        }
    }

    private void noteTeacher(
            int epochs, KernelTeacher teacher, double[] logits, double[][] whitened, double[][][] said) {
        double[][] ends = study.targets(logits);
        double lead = Double.POSITIVE_INFINITY;
        double[] soft = new double[0];
        for (int r = 0; r < whitened.length; r++) {
            Cell cell = new Cell(epochs, study.softRatios().get(r));
            double[] norms = Students.norms(whitened[r]);
            double oracleNorm = r == 0 ? teacher.norm() : norms[norms.length - 1];
            double[] angles = angles(norms, oracleNorm);
            double[] risks = risks(said[r], logits);
            noteRisks(cell, risks);
            noteGrowth(cell, norms);
            for (int s = 0; s < sizes.length; s++) {
                notes.put(cell.note("angle", sizes[s]), Math.toDegrees(angles[s]));
                if (r > 0 && sizes[s] >= FROM) {
                    lead = Math.min(lead, Math.toDegrees(angles[s] - soft[s]));
                }
            }
            AngleDistribution distribution = AngleDistribution.of(ends[r], diagonal, oracleNorm);
            notes.put(cell.note("oracleNorm"), oracleNorm);
            notes.put(cell.note("beyond87"), distribution.beyond(BETA));
            if (r == 0) {
                soft = angles;
                new OracleNotes(cell, sizes, notes).note(teacher, norms, said[r], risks, distribution, fresh.length);
            }
        }
        if (whitened.length > 1) {
            notes.put(new Cell(epochs, 1).teacher("angleLead"), lead);
        }
    }

    private double[] angles(double[] norms, double oracleNorm) {
        return Arrays.stream(sizes)
                .mapToDouble(n -> Math.acos(Math.min(1, norms[n - 1] / oracleNorm)))
                .toArray();
    }

    private double[] risks(double[][] said, double[] teacher) {
        double[] risks = new double[sizes.length];
        for (int s = 0; s < sizes.length; s++) {
            int wrong = 0;
            for (int i = 0; i < teacher.length; i++) {
                wrong += said[s][i] > 0 == teacher[i] > 0 ? 0 : 1;
            }
            risks[s] = (double) wrong / teacher.length;
        }
        return risks;
    }

    private void noteRisks(Cell cell, double[] risks) {
        double floor = 0.5 / fresh.length;
        SimpleRegression line = Rates.power(sizes, s -> Math.max(floor, risks[s]));
        notes.put(cell.note("riskSlope"), line.getSlope());
        notes.put(cell.note("riskFit"), line.getRSquare());
        for (int s = 0; s < sizes.length; s++) {
            notes.put(cell.note("risk", sizes[s]), risks[s]);
        }
    }

    private void noteGrowth(Cell cell, double[] norms) {
        DataInefficiency inefficiency = new DataInefficiency(norms);
        notes.put(cell.note("growth"), inefficiency.slope(GROWTH_FROM, norms.length));
        for (int n : sizes) {
            if (n >= FROM && n * GrowthStudy.WINDOW <= norms.length) {
                notes.put(cell.note("inefficiency", n), inefficiency.at(n, GrowthStudy.WINDOW));
            }
        }
    }
}
