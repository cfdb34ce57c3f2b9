package dev.multiview.baselines.kernel;

import dev.multiview.data.InputShape;
import java.util.Arrays;

/**
 * The values of a {@link WideConvKernel} of some samples with one other: for every step from a pixel of the one to a pixel of the
 * others, the map of all pairs of that step goes through the layers. Several samples go together, their values of a pair side by
 * side, so that loops are long enough for vectors however small the maps are.
 */
final class ConvSteps {
    /** Weight of each of nine taps: 2 / 9. */
    static final double TAP = 2.0 / 9;

    /** Values of a map and of the samples beside it that are held at once, for the sake of the second-level cache. */
    private static final int VALUES = 1 << 14;

    private final WideConvKernel kernel;
    private final InputShape.Image shape;
    private final boolean tangent;
    /** Samples that go together. */
    private final int together;

    private final PatchSum sum;
    private final double[] covariances;
    private final double[] tangents;
    private final double[] scales;
    private final double[] cosines;
    private final double[] supplements;

    ConvSteps(WideConvKernel kernel) {
        this.kernel = kernel;
        this.shape = kernel.shape();
        this.tangent = kernel.part() == WideReluKernel.Part.TANGENT;
        int pixels = shape.height() * shape.width();
        this.together = Math.max(8, Math.min(128, VALUES / pixels));
        int capacity = pixels * together;
        this.sum = new PatchSum(capacity);
        this.covariances = new double[capacity];
        this.tangents = new double[capacity];
        this.scales = new double[capacity];
        this.cosines = new double[capacity];
        this.supplements = new double[capacity];
    }

    /** Writes {@code k(x_i, y)} at index i of {@code out}, for i in [from, to). */
    void values(ConvSide x, int from, int to, ConvSide y, int one, double[] out) {
        Arrays.fill(out, from, to, 0);
        int pixels = shape.height() * shape.width();
        boolean averaged = kernel.readOut() == WideConvKernel.ReadOut.AVERAGED;
        int down = averaged ? shape.height() - 1 : 0;
        int right = averaged ? shape.width() - 1 : 0;
        for (int start = from; start < to; start += together) {
            int count = Math.min(together, to - start);
            for (int dy = -down; dy <= down; dy++) {
                for (int dx = -right; dx <= right; dx++) {
                    add(new Step(x, start, count, y, one, dy, dx), out);
                }
            }
        }
        double pairs = averaged ? (double) pixels * pixels : pixels;
        for (int i = from; i < to; i++) {
            out[i] /= pairs;
        }
    }

    /** Pairs of a pixel of sample {@code one} of y, and the pixel that lies {@code dy} rows and {@code dx} columns further in x. */
    private record Step(ConvSide x, int start, int count, ConvSide y, int one, int dy, int dx) {
        /** The sample that is the one itself, counted from {@code start}, if pairs are of a pixel with itself; else -1. */
        int self() {
            return x == y && dy == 0 && dx == 0 && one >= start && one < start + count ? one - start : -1;
        }
    }

    private void add(Step step, double[] out) {
        int height = shape.height() - Math.abs(step.dy());
        int width = shape.width() - Math.abs(step.dx());
        int all = height * width * step.count();
        multiply(step, height, width);
        sum.replace(covariances, height, width, step.count());
        System.arraycopy(covariances, 0, tangents, 0, all);
        for (int layer = 0; layer < kernel.depth(); layer++) {
            boolean last = layer == kernel.depth() - 1;
            measure(step, layer, height, width);
            rectify(all, last ? 1 : TAP);
            if (tangent) {
                propagate(all, last ? 1 : TAP);
            }
            if (!last) {
                sum.replace(covariances, height, width, step.count());
                if (tangent) {
                    sum.replace(tangents, height, width, step.count());
                }
            }
        }
        double[] values = tangent ? tangents : covariances;
        for (int at = 0; at < all; at += step.count()) {
            for (int i = 0; i < step.count(); i++) {
                out[step.start() + i] += values[at + i];
            }
        }
    }

    /** Products of the pixels, weighted as the first convolution weighs them. */
    private void multiply(Step step, int height, int width) {
        ConvSide x = step.x();
        ConvSide y = step.y();
        int pixels = shape.height() * shape.width();
        int count = step.count();
        Arrays.fill(covariances, 0, height * width * count, 0);
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int cell = 0; cell < height * width; cell++) {
                int pixel = channel * pixels + pixel(step, cell, width);
                double weight = TAP * y.values()[pixel * y.samples() + step.one()] / shape.channels();
                int other = (pixel + further(step)) * x.samples() + step.start();
                for (int i = 0; i < count; i++) {
                    covariances[cell * count + i] += weight * x.values()[other + i];
                }
            }
        }
    }

    /** The pixel of the one that a cell is about. */
    private int pixel(Step step, int cell, int width) {
        int row = cell / width + Math.max(0, -step.dy());
        int column = cell % width + Math.max(0, -step.dx());
        return row * shape.width() + column;
    }

    private int further(Step step) {
        return step.dy() * shape.width() + step.dx();
    }

    /** Finds scales, cosines and supplements of the angles of all pairs before the ReLU of a layer. */
    private void measure(Step step, int layer, int height, int width) {
        ConvSide x = step.x();
        ConvSide y = step.y();
        int pixels = shape.height() * shape.width();
        int count = step.count();
        int all = height * width * count;
        for (int cell = 0; cell < height * width; cell++) {
            int pixel = layer * pixels + pixel(step, cell, width);
            double root = y.roots()[pixel * y.samples() + step.one()];
            int other = (pixel + further(step)) * x.samples() + step.start();
            for (int i = 0; i < count; i++) {
                scales[cell * count + i] = root * x.roots()[other + i];
            }
        }
        for (int i = 0; i < all; i++) {
            cosines[i] = Angles.cosine(covariances[i], scales[i]);
        }
        if (step.self() >= 0) {
            // Without rounding, which a cosine near 1 turns into an angle of 1e-8.
            for (int at = step.self(); at < all; at += count) {
                cosines[at] = 1;
            }
        }
        for (int i = 0; i < all; i++) {
            supplements[i] = Angles.square(cosines[i]);
        }
        for (int i = 0; i < all; i++) {
            supplements[i] = Angles.arcsine(supplements[i]);
        }
        for (int i = 0; i < all; i++) {
            supplements[i] = Angles.supplement(cosines[i], supplements[i]);
        }
    }

    /** Takes covariances behind the ReLU and times {@code tap}. */
    private void rectify(int all, double tap) {
        double factor = tap / (2 * Math.PI);
        for (int i = 0; i < all; i++) {
            double angular = Angles.sine(cosines[i]) + supplements[i] * cosines[i];
            covariances[i] = scales[i] * angular * factor;
        }
    }

    /** Takes tangent kernels there, too. */
    private void propagate(int all, double tap) {
        double factor = tap / (2 * Math.PI);
        for (int i = 0; i < all; i++) {
            tangents[i] = covariances[i] + tangents[i] * supplements[i] * factor;
        }
    }
}
