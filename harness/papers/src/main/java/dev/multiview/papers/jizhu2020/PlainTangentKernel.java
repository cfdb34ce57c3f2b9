package dev.multiview.papers.jizhu2020;

import java.util.function.ToDoubleBiFunction;

/**
 * The tangent kernel of a wide ReLU net with both variances 1, written down from its recursion once more, with the library's
 * arc cosine and one pair at a time: what {@link dev.multiview.baselines.kernel.WideReluKernel} and its fast maps are held
 * against in every cell.
 *
 * <pre>
 *   S = x.x' / d + 1,  T = S;   per layer, c = S / sqrt(Sxx Sx'x'), t = arccos c:
 *   S &lt;- sqrt(Sxx Sx'x') (sin t + (pi - t) c) / (2 pi) + 1,   T &lt;- S + T (pi - t) / (2 pi)
 * </pre>
 *
 * @param depth hidden layers
 */
public record PlainTangentKernel(int depth) implements ToDoubleBiFunction<double[], double[]> {

    @Override
    public double applyAsDouble(double[] x, double[] y) {
        int d = x.length;
        double between = PairwiseSums.dot(x, y) / d + 1;
        double left = PairwiseSums.dot(x, x) / d + 1;
        double right = PairwiseSums.dot(y, y) / d + 1;
        double tangent = between;
        for (int layer = 0; layer < depth; layer++) {
            double scale = Math.sqrt(left * right);
            // Of a point with itself rounding must not make an angle.
            double cosine = x == y ? 1 : Math.min(1, between / scale);
            double rest = Math.PI - Math.acos(cosine);
            between = scale * (Math.sqrt((1 - cosine) * (1 + cosine)) + rest * cosine) / (2 * Math.PI) + 1;
            tangent = between + tangent * rest / (2 * Math.PI);
            left = left / 2 + 1;
            right = right / 2 + 1;
        }
        return tangent;
    }
}
