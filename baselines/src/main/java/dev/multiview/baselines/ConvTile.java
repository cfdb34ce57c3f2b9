package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * One stage at work on a tile of samples: the only place where convolutions are computed.
 *
 * <p>With N = tile positions, the columns X of all taps (N x taps), weights W (taps x filters), gates and pooling fixed
 * as P, and a dot for a derivative along W - W0:
 *
 * <pre>
 *   record     Z  = X W0 + b,                          a  = P Z            which fixes P, the largest of a square if positive
 *   push       Z. = X (W - W0) + X. W0 + (b - b0),     a. = P Z.
 *   pull       G  = P^T g,   dW += X^T G,   db += sum G,   dX = G W0^T,    dx = columns laid back on the planes
 * </pre>
 *
 * Columns come in by one contiguous copy per tap and sample, see {@link ConvStage}; the copies of a tile stay in the
 * cache from push to pull.
 */
final class ConvTile {
    private final ConvStage stage;
    private final int layer;
    /** Rows of every matrix of this tile, N. */
    private final int rows;

    private final int[] outputIndex;
    private final FloatBuffer columns;
    /** X. in a push, dX in a pull. */
    private final FloatBuffer lifted;

    private final FloatBuffer grid;
    private final float[] gridValues;
    private final float[] column;

    ConvTile(NativeMemory memory, ConvStage stage, int layer, int capacity) {
        this.stage = stage;
        this.layer = layer;
        this.rows = capacity * stage.positions();
        this.outputIndex = stage.outputIndex();
        this.columns = memory.zeros((long) rows * stage.taps());
        this.lifted = memory.zeros((long) rows * stage.taps());
        this.grid = memory.zeros((long) rows * stage.filters());
        this.gridValues = new float[rows * stage.filters()];
        this.column = new float[rows];
    }

    /** Bytes of working space per sample. */
    static long bytesPerSample(ConvStage stage) {
        return (long) Float.BYTES * stage.positions() * (2 * stage.taps() + 2 * stage.filters());
    }

    /** Sets X to the columns of {@code count} samples' planes. */
    void load(float[] planes, int count) {
        spread(planes, count, columns);
    }

    private void spread(float[] planes, int count, FloatBuffer out) {
        int inputs = stage.inputs();
        int positions = stage.positions();
        int filled = stage.filled();
        for (int tap = 0; tap < stage.taps(); tap++) {
            int start = stage.tapAt(tap);
            for (int t = 0; t < count; t++) {
                out.put(tap * rows + t * positions, planes, t * inputs + start, filled);
            }
        }
    }

    /**
     * The net's own stage: finds the gates.
     *
     * @param weights all parameters W0
     * @param gates to be filled, sample after sample
     * @param out to be filled at the pooled values; its border is left alone
     */
    void record(ConvParameters weights, int count, short[] gates, float[] out) {
        multiply(weights.weights(layer), count, columns, 0);
        float[] biases = weights.biases(layer);
        grid.get(0, gridValues);
        for (int t = 0; t < count; t++) {
            for (int filter = 0; filter < stage.filters(); filter++) {
                pool(t, filter, biases[filter], gates, out);
            }
        }
    }

    private void pool(int t, int filter, float bias, short[] gates, float[] out) {
        int base = filter * rows + t * stage.positions();
        int j = filter * stage.pooled();
        int gateAt = t * outputIndex.length;
        int outputAt = t * stage.outputs();
        for (int row = 0; row < stage.height() / ConvStage.POOL; row++) {
            int corner = base + ConvStage.POOL * row * stage.pitch();
            for (int column = 0; column < stage.width() / ConvStage.POOL; column++) {
                int best = largest(corner);
                float value = gridValues[best] + bias;
                gates[gateAt + j] = value > 0 ? (short) (best - base) : ConvTape.SHUT;
                out[outputAt + outputIndex[j]] = Math.max(value, 0);
                corner += ConvStage.POOL;
                j++;
            }
        }
    }

    /** The first of the largest values of the square whose first value is at {@code corner}. */
    private int largest(int corner) {
        int best = corner;
        for (int row = 0; row < ConvStage.POOL; row++) {
            for (int next = 0; next < ConvStage.POOL; next++) {
                int candidate = corner + row * stage.pitch() + next;
                best = gridValues[candidate] > gridValues[best] ? candidate : best;
            }
        }
        return best;
    }

    /** The derivative along {@code displacement} with the input fixed: the first stage's push. */
    void push(ConvParameters displacement, int count, short[] gates, float[] out) {
        multiply(displacement.weights(layer), count, columns, 0);
        gather(displacement.biases(layer), count, gates, out);
    }

    /** The derivative along {@code displacement} and along the input's own derivative {@code tangent}. */
    void push(
            ConvParameters displacement,
            ConvParameters initial,
            float[] tangent,
            int count,
            short[] gates,
            float[] out) {
        multiply(displacement.weights(layer), count, columns, 0);
        spread(tangent, count, lifted);
        multiply(initial.weights(layer), count, lifted, 1);
        gather(displacement.biases(layer), count, gates, out);
    }

    private void multiply(FloatBuffer weights, int count, FloatBuffer matrix, float beta) {
        int used = count * stage.positions();
        Blas.multiplyAdd(used, stage.filters(), stage.taps(), matrix, rows, weights, stage.taps(), beta, grid, rows);
    }

    private void gather(float[] biases, int count, short[] gates, float[] out) {
        grid.get(0, gridValues);
        int pooled = stage.pooled();
        for (int t = 0; t < count; t++) {
            int gateAt = t * outputIndex.length;
            int outputAt = t * stage.outputs();
            for (int filter = 0; filter < stage.filters(); filter++) {
                int base = filter * rows + t * stage.positions();
                for (int j = filter * pooled; j < (filter + 1) * pooled; j++) {
                    int gate = gates[gateAt + j];
                    out[outputAt + outputIndex[j]] =
                            gate == ConvTape.SHUT ? 0 : gridValues[base + gate] + biases[filter];
                }
            }
        }
    }

    /** Adds to {@code slope} what the derivatives {@code upstream} by this stage's output say about its parameters. */
    void pull(ConvParameters slope, float[] upstream, int count, short[] gates) {
        Arrays.fill(gridValues, 0);
        float[] biases = slope.biases(layer);
        int pooled = stage.pooled();
        for (int t = 0; t < count; t++) {
            int gateAt = t * outputIndex.length;
            int outputAt = t * stage.outputs();
            for (int filter = 0; filter < stage.filters(); filter++) {
                int base = filter * rows + t * stage.positions();
                float sum = 0;
                for (int j = filter * pooled; j < (filter + 1) * pooled; j++) {
                    int gate = gates[gateAt + j];
                    if (gate != ConvTape.SHUT) {
                        float value = upstream[outputAt + outputIndex[j]];
                        gridValues[base + gate] = value;
                        sum += value;
                    }
                }
                biases[filter] += sum;
            }
        }
        grid.put(0, gridValues);
        int used = count * stage.positions();
        Blas.transposeMultiplyAdd(
                stage.taps(), stage.filters(), used, columns, rows, grid, rows, 1, slope.weights(layer), stage.taps());
    }

    /** After a pull: writes the derivatives by this stage's input planes, whose border then holds nothing of use. */
    void pullInput(ConvParameters initial, int count, float[] out) {
        int used = count * stage.positions();
        Blas.multiplyTransposeAdd(
                used, stage.taps(), stage.filters(), grid, rows, initial.weights(layer), stage.taps(), 0, lifted, rows);
        Arrays.fill(out, 0);
        for (int tap = 0; tap < stage.taps(); tap++) {
            lifted.get(tap * rows, column, 0, used);
            int start = stage.tapAt(tap);
            for (int t = 0; t < count; t++) {
                int from = t * stage.positions();
                int to = t * stage.inputs() + start;
                for (int q = 0; q < stage.filled(); q++) {
                    out[to + q] += column[from + q];
                }
            }
        }
    }
}
