package dev.multiview.baselines.widenet;

import dev.multiview.baselines.kernel.LargestEigenvalue;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradient flow of a net's weights on the sum of a lesson's losses, to its end:
 *
 * <pre>
 *   dw/dt = -sum_i l_i'(z_i) phi(x_i),   so dz/dt = -K l'(z),   phi = df/dw and K = phi . phi at the weights of the time
 * </pre>
 *
 * <p>The flow is stiff: directions of small eigenvalues of K are slower by many powers of ten. {@link #train} takes linearly implicit
 * Euler steps, solved on the training logits, where there are few unknowns. With D the curvatures of the losses
 *
 * <pre>
 *   (I / h + D K) c = l',   w &lt;- w - sum_i c_i phi(x_i)
 * </pre>
 *
 * K is computed anew at each step. Steps grow fast while the net's logits move as K says that they do.
 *
 * <p>Where they do not, units of ReLU sit at their kinks: on both sides of the plane on which a unit switches at a sample the flow
 * points to the other side, and the flow slides along the plane. Steps then jump to and fro across it, and their mean follows the
 * flow, whatever their size. So the step never falls below {@value Pace#SHARE} of the time that has passed, but where it would raise the
 * loss, and then once only. {@link #descend} is plain gradient descent, which does the same in many more steps.
 */
public final class NetTraining {
    /** Of the time in which the fastest direction decays, the first step. */
    private static final double FIRST = 0.1;

    private static final double TAKEN_BACK = 0.3;
    /** What is left at an end, in logits. */
    static final double LEFT = 1e-5;

    private NetTraining() {}

    /**
     * Trains to the end.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    public static NetEnd train(WideNet net, Lesson lesson) throws InterruptedException {
        return train(net, lesson, Pace.USUAL);
    }

    static NetEnd train(WideNet net, Lesson lesson, Pace pace) throws InterruptedException {
        double[] weights = net.initial().clone();
        double[] change = new double[weights.length];
        double[] moved = new double[weights.length];
        try (NetPass pass = new NetPass(net.shape(), lesson.points());
                ImplicitStep step = new ImplicitStep(lesson)) {
            double[] start = pass.forward(weights);
            double[] logits = new double[lesson.count()];
            double size = 0;
            double time = 0;
            boolean again = false;
            int steps = 0;
            double left = step.at(logits);
            while (left > LEFT && steps < pace.mostSteps()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                steps++;
                pass.features();
                step.kernel(pass.kernel(pass));
                size = size == 0 ? FIRST / step.fastest() : size;
                pass.backward(step.solve(size), change);
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = weights[i] - change[i];
                }
                double[] said = difference(pass.forward(moved), start);
                again = !again && !(lesson.loss(said) < lesson.loss(logits));
                if (again) {
                    size *= TAKEN_BACK;
                    pass.forward(weights);
                    continue;
                }
                time += size;
                size = pace.next(size, time, step.off(logits, said));
                double[] spare = weights;
                weights = moved;
                moved = spare;
                logits = said;
                left = step.at(logits);
            }
            return new NetEnd(weights, logits, left, steps, left <= LEFT);
        }
    }

    /**
     * Plain gradient descent, all points at once.
     *
     * @param rate of the step, over the largest eigenvalue of the net's kernel at the start; below 2 over the largest curvature of the
     *     loss
     * @param stops after how many steps weights are kept, ascending, the first at least 1
     * @return weights, one array a stop
     * @throws InterruptedException if the thread was interrupted
     */
    public static List<double[]> descend(WideNet net, Lesson lesson, double rate, List<Integer> stops)
            throws InterruptedException {
        double[] weights = net.initial().clone();
        double[] change = new double[weights.length];
        double[] slopes = new double[lesson.count()];
        List<double[]> kept = new ArrayList<>();
        try (NetPass pass = new NetPass(net.shape(), lesson.points())) {
            double[] start = pass.forward(weights);
            pass.features();
            double step = rate / LargestEigenvalue.of(pass.kernel(pass));
            int last = stops.get(stops.size() - 1);
            for (int taken = 1; taken <= last; taken++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                lesson.slopes(difference(pass.forward(weights), start), slopes);
                pass.backward(slopes, change);
                for (int i = 0; i < weights.length; i++) {
                    weights[i] -= step * change[i];
                }
                if (stops.contains(taken)) {
                    kept.add(weights.clone());
                }
            }
        }
        return kept;
    }

    private static double[] difference(double[] values, double[] start) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= start[i];
        }
        return values;
    }
}
