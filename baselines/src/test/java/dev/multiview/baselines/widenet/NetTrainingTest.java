package dev.multiview.baselines.widenet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.NestedSolution;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.random.SeedPath;
import dev.multiview.transfer.EffectiveLogit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetTrainingTest {
    private static final SeedPath SEED = SeedPath.root(1001).child("net-training");
    private static final int DIMENSION = 3;
    private static final double[][] SAMPLES = NetPassTest.points("samples", 12, DIMENSION);
    private static final double[][] FRESH = NetPassTest.points("fresh", 60, DIMENSION);

    private static double[] taught(double[][] points) {
        return Arrays.stream(points)
                .mapToDouble(x -> 2 * Math.sin(2 * x[0]) + x[1] * x[2])
                .toArray();
    }

    private static Lesson lesson(double softRatio, double temperature) {
        return Lesson.perfect(SAMPLES, taught(SAMPLES), new SoftLoss(softRatio, temperature));
    }

    private static WideNet net(int depth, int width) {
        return WideNet.draw(
                new NetShape(DIMENSION, depth, width), SEED.child("net", depth).child("width", width));
    }

    @ParameterizedTest
    @CsvSource({"1, 200, 1, 4", "1, 200, 0.95, 4", "1, 200, 0.3, 2", "2, 60, 1, 4", "2, 60, 0.95, 4", "3, 40, 0.9, 1"})
    void aNetEndsAtTheEffectiveLogits(int depth, int width, double softRatio, double temperature)
            throws InterruptedException {
        Lesson lesson = lesson(softRatio, temperature);
        WideNet net = net(depth, width);
        NetEnd end = NetTraining.train(net, lesson);
        EffectiveLogit law = new EffectiveLogit(softRatio, temperature);
        double[] said = net.logits(end.weights(), SAMPLES);
        assertThat(end.ended()).isTrue();
        for (int i = 0; i < SAMPLES.length; i++) {
            double expected = law.of(lesson.teacher()[i], lesson.labels()[i]);
            assertThat(said[i]).isCloseTo(expected, within(1e-4));
            assertThat(end.logits()[i]).isCloseTo(said[i], within(1e-9));
        }
    }

    /** Two integrators of one flow: where weights have many ends, both come to the same one. */
    @ParameterizedTest
    @CsvSource({"1, 100, 1", "1, 100, 0.95", "2, 40, 1", "2, 40, 0.95"})
    void smallStepsOfDescentEndWhereImplicitOnesDo(int depth, int width, double softRatio) throws InterruptedException {
        Lesson few = lesson(softRatio, 1).first(6);
        WideNet net = net(depth, width);
        NetEnd end = NetTraining.train(net, few);
        double[] slow = NetTraining.descend(net, few, 0.8, List.of(40_000)).get(0);
        double[] implicit = net.logits(end.weights(), FRESH);
        double[] explicit = net.logits(slow, FRESH);
        assertThat(Distances.relative(net.logits(slow, few.points()), end.logits()))
                .isLessThan(1e-3);
        assertThat(Distances.relative(implicit, explicit)).isLessThan(0.02);
    }

    @Test
    void equalSeedsGiveEqualBits() throws InterruptedException {
        NetEnd one = NetTraining.train(net(1, 64), lesson(0.95, 4));
        NetEnd other = NetTraining.train(net(1, 64), lesson(0.95, 4));
        assertThat(one.weights()).isEqualTo(other.weights());
        assertThat(one.steps()).isEqualTo(other.steps());
    }

    /** In 8192 units function and length of weights are near the kernel's, and a narrow net's are farther; less so with labels. */
    @ParameterizedTest
    @CsvSource({"1, 0.05, 3", "0.95, 0.2, 1.5"})
    void aWideNetEndsNearItsKernelsStudent(double softRatio, double near, double times) throws InterruptedException {
        Lesson lesson = lesson(softRatio, 4);
        EffectiveLogit law = new EffectiveLogit(softRatio, 4);
        double[] ends = new double[SAMPLES.length];
        Arrays.setAll(ends, i -> law.of(lesson.teacher()[i], lesson.labels()[i]));
        double[] kernel;
        double square = 0;
        try (NestedSolution solution = new NestedSolution(WideReluKernel.tangent(1, DIMENSION), SAMPLES, 0)) {
            double[] whitened = solution.whitened(ends);
            kernel = solution.predictions(whitened, FRESH, new int[] {SAMPLES.length})[0];
            for (double value : whitened) {
                square += value * value;
            }
        }
        WideNet wide = net(1, 8192);
        NetEnd end = NetTraining.train(wide, lesson);
        WideNet narrow = net(1, 16);
        double far = Distances.relative(
                narrow.logits(NetTraining.train(narrow, lesson).weights(), FRESH), kernel);
        assertThat(Distances.relative(wide.logits(end.weights(), FRESH), kernel))
                .isLessThan(near)
                .isLessThan(far / times);
        assertThat(Distances.between(end.weights(), wide.initial()) / Math.sqrt(square))
                .isCloseTo(1, within(2 * near));
    }

    /** The closed form reaches its values, and a wide net that is trained to them says elsewhere what it says. */
    @Test
    void theClosedFormIsWhereAWideNetEnds() throws InterruptedException {
        WideNet wide = net(1, 8192);
        Lesson lesson = lesson(1, 4);
        double[] change = wide.interpolant(SAMPLES, lesson.ends());
        assertThat(Distances.relative(wide.linear(change, SAMPLES), lesson.ends()))
                .isLessThan(1e-10);
        double[] trained = wide.logits(NetTraining.train(wide, lesson).weights(), FRESH);
        assertThat(Distances.relative(trained, wide.linear(change, FRESH))).isLessThan(0.03);
    }

    /** Stopped descent on labels: a wide net's is the kernel's, step for step. */
    @Test
    void aWideTeacherIsTheKernelsTeacher() throws InterruptedException {
        double[][] samples = NetPassTest.points("lesson", 60, DIMENSION);
        List<Integer> stops = List.of(3, 30, 100);
        double[][] kernel = KernelTeacher.at(
                KernelTeacher.logistic(WideReluKernel.tangent(1, DIMENSION), samples, taught(samples), stops), FRESH);
        WideNet wide = net(1, 4096);
        List<double[]> nets = NetTraining.descend(wide, Lesson.hard(samples, taught(samples)), 3.6, stops);
        for (int s = 0; s < stops.size(); s++) {
            assertThat(Distances.relative(wide.logits(nets.get(s), FRESH), kernel[s]))
                    .isLessThan(0.05);
        }
    }

    /** Two units cannot say twelve things. */
    @Test
    void aNetThatCannotReachItsLessonSaysSo() throws InterruptedException {
        NetEnd end = NetTraining.train(net(1, 2), lesson(1, 4));
        assertThat(end.ended()).isFalse();
        assertThat(end.left()).isGreaterThan(NetTraining.LEFT);
        assertThat(end.logits()).doesNotContain(Double.NaN);
    }

    @Test
    void anInterruptEndsTrainingAndDescent() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> NetTraining.train(net(1, 8), lesson(1, 4)));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> NetTraining.descend(net(1, 8), lesson(1, 4), 1, List.of(5)));
    }

    @Test
    void aLessonOfUnequalPartsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lesson(SAMPLES, new double[11], new boolean[12], SoftLoss.hard()))
                .withMessageContaining("teacher's logits, 11,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lesson.perfect(
                        SAMPLES, new double[] {Double.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, SoftLoss.hard()))
                .withMessageContaining("Teacher logit NaN");
    }
}
