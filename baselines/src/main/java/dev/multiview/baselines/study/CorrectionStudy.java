package dev.multiview.baselines.study;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.random.SeedPath;
import dev.multiview.transfer.Cell;
import dev.multiview.transfer.EffectiveLogit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * Students of an imperfect teacher, whose mistakes labels may correct (arXiv 2010.10090, section 5). The teacher learns the
 * true function, scaled to standard deviation {@link #deviation}, by squared loss and is stopped; students hear its logits and
 * the true labels.
 *
 * <p>Notes, means over the blocks of students: {@code projection.eE.nN}, the cosine between the change that labels bring at
 * rho = 1 and the direction in which the student can still improve (section 5's {@code (dw_h, Dw_c)} over both lengths);
 * {@code projectionOfSign.eE.nN}, the same where the truth is replaced by its sign; {@code derivativeError.eE}, see {@link
 * Correction}; {@code accuracy.eE.sRHO}, share of fresh points on which a student of a whole block has the true sign; {@code
 * teacherAccuracy.eE}; {@code flip}, by how much the first teacher whose students labels turn away, with the fewest samples,
 * is more accurate than its students at the last soft ratio.
 *
 * @param name unique name
 * @param depth hidden layers of teacher and students
 * @param teacherSamples the first training samples, which the teacher alone sees
 * @param epochs where teachers are stopped, ascending
 * @param deviation standard deviation of the true logits
 * @param temperature T
 * @param softRatios rho
 * @param sizes where projections are measured, ascending; the last one is a block
 */
public record CorrectionStudy(
        String name,
        int depth,
        int teacherSamples,
        List<Integer> epochs,
        double deviation,
        double temperature,
        List<Double> softRatios,
        List<Integer> sizes)
        implements Study {

    public CorrectionStudy {
        epochs = List.copyOf(epochs);
        softRatios = List.copyOf(softRatios);
        sizes = List.copyOf(sizes);
    }

    @Override
    public String canonical() {
        return "correction-study-v1(depth=" + depth + ",teacherSamples=" + teacherSamples + ",epochs=" + epochs
                + ",deviation=" + deviation + ",temperature=" + temperature + ",softRatios=" + softRatios + ",sizes="
                + sizes + ")";
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) throws InterruptedException {
        int block = sizes.get(sizes.size() - 1);
        int blocks = (training.count() - teacherSamples) / block;
        if (blocks < 1) {
            throw new IllegalArgumentException("Study " + name + " needs " + (teacherSamples + block)
                    + " training samples, not " + training.count() + "; give more");
        }
        InnerProductKernel kernel = WideReluKernel.tangent(depth, training.x()[0].length);
        Points lesson = training.range(0, teacherSamples);
        double scale = deviation / new StandardDeviation().evaluate(lesson.truth());
        List<KernelTeacher> teachers = KernelTeacher.squared(kernel, lesson.x(), scaled(lesson.truth(), scale), epochs);
        Map<String, Double> sums = new TreeMap<>();
        Map<String, Double> diagnostics = new TreeMap<>();
        for (int b = 0; b < blocks; b++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Points own = training.range(teacherSamples + b * block, teacherSamples + (b + 1) * block);
            try (Students students = new Students(kernel, own.x(), new OracleGate(name))) {
                students.note(diagnostics);
                List<double[]> ends = new ArrayList<>();
                double[][] logits = KernelTeacher.at(teachers, own.x());
                for (int t = 0; t < teachers.size(); t++) {
                    Correction correction = new Correction(logits[t], own.truth(), temperature);
                    noteProjections(epochs.get(t), correction, students, scale, sums);
                    for (double softRatio : softRatios) {
                        ends.add(correction.ends(new EffectiveLogit(softRatio, temperature)));
                    }
                }
                noteAccuracies(students, ends, fresh, sums);
            }
        }
        sums.replaceAll((note, sum) -> sum / blocks);
        double[][] taught = KernelTeacher.at(teachers, fresh.x());
        for (int t = 0; t < teachers.size(); t++) {
            sums.put(new Cell(epochs.get(t), 1).teacher("teacherAccuracy"), agreement(taught[t], fresh.truth()));
        }
        noteFlip(sums);
        sums.putAll(diagnostics);
        return new Findings(sums, teachers.get(teachers.size() - 1)::at);
    }

    private void noteProjections(
            int epochs, Correction correction, Students students, double scale, Map<String, Double> sums) {
        double[] truth = scaled(correction.truth(), scale);
        double[] signs = Arrays.stream(truth).map(Math::signum).toArray();
        double[][] whitened = students.whitened(new double[][] {
            truth, signs, correction.teacher(), correction.pulls(), correction.moved(), correction.movedByHalf()
        });
        Cell cell = new Cell(epochs, 1);
        for (int n : sizes) {
            sums.merge(
                    cell.teacher("projection", n),
                    Correction.projection(whitened[0], whitened[2], whitened[3], n),
                    Double::sum);
            sums.merge(
                    cell.teacher("projectionOfSign", n),
                    Correction.projection(whitened[1], whitened[2], whitened[3], n),
                    Double::sum);
        }
        sums.merge(cell.teacher("derivativeError"), Correction.derivativeError(whitened), Double::sum);
    }

    /** Nothing is noted where no teacher is strong enough. */
    private void noteFlip(Map<String, Double> notes) {
        double hard = softRatios.get(softRatios.size() - 1);
        for (int stop : epochs) {
            Cell cell = new Cell(stop, hard);
            if (notes.getOrDefault(cell.teacher("projection", sizes.get(0)), Double.NaN) <= 0) {
                notes.put(
                        "flip",
                        notes.getOrDefault(cell.teacher("teacherAccuracy"), Double.NaN)
                                - notes.getOrDefault(cell.note("accuracy"), Double.NaN));
                return;
            }
        }
    }

    /** Of students of all teachers at once, since what fresh points share with the samples is the same for all. */
    private void noteAccuracies(Students students, List<double[]> ends, Points fresh, Map<String, Double> sums) {
        double[][] whitened = students.whitened(ends.toArray(double[][]::new));
        int[] all = {whitened[0].length};
        double[][][] said = students.predictions(whitened, fresh.x(), all);
        for (int i = 0; i < said.length; i++) {
            Cell cell = new Cell(epochs.get(i / softRatios.size()), softRatios.get(i % softRatios.size()));
            sums.merge(cell.note("accuracy"), agreement(said[i][0], fresh.truth()), Double::sum);
        }
    }

    private static double agreement(double[] logits, double[] truth) {
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += logits[i] > 0 == truth[i] > 0 ? 1 : 0;
        }
        return (double) right / truth.length;
    }

    private static double[] scaled(double[] values, double scale) {
        return Arrays.stream(values).map(value -> value * scale).toArray();
    }
}
