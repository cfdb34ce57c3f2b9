package dev.multiview.papers.jizhu2020;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.random.SeedPath;
import dev.multiview.transfer.EffectiveLogit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Students of a perfect teacher, all mixtures of its logits with labels, all sample sizes (arXiv 2010.10090, sections 3 and
 * 4). The teacher is a wide net trained by cross-entropy on labels and stopped; "perfect" means that the students' labels are
 * the signs of its logits. What is noted: {@link TransferNotes}.
 *
 * @param name unique name
 * @param depth hidden layers of teacher and students
 * @param teacherSamples the first training samples, which the teacher alone sees
 * @param epochs where teachers are stopped, ascending
 * @param temperature T
 * @param softRatios rho, the first one 1
 * @param sizes where risks and angles are measured, ascending, above 1
 * @param longest samples of the longest student, whose weights stand for the oracle's where there is no other
 */
public record TransferMeasurement(
        String name,
        int depth,
        int teacherSamples,
        List<Integer> epochs,
        double temperature,
        List<Double> softRatios,
        List<Integer> sizes,
        int longest)
        implements Measurement {

    public TransferMeasurement {
        epochs = List.copyOf(epochs);
        softRatios = List.copyOf(softRatios);
        sizes = List.copyOf(sizes);
        if (softRatios.isEmpty() || softRatios.get(0) != 1) {
            throw new IllegalArgumentException(
                    "Soft ratios " + softRatios + " do not begin with 1, to which all others are compared");
        }
    }

    @Override
    public String canonical() {
        return "transfer-study-v2(depth=" + depth + ",teacherSamples=" + teacherSamples + ",epochs=" + epochs
                + ",temperature=" + temperature + ",softRatios=" + softRatios + ",sizes=" + sizes + ",longest="
                + longest + ")";
    }

    @Override
    public Set<String> notes() {
        Set<String> names = new TreeSet<>();
        Students.declare(names);
        for (int teacher : epochs) {
            TransferNotes.declare(this, teacher, names);
            RiskNotes.declare(this, teacher, names);
            OracleNotes.declare(new Cell(teacher, 1), sizes, names);
        }
        return names;
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) throws InterruptedException {
        if (training.count() < teacherSamples + longest) {
            throw new IllegalArgumentException("Measurement " + name + " needs " + (teacherSamples + longest)
                    + " training samples, not " + training.count() + "; give more");
        }
        InnerProductKernel kernel = WideReluKernel.tangent(depth, training.x()[0].length);
        Points lesson = training.range(0, teacherSamples);
        double[][] samples =
                training.range(teacherSamples, teacherSamples + longest).x();
        OracleCheck gate = new OracleCheck(name);
        PairwiseSums oracle = new PairwiseSums(new PlainTangentKernel(depth));
        CheckedTeachers teachers = new CheckedTeachers(
                oracle, KernelTeacher.logistic(kernel, lesson.x(), lesson.truth(), epochs), fresh.x(), gate);
        Map<String, Double> notes = new TreeMap<>();
        try (Students students = new Students(kernel, oracle, samples, gate)) {
            students.note(notes);
            new TransferNotes(this, kernel, oracle, fresh.x(), notes).note(teachers, students, samples);
        }
        return new Findings(notes, teachers.all().get(epochs.size() - 1)::at);
    }

    /** Where students end on logits of a perfect teacher, {@code [soft ratio][sample]}. */
    double[][] targets(double[] teacher) {
        double[][] targets = new double[softRatios.size()][teacher.length];
        for (int r = 0; r < targets.length; r++) {
            EffectiveLogit end = new EffectiveLogit(softRatios.get(r), temperature);
            for (int i = 0; i < teacher.length; i++) {
                targets[r][i] = end.of(teacher[i], teacher[i] > 0);
            }
        }
        return targets;
    }

    /** Whether there are students to compare those of rho = 1 with. */
    boolean comparesSoftRatios() {
        return softRatios.size() > 1;
    }

    int[] sizesAsArray() {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }
}
