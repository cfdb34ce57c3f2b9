package dev.multiview.baselines;

import dev.multiview.baselines.blas.Blas;
import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Responses of random filters, averaged over the cells of a grid.
 *
 * <p>At every pixel p, with x_p the patch around it (zero beyond the image), m and v its mean and variance over the T
 * values of a patch, and w of mean 0 and norm 1:
 *
 * <pre>
 *   z_f(p) = &lt;w_f, x_p - m&gt; / sqrt(T (v + blank)),      feature(cell, f) = mean over the cell's p of max(z_f(p) - t_f, 0)
 * </pre>
 *
 * Cells are {@value #CELL} pixels wide and high, so that halves of 14 or 28 pixels never share one.
 */
final class PooledResponses {
    /** Rows and columns of a cell; the last cells of an image of another size are smaller. */
    static final int CELL = 7;

    private static final int TILE_BYTES = 1 << 19;

    private final InputShape.Image shape;
    private final PatchFilters filters;
    private final int pitch;
    private final int positions;
    private final int tile;
    private final int rows;
    private final ImagePlanes images;
    private final FloatBuffer columns;
    private final FloatBuffer weights;
    private final FloatBuffer grid;
    private final float[] responses;
    private final float[] sum;
    private final float[] squares;

    PooledResponses(NativeMemory memory, InputShape.Image shape, PatchFilters filters) {
        this.shape = shape;
        this.filters = filters;
        this.pitch = shape.width() + PatchFilters.SIDE - 1;
        this.positions = shape.height() * pitch;
        this.tile = Math.max(1, TILE_BYTES / (Float.BYTES * positions * (filters.taps() + filters.count())));
        this.rows = tile * positions;
        this.images = new ImagePlanes(shape, PatchFilters.SIDE / 2, tile);
        this.columns = memory.zeros((long) rows * filters.taps());
        this.weights = memory.floats(filters.values().length);
        this.grid = memory.floats((long) rows * filters.count());
        this.responses = new float[rows];
        this.sum = new float[rows];
        this.squares = new float[rows];
        weights.put(0, filters.values());
    }

    /** Features of a sample: cells times filters. */
    static int features(InputShape.Image shape, int filters) {
        return cells(shape.height()) * cells(shape.width()) * filters;
    }

    private static int cells(int pixels) {
        return (pixels + CELL - 1) / CELL;
    }

    /** Writes the features of a sample's cells, {@code [cell][filter]}. */
    @FunctionalInterface
    interface Sink {
        /** Takes the features of sample {@code index}; the array is reused. */
        void take(int index, float[] features);
    }

    /** Computes the features of {@code count} samples from index {@code from} on. */
    void compute(Samples samples, int from, int count, Sink sink) {
        int[] all = ImagePlanes.all(samples);
        float[][] features = new float[tile][features(shape, filters.count())];
        for (int start = from; start < from + count; start += tile) {
            int loaded = Math.min(tile, from + count - start);
            images.load(samples, all, start, loaded);
            spread(loaded);
            Blas.multiplyAdd(
                    loaded * positions,
                    filters.count(),
                    filters.taps(),
                    columns,
                    rows,
                    weights,
                    filters.taps(),
                    0,
                    grid,
                    rows);
            for (int filter = 0; filter < filters.count(); filter++) {
                grid.get(filter * rows, responses, 0, loaded * positions);
                for (int t = 0; t < loaded; t++) {
                    pool(t, filter, features[t]);
                }
            }
            for (int t = 0; t < loaded; t++) {
                sink.take(start + t, features[t]);
            }
        }
    }

    /** Fills the columns of all taps, and turns {@link #sum} into the factor that raises a patch's contrast to 1. */
    private void spread(int loaded) {
        Arrays.fill(sum, 0);
        Arrays.fill(squares, 0);
        float[] planes = images.values();
        int plane = (shape.height() + PatchFilters.SIDE - 1) * pitch;
        int square = PatchFilters.SIDE * PatchFilters.SIDE;
        int filled = positions - PatchFilters.SIDE + 1;
        for (int tap = 0; tap < filters.taps(); tap++) {
            int start = tap / square * plane + tap % square / PatchFilters.SIDE * pitch + tap % PatchFilters.SIDE;
            for (int t = 0; t < loaded; t++) {
                int source = t * shape.channels() * plane + start;
                int target = t * positions;
                columns.put(tap * rows + target, planes, source, filled);
                for (int q = 0; q < filled; q++) {
                    float value = planes[source + q];
                    sum[target + q] += value;
                    squares[target + q] += value * value;
                }
            }
        }
        int taps = filters.taps();
        for (int q = 0; q < loaded * positions; q++) {
            double mean = sum[q] / taps;
            double variance = Math.max(squares[q] / taps - mean * mean, 0);
            sum[q] = (float) (1 / Math.sqrt(taps * (variance + PatchFilters.BLANK)));
        }
    }

    private void pool(int t, int filter, float[] features) {
        float threshold = filters.thresholds()[filter];
        int across = cells(shape.width());
        for (int cell = 0; cell < cells(shape.height()) * across; cell++) {
            int top = cell / across * CELL;
            int left = cell % across * CELL;
            int bottom = Math.min(top + CELL, shape.height());
            int right = Math.min(left + CELL, shape.width());
            float total = 0;
            for (int row = top; row < bottom; row++) {
                int line = t * positions + row * pitch;
                for (int q = line + left; q < line + right; q++) {
                    total += Math.max(responses[q] * sum[q] - threshold, 0);
                }
            }
            features[cell * filters.count() + filter] = total / ((bottom - top) * (right - left));
        }
    }
}
