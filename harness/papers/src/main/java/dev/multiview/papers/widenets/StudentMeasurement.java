package dev.multiview.papers.widenets;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.baselines.widenet.Lesson;
import dev.multiview.baselines.widenet.NetPass;
import dev.multiview.baselines.widenet.NetShape;
import dev.multiview.baselines.widenet.SoftLoss;
import dev.multiview.baselines.widenet.WideNet;
import dev.multiview.papers.widenets.NetStudents.Student;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Students of growing sample sizes that start from one net of one hidden layer, beside the kernel's students of the same samples. The
 * teacher is infinitely wide and perfect, as in {@link WidthMeasurement}. What is noted of them: {@link CurveNotes} for every soft
 * ratio, {@link SoftNotes} for soft ratio 1. And, with samples of the size before the longest:
 *
 * <ul>
 *   <li>{@code shortfall}: the largest distance of any student's training logits from the effective logits, over their length; noted
 *       even where training did not end
 *   <li>{@code leastLogit.tT}: the least of absolute training logits at soft ratio {@value #MIXED} and temperature T
 *   <li>{@code zeroChange}: length of the change of weights that makes the net's initial function 0 at the samples, over that of the
 *       student of soft ratio 1
 * </ul>
 *
 * @param name unique name
 * @param width units of the net
 * @param sizes samples of students, ascending; the last ones stand for the oracle's
 * @param softRatios rho, the first one 1
 */
record StudentMeasurement(String name, int width, List<Integer> sizes, List<Double> softRatios) implements Measurement {
    static final double MIXED = 0.95;
    static final List<Double> TEMPERATURES = List.of(1.0, 2.0, 4.0, 10.0);

    StudentMeasurement {
        sizes = List.copyOf(sizes);
        softRatios = List.copyOf(softRatios);
    }

    @Override
    public String canonical() {
        return "wide-nets-students-1(width=" + width + ",sizes=" + sizes + ",softRatios=" + softRatios + ")";
    }

    @Override
    public Set<String> notes() {
        Set<String> names = new TreeSet<>(notesOfSomeDraws());
        CurveNotes.declareAlways(this, names);
        names.add(NoteNames.SHORTFALL);
        return names;
    }

    @Override
    public Set<String> notesOfSomeDraws() {
        Set<String> names = new HashSet<>(Set.of(NoteNames.ZERO_CHANGE));
        TEMPERATURES.forEach(temperature -> names.add(NoteNames.hot(NoteNames.LEAST_LOGIT, temperature)));
        CurveNotes.declare(this, names);
        SoftNotes.declare(this, names);
        return names;
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) throws InterruptedException {
        int longest = sizes.get(sizes.size() - 1);
        Setup setup = Setup.of(name, 1, training, longest);
        KernelTeacher teacher = setup.kernelTeacher(Setup.STOP);
        double[] taught = teacher.at(setup.samples());
        double[] truth = teacher.at(fresh.x());
        WideNet net = WideNet.draw(new NetShape(fresh.x()[0].length, 1, width), seed.child("net"));
        NetStudents students = new NetStudents(net, fresh.x());
        Map<String, Double> notes = new TreeMap<>();
        double shortfall = 0;
        CurveNotes curves = new CurveNotes(this, truth, notes);
        try (KernelStudents kernel =
                new KernelStudents(setup.kernel(), setup.samples(), fresh.x(), new OracleCheck(name))) {
            for (double softRatio : softRatios) {
                Lesson lesson = Lesson.perfect(setup.samples(), taught, new SoftLoss(softRatio, Setup.TEMPERATURE));
                List<Student> all = new ArrayList<>();
                for (int n : sizes) {
                    Student student = students.taught(lesson.first(n));
                    shortfall = Math.max(shortfall, student.shortfall());
                    all.add(student);
                }
                curves.noteKernel(softRatio, kernel, kernel.weights(lesson.ends()));
                if (all.stream().allMatch(Student::ended)) {
                    curves.noteNet(softRatio, all);
                    if (softRatio == 1) {
                        new SoftNotes(this, net, fresh.x(), notes).note(all);
                    }
                }
            }
        }
        curves.noteLeads();
        int few = sizes.get(sizes.size() - 2);
        double[][] samples = Arrays.copyOf(setup.samples(), few);
        double[] logits = Arrays.copyOf(taught, few);
        for (double temperature : TEMPERATURES) {
            Student student = students.taught(Lesson.perfect(samples, logits, new SoftLoss(MIXED, temperature)));
            shortfall = Math.max(shortfall, student.shortfall());
            if (student.ended()) {
                notes.put(
                        NoteNames.hot(NoteNames.LEAST_LOGIT, temperature),
                        Arrays.stream(student.trained()).map(Math::abs).min().orElseThrow());
            }
        }
        zeroChange(students, samples, logits).ifPresent(ratio -> notes.put(NoteNames.ZERO_CHANGE, ratio));
        notes.put(NoteNames.SHORTFALL, shortfall);
        return new Findings(notes, teacher::at);
    }

    private static Optional<Double> zeroChange(NetStudents students, double[][] samples, double[] taught)
            throws InterruptedException {
        double[] opposite;
        try (NetPass pass = new NetPass(students.net().shape(), samples)) {
            opposite = pass.forward(students.net().initial());
        }
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = -opposite[i];
        }
        SoftLoss soft = new SoftLoss(1, Setup.TEMPERATURE);
        Student zero = students.taught(Lesson.perfect(samples, opposite, soft));
        Student student = students.taught(Lesson.perfect(samples, taught, soft));
        return zero.ended() && student.ended() ? Optional.of(zero.length() / student.length()) : Optional.empty();
    }
}
