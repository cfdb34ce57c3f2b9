package dev.multiview.papers.widenets;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.baselines.widenet.Distances;
import dev.multiview.baselines.widenet.Lesson;
import dev.multiview.baselines.widenet.NetShape;
import dev.multiview.baselines.widenet.SoftLoss;
import dev.multiview.baselines.widenet.WideNet;
import dev.multiview.papers.widenets.NetStudents.Student;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * One lesson in nets of growing width, beside the kernel's student of the same lesson. The teacher is infinitely wide, trained by
 * cross-entropy on labels and stopped; labels are its signs. Distances are lengths over fresh points, over that of the kernel's student.
 *
 * <p>By soft ratio and width: {@code distance} of the net's function from the kernel's; {@code lengthOverKernel}, length of the
 * change of weights over that of the kernel's; {@code shortfall} of training logits, noted even where training did not end; by soft
 * ratio {@code exponent}, of the distance in width, and {@code meetingWidthLog2}, where that line falls to {@value #NEAR}; for the
 * widest net {@code distanceFromOwnLinear}, from the student that is linear in this very net's features at the start.
 *
 * <p>Controls, at soft ratio 1: {@code narrowDistance}, of a net of {@value #NARROW_WIDTH} units with a quarter of the samples from the kernel's student of these; {@code permutedDistance}, of the widest net taught the same logits in another order.
 *
 * @param name unique name
 * @param depth hidden layers
 * @param widths ascending, at least 2
 * @param samples of students
 * @param softRatios rho, the first one 1
 */
record WidthMeasurement(String name, int depth, List<Integer> widths, int samples, List<Double> softRatios)
        implements Measurement {
    /** Of the kernel's function: what counts as having met it. */
    static final double NEAR = 0.05;

    static final int NARROW_WIDTH = 16;

    WidthMeasurement {
        widths = List.copyOf(widths);
        softRatios = List.copyOf(softRatios);
    }

    @Override
    public String canonical() {
        return "wide-nets-widths-1(depth=" + depth + ",widths=" + widths + ",samples=" + samples + ",softRatios="
                + softRatios + ")";
    }

    @Override
    public Set<String> notes() {
        Set<String> names = new TreeSet<>(notesOfSomeDraws());
        for (double softRatio : softRatios) {
            widths.forEach(width -> names.add(NoteNames.at(NoteNames.SHORTFALL, softRatio, "m", width)));
        }
        return names;
    }

    @Override
    public Set<String> notesOfSomeDraws() {
        Set<String> names = new HashSet<>(Set.of(NoteNames.NARROW, NoteNames.PERMUTED));
        for (double softRatio : softRatios) {
            names.add(NoteNames.at(NoteNames.EXPONENT, softRatio));
            names.add(NoteNames.at(NoteNames.MEETING, softRatio));
            names.add(NoteNames.at(NoteNames.LINEAR_DISTANCE, softRatio));
            for (int width : widths) {
                names.add(NoteNames.at(NoteNames.DISTANCE, softRatio, "m", width));
                names.add(NoteNames.at(NoteNames.LENGTH, softRatio, "m", width));
            }
        }
        return names;
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) throws InterruptedException {
        Setup setup = Setup.of(name, depth, training, samples);
        KernelTeacher teacher = setup.kernelTeacher(Setup.STOP);
        double[] taught = teacher.at(setup.samples());
        Map<String, Double> notes = new TreeMap<>();
        try (KernelStudents kernel =
                new KernelStudents(setup.kernel(), setup.samples(), fresh.x(), new OracleCheck(name))) {
            for (double softRatio : softRatios) {
                Lesson lesson = Lesson.perfect(setup.samples(), taught, new SoftLoss(softRatio, Setup.TEMPERATURE));
                note(lesson, kernel, fresh.x(), seed, notes);
            }
            noteControls(taught, kernel, setup, fresh.x(), seed, notes);
        }
        return new Findings(notes, teacher::at);
    }

    private void note(Lesson lesson, KernelStudents kernel, double[][] fresh, SeedPath seed, Map<String, Double> notes)
            throws InterruptedException {
        double softRatio = lesson.loss().softRatio();
        double[] weights = kernel.weights(lesson.ends());
        double[] function = kernel.said(weights, samples);
        double length = KernelStudents.length(weights, samples);
        double[] distances = new double[widths.size()];
        boolean all = true;
        for (int w = 0; w < distances.length; w++) {
            int width = widths.get(w);
            NetStudents students = students(width, fresh, seed);
            Student student = students.taught(lesson);
            notes.put(NoteNames.at(NoteNames.SHORTFALL, softRatio, "m", width), student.shortfall());
            all &= student.ended();
            if (student.ended()) {
                distances[w] = Distances.relative(student.said(), function);
                notes.put(NoteNames.at(NoteNames.DISTANCE, softRatio, "m", width), distances[w]);
                notes.put(NoteNames.at(NoteNames.LENGTH, softRatio, "m", width), student.length() / length);
                if (w == distances.length - 1) {
                    WideNet net = students.net();
                    double[] linear = net.linear(net.interpolant(lesson.points(), lesson.ends()), fresh);
                    notes.put(
                            NoteNames.at(NoteNames.LINEAR_DISTANCE, softRatio),
                            Distances.between(student.said(), linear) / Vectors.length(function));
                }
            }
        }
        if (all) {
            int[] at = widths.stream().mapToInt(Integer::intValue).toArray();
            SimpleRegression line = Vectors.power(at, w -> distances[w]);
            notes.put(NoteNames.at(NoteNames.EXPONENT, softRatio), line.getSlope());
            double meeting = (Math.log(NEAR) - line.getIntercept()) / line.getSlope() / Math.log(2);
            if (line.getSlope() < 0) {
                notes.put(NoteNames.at(NoteNames.MEETING, softRatio), meeting);
            }
        }
    }

    private void noteControls(
            double[] taught,
            KernelStudents kernel,
            Setup setup,
            double[][] fresh,
            SeedPath seed,
            Map<String, Double> notes)
            throws InterruptedException {
        SoftLoss soft = new SoftLoss(1, Setup.TEMPERATURE);
        double[] weights = kernel.weights(taught);
        int few = samples / 4;
        Lesson quarter = Lesson.perfect(setup.samples(), taught, soft).first(few);
        Student narrow = students(NARROW_WIDTH, fresh, seed).taught(quarter);
        if (narrow.ended()) {
            notes.put(NoteNames.NARROW, Distances.relative(narrow.said(), kernel.said(weights, few)));
        }
        Lesson wrong = Lesson.perfect(setup.samples(), permuted(taught, seed.child("permutation")), soft);
        Student misled = students(widths.get(widths.size() - 1), fresh, seed).taught(wrong);
        if (misled.ended()) {
            notes.put(NoteNames.PERMUTED, Distances.relative(misled.said(), kernel.said(weights, samples)));
        }
    }

    private NetStudents students(int width, double[][] fresh, SeedPath seed) {
        NetShape shape = new NetShape(fresh[0].length, depth, width);
        return new NetStudents(WideNet.draw(shape, seed.child("net").child("width", width)), fresh);
    }

    private static double[] permuted(double[] values, SeedPath seed) {
        int[] order = PermutationSampler.natural(values.length);
        PermutationSampler.shuffle(seed.generator(), order);
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }
}
