package dev.multiview.papers.widenets;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.baselines.widenet.Distances;
import dev.multiview.baselines.widenet.Lesson;
import dev.multiview.baselines.widenet.NetShape;
import dev.multiview.baselines.widenet.NetTraining;
import dev.multiview.baselines.widenet.SoftLoss;
import dev.multiview.baselines.widenet.WideNet;
import dev.multiview.papers.widenets.NetStudents.Student;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Teachers that are nets, too, of one hidden layer and weights of their own: trained by cross-entropy on labels by plain descent and
 * stopped, beside the kernel's teacher of the same samples and steps. Their students start from another net of the same width.
 *
 * <p>Notes: {@code teacherDistance.eE}, of the net's function from that of the kernel's teacher, over its length, on fresh points; {@code
 * growth.eE}, the exponent of the length of students' changes of weights in their samples, at soft ratio 1.
 *
 * <p>The first and the last teacher make mistakes, and labels are the truth's signs. Of students of the most samples: {@code
 * accuracy.eE.sRHO} and {@code teacherAccuracy.eE} on fresh points by the truth's sign; {@code overSoft.eE.sRHO}, what a student
 * gains over that of rho = 1, and {@code overTeacher.eE.s1.0} what that gains over its teacher. {@code projection.eE}, the cosine between
 * the change that labels bring (rho from 1 to {@value #LITTLE}) and the direction in which the student of rho = 1 can still come closer
 * to that of the true function, in the nets' weights; {@code cosineGainRatio.eE}, by how much labels raise the cosine between the
 * student and that of the true function, over how much they raise it in the kernel's weights. Names
 * that begin with {@code kernel} are of the kernel's students of the same teachers.
 *
 * @param name unique name
 * @param width units of teacher and students
 * @param stops steps after which teachers are stopped, ascending
 * @param sizes samples of students, ascending
 */
record TeacherMeasurement(String name, int width, List<Integer> stops, List<Integer> sizes) implements Measurement {
    static final double LITTLE = 0.99;
    static final double SOME = 0.95;
    static final double HALF = 0.5;
    private static final List<Double> SOFT_RATIOS = List.of(1.0, LITTLE, SOME, HALF);

    /** Standard deviation of true logits, as in the suite on arXiv 2010.10090. */
    private static final double DEVIATION = 3;

    TeacherMeasurement {
        stops = List.copyOf(stops);
        sizes = List.copyOf(sizes);
    }

    @Override
    public String canonical() {
        return "wide-nets-teachers-1(width=" + width + ",stops=" + stops + ",sizes=" + sizes + ")";
    }

    @Override
    public Set<String> notes() {
        Set<String> names = new TreeSet<>(notesOfSomeDraws());
        for (int epochs : stops) {
            names.add(NoteNames.of(NoteNames.TEACHER_DISTANCE, epochs));
            names.add(NoteNames.kernel(NoteNames.of(NoteNames.GROWTH, epochs)));
        }
        for (int epochs : mistaken()) {
            names.add(NoteNames.of(NoteNames.TEACHER_ACCURACY, epochs));
            names.add(NoteNames.kernel(NoteNames.of(NoteNames.PROJECTION, epochs)));
            SOFT_RATIOS.forEach(
                    rho -> names.add(NoteNames.kernel(NoteNames.at(NoteNames.of(NoteNames.OVER_SOFT, epochs), rho))));
        }
        return names;
    }

    @Override
    public Set<String> notesOfSomeDraws() {
        Set<String> names = new HashSet<>();
        stops.forEach(epochs -> names.add(NoteNames.of(NoteNames.GROWTH, epochs)));
        for (int epochs : mistaken()) {
            names.add(NoteNames.of(NoteNames.PROJECTION, epochs));
            names.add(NoteNames.of(NoteNames.COSINE_GAIN_RATIO, epochs));
            names.add(NoteNames.at(NoteNames.of(NoteNames.OVER_TEACHER, epochs), 1));
            for (double softRatio : SOFT_RATIOS) {
                names.add(NoteNames.at(NoteNames.of(NoteNames.ACCURACY, epochs), softRatio));
                names.add(NoteNames.at(NoteNames.of(NoteNames.OVER_SOFT, epochs), softRatio));
            }
        }
        return names;
    }

    private Set<Integer> mistaken() {
        return Set.of(stops.get(0), stops.get(stops.size() - 1));
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) throws InterruptedException {
        int longest = sizes.get(sizes.size() - 1);
        Setup setup = Setup.of(name, 1, training, longest);
        NetShape shape = new NetShape(fresh.x()[0].length, 1, width);
        WideNet teacher = WideNet.draw(shape, seed.child("teacher"));
        Points teaching = setup.teaching();
        List<double[]> teachers =
                NetTraining.descend(teacher, Lesson.hard(teaching.x(), teaching.truth()), Setup.RATE, stops);
        double[][] limits = KernelTeacher.at(
                KernelTeacher.logistic(setup.kernel(), teaching.x(), teaching.truth(), stops), fresh.x());
        NetStudents students = new NetStudents(WideNet.draw(shape, seed.child("student")), fresh.x());
        double scale = DEVIATION / new StandardDeviation().evaluate(teaching.truth());
        double[] truth =
                Arrays.stream(setup.students().truth()).map(z -> z * scale).toArray();
        Map<String, Double> notes = new TreeMap<>();
        try (KernelStudents kernel =
                new KernelStudents(setup.kernel(), setup.samples(), fresh.x(), new OracleCheck(name))) {
            for (int t = 0; t < teachers.size(); t++) {
                int epochs = stops.get(t);
                double[] said = teacher.logits(teachers.get(t), fresh.x());
                double[] taught = teacher.logits(teachers.get(t), setup.samples());
                notes.put(NoteNames.of(NoteNames.TEACHER_DISTANCE, epochs), Distances.relative(said, limits[t]));
                noteKernelGrowth(epochs, kernel.weights(taught), notes);
                noteGrowth(epochs, students, setup.samples(), taught, notes);
                if (mistaken().contains(epochs)) {
                    new MistakeNotes(epochs, students, kernel, notes)
                            .note(setup.samples(), taught, truth, said, fresh.truth());
                }
            }
        }
        double[] last = teachers.get(teachers.size() - 1);
        return new Findings(notes, points -> teacher.logits(last, points));
    }

    private void noteKernelGrowth(int epochs, double[] weights, Map<String, Double> notes) {
        int[] at = sizes.stream().mapToInt(Integer::intValue).toArray();
        SimpleRegression line = Vectors.power(at, s -> KernelStudents.length(weights, at[s]));
        notes.put(NoteNames.kernel(NoteNames.of(NoteNames.GROWTH, epochs)), line.getSlope());
    }

    private void noteGrowth(
            int epochs, NetStudents students, double[][] samples, double[] taught, Map<String, Double> notes)
            throws InterruptedException {
        SimpleRegression line = new SimpleRegression();
        Lesson lesson = Lesson.perfect(samples, taught, new SoftLoss(1, Setup.TEMPERATURE));
        for (int n : sizes) {
            Student student = students.taught(lesson.first(n));
            if (!student.ended()) {
                return;
            }
            line.addData(Math.log(n), Math.log(student.length()));
        }
        notes.put(NoteNames.of(NoteNames.GROWTH, epochs), line.getSlope());
    }

    /** What labels do for students of one teacher that makes mistakes. */
    private record MistakeNotes(int epochs, NetStudents students, KernelStudents kernel, Map<String, Double> notes) {

        void note(double[][] samples, double[] taught, double[] truth, double[] said, double[] freshTruth)
                throws InterruptedException {
            boolean[] labels = Lesson.signs(truth);
            double accuracy = 1 - Vectors.disagreement(said, freshTruth);
            notes.put(NoteNames.of(NoteNames.TEACHER_ACCURACY, epochs), accuracy);
            List<double[]> kernels = new ArrayList<>();
            List<Student> nets = new ArrayList<>();
            for (double softRatio : SOFT_RATIOS) {
                Lesson lesson = new Lesson(samples, taught, labels, new SoftLoss(softRatio, Setup.TEMPERATURE));
                nets.add(students.taught(lesson));
                kernels.add(kernel.weights(lesson.ends()));
                noteAccuracy(softRatio, nets, accuracy, freshTruth);
                notes.put(
                        NoteNames.kernel(NoteNames.at(NoteNames.of(NoteNames.OVER_SOFT, epochs), softRatio)),
                        disagreement(kernels.get(0), freshTruth)
                                - disagreement(kernels.get(kernels.size() - 1), freshTruth));
            }
            double[] kernelTruth = kernel.weights(truth);
            double[] kernelPull = Vectors.minus(kernels.get(1), kernels.get(0));
            notes.put(
                    NoteNames.kernel(NoteNames.of(NoteNames.PROJECTION, epochs)),
                    Vectors.projection(kernelTruth, kernels.get(0), kernelPull));
            Student informed = students.taught(new Lesson(samples, truth, labels, new SoftLoss(1, Setup.TEMPERATURE)));
            if (informed.ended() && nets.get(0).ended() && nets.get(1).ended()) {
                double[] soft = nets.get(0).change();
                double[] little = nets.get(1).change();
                notes.put(
                        NoteNames.of(NoteNames.PROJECTION, epochs),
                        Vectors.projection(informed.change(), soft, Vectors.minus(little, soft)));
                double gain = Vectors.cosine(little, informed.change()) - Vectors.cosine(soft, informed.change());
                double limit =
                        Vectors.cosine(kernels.get(1), kernelTruth) - Vectors.cosine(kernels.get(0), kernelTruth);
                notes.put(NoteNames.of(NoteNames.COSINE_GAIN_RATIO, epochs), gain / limit);
            }
        }

        private double disagreement(double[] weights, double[] freshTruth) {
            return Vectors.disagreement(kernel.said(weights, weights.length), freshTruth);
        }

        private void noteAccuracy(double softRatio, List<Student> nets, double teacher, double[] freshTruth) {
            Student soft = nets.get(0);
            Student student = nets.get(nets.size() - 1);
            if (!soft.ended() || !student.ended()) {
                return;
            }
            double accuracy = 1 - Vectors.disagreement(student.said(), freshTruth);
            double before = 1 - Vectors.disagreement(soft.said(), freshTruth);
            notes.put(NoteNames.at(NoteNames.of(NoteNames.ACCURACY, epochs), softRatio), accuracy);
            notes.put(NoteNames.at(NoteNames.of(NoteNames.OVER_SOFT, epochs), softRatio), accuracy - before);
            if (softRatio == 1) {
                notes.put(NoteNames.at(NoteNames.of(NoteNames.OVER_TEACHER, epochs), 1), accuracy - teacher);
            }
        }
    }
}
