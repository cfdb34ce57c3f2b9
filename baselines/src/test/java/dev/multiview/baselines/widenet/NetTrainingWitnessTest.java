package dev.multiview.baselines.widenet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.data.BumpSignal;
import dev.multiview.data.BumpTargets;
import dev.multiview.data.Samples;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lessons of the size that suite {@code wide-nets} gives, and two other ways to their end: steps four times finer, and plain descent of four
 * hundred thousand steps. The page of the suite has the table that this prints. Bounds were set after it was seen; they hold it there.
 */
@Tag("slow")
class NetTrainingWitnessTest {
    private static final SeedPath SEED = SeedPath.root(1001).child("witness");
    private static final int DIMENSION = 5;
    private static final int TEACHING = 700;
    private static final int STUDENTS = 80;
    private static final double[][] FRESH;
    private static final Lesson ALL;

    static {
        Samples drawn = new BumpTargets(
                        "witness",
                        DIMENSION,
                        8,
                        0.25 * Math.sqrt(DIMENSION),
                        new BumpSignal.Smooth(),
                        TEACHING + STUDENTS,
                        300,
                        300)
                .draw(SEED)
                .training();
        double[][] points = IntStream.range(0, drawn.count())
                .mapToObj(i -> IntStream.range(0, DIMENSION)
                        .mapToDouble(j -> drawn.values()[i * DIMENSION + j])
                        .toArray())
                .toArray(double[][]::new);
        double[][] teaching = Arrays.copyOf(points, TEACHING);
        KernelTeacher teacher = KernelTeacher.logistic(
                WideReluKernel.tangent(1, DIMENSION), teaching, Arrays.copyOf(drawn.truth(), TEACHING), 300);
        double[][] samples = Arrays.copyOfRange(points, TEACHING, points.length);
        FRESH = Arrays.copyOf(teaching, 300);
        ALL = Lesson.perfect(samples, teacher.at(samples), SoftLoss.hard());
    }

    private static Lesson lesson(double softRatio, int count) {
        return Lesson.perfect(ALL.points(), ALL.teacher(), new SoftLoss(softRatio, 4))
                .first(count);
    }

    private static WideNet net(int width) {
        return WideNet.draw(new NetShape(DIMENSION, 1, width), SEED.child("width", width));
    }

    @ParameterizedTest
    @CsvSource({"0.95, 512", "0.95, 8192", "0.5, 128", "0.5, 512", "0.5, 2048", "0.5, 8192", "0.05, 512", "0.05, 2048"})
    void finerStepsEndWhereUsualOnesDo(double softRatio, int width) throws InterruptedException {
        WideNet net = net(width);
        NetEnd usual = NetTraining.train(net, lesson(softRatio, STUDENTS));
        NetEnd fine = NetTraining.train(net, lesson(softRatio, STUDENTS), Pace.USUAL.finer(4));
        assertThat(fine.ended()).isTrue();
        assertAlike("finer steps", net, usual, fine.weights(), 0.12, 0.03);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 128", "0.5, 512"})
    void plainDescentEndsWhereImplicitStepsDo(double softRatio, int width) throws InterruptedException {
        WideNet net = net(width);
        Lesson few = lesson(softRatio, 20);
        double[] plain = NetTraining.descend(net, few, 0.8, List.of(400_000)).get(0);
        assertAlike("plain descent", net, NetTraining.train(net, few), plain, 0.12, 0.05);
    }

    private static void assertAlike(
            String way, WideNet net, NetEnd usual, double[] other, double function, double length) {
        double apart = Distances.relative(net.logits(usual.weights(), FRESH), net.logits(other, FRESH));
        double ratio = Distances.between(usual.weights(), net.initial()) / Distances.between(other, net.initial());
        System.out.printf(
                "%s, width %d: functions %.3f apart, lengths' ratio %.3f%n",
                way, net.shape().width(), apart, ratio);
        assertThat(apart).isLessThan(function);
        assertThat(ratio).isCloseTo(1, within(length));
    }
}
