package dev.multiview.papers.jizhu2020;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.random.SeedPath;
import dev.multiview.transfer.EffectiveLogit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * Students of an imperfect teacher, whose mistakes labels may correct (arXiv 2010.10090, section 5). The teacher learns the
 * true function, scaled to standard deviation {@link #deviation}, by squared loss and is stopped; students hear its logits and
 * the true labels.
 *
 * <p>Notes, means over the blocks of students unless they say otherwise: {@code projection.eE.nN}, the cosine between the
 * change that labels bring at rho = 1 and the direction in which the student can still improve (section 5's {@code (dw_h, Dw_c)}
 * over both lengths); {@code projectionOfSign.eE.nN}, the same where the truth is replaced by its sign; {@code
 * derivativeError.eE}, the largest over blocks and sizes, see {@link Correction}; and what {@link AccuracyNotes} adds of
 * students of whole blocks.
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
public record CorrectionMeasurement(
        String name,
        int depth,
        int teacherSamples,
        List<Integer> epochs,
        double deviation,
        double temperature,
        List<Double> softRatios,
        List<Integer> sizes)
        implements Measurement {

    public CorrectionMeasurement {
        epochs = List.copyOf(epochs);
        softRatios = List.copyOf(softRatios);
        sizes = List.copyOf(sizes);
    }

    @Override
    public String canonical() {
        return "correction-study-v2(depth=" + depth + ",teacherSamples=" + teacherSamples + ",epochs=" + epochs
                + ",deviation=" + deviation + ",temperature=" + temperature + ",softRatios=" + softRatios + ",sizes="
                + sizes + ")";
    }

    @Override
    public Set<String> notes() {
        Set<String> names = new TreeSet<>();
        Students.declare(names);
        ProjectionNotes.declare(this, names);
        AccuracyNotes.declare(this, names);
        return names;
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) throws InterruptedException {
        int block = sizes.get(sizes.size() - 1);
        int blocks = (training.count() - teacherSamples) / block;
        if (blocks < 1) {
            throw new IllegalArgumentException("Measurement " + name + " needs " + (teacherSamples + block)
                    + " training samples, not " + training.count() + "; give more");
        }
        InnerProductKernel kernel = WideReluKernel.tangent(depth, training.x()[0].length);
        Points lesson = training.range(0, teacherSamples);
        double scale = deviation / new StandardDeviation().evaluate(lesson.truth());
        OracleCheck gate = new OracleCheck(name);
        PairwiseSums oracle = new PairwiseSums(new PlainTangentKernel(depth));
        CheckedTeachers teachers = new CheckedTeachers(
                oracle,
                KernelTeacher.squared(kernel, lesson.x(), scaled(lesson.truth(), scale), epochs),
                fresh.x(),
                gate);
        Map<String, Double> grams = new TreeMap<>();
        ProjectionNotes projections = new ProjectionNotes(sizes);
        AccuracyNotes accuracies = new AccuracyNotes(this, teachers.at(fresh.x()), fresh.truth());
        for (int b = 0; b < blocks; b++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Points own = training.range(teacherSamples + b * block, teacherSamples + (b + 1) * block);
            try (Students students = new Students(kernel, oracle, own.x(), gate)) {
                students.note(grams);
                double[][] logits = teachers.at(own.x());
                List<double[]> targets = new ArrayList<>();
                List<double[]> ends = new ArrayList<>();
                for (double[] taught : logits) {
                    Correction correction = new Correction(taught, own.truth(), temperature);
                    targets.addAll(correction.targets(scale));
                    for (double softRatio : softRatios) {
                        ends.add(correction.ends(new EffectiveLogit(softRatio, temperature)));
                    }
                }
                int corrections = targets.size();
                targets.addAll(ends);
                // All at once: what their check costs is mostly the kernel's values, which are the same for all.
                double[][] whitened = students.whitened(targets.toArray(double[][]::new));
                for (int t = 0; t < logits.length; t++) {
                    int from = t * Correction.TARGETS;
                    projections.add(epochs.get(t), Arrays.copyOfRange(whitened, from, from + Correction.TARGETS));
                }
                double[][] mixed = Arrays.copyOfRange(whitened, corrections, whitened.length);
                accuracies.add(students.predictions(mixed, fresh.x(), new int[] {block}));
            }
        }
        Map<String, Double> notes = accuracies.notes(blocks);
        notes.putAll(projections.notes(blocks));
        notes.putAll(grams);
        return new Findings(notes, teachers.all().get(epochs.size() - 1)::at);
    }

    private static double[] scaled(double[] values, double scale) {
        return Arrays.stream(values).map(value -> value * scale).toArray();
    }
}
