package dev.multiview.baselines.classical;

import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import java.util.stream.IntStream;
import smile.data.DataFrame;

/**
 * Static methods: samples as trees see them. A tree asks for one value at a place, and patches stand in any order; so trees
 * may be shown, of a bag of patches, the sum of the patches, coordinate by coordinate.
 */
final class TreeRows {
    private TreeRows() {}

    /** One column for each value of a sample. */
    static DataFrame raw(Samples samples) {
        return frame(HardLabelTask.rows(samples));
    }

    /** One column for each coordinate of the sum over a sample's patches; pictures are as they are. */
    static DataFrame pooled(Samples samples) {
        double[][] rows = HardLabelTask.rows(samples);
        if (samples.shape() instanceof InputShape.Patches bag) {
            for (int i = 0; i < rows.length; i++) {
                double[] sums = new double[bag.dimension()];
                for (int v = 0; v < rows[i].length; v++) {
                    sums[v % bag.dimension()] += rows[i][v];
                }
                rows[i] = sums;
            }
        }
        return frame(rows);
    }

    /** As many columns as are tried at a node of a random tree: the square root of all. */
    static int tried(DataFrame rows) {
        return Math.max(1, (int) Math.sqrt(rows.ncols()));
    }

    private static DataFrame frame(double[][] rows) {
        String[] names = IntStream.range(0, rows.length == 0 ? 0 : rows[0].length)
                .mapToObj(j -> "v" + j)
                .toArray(String[]::new);
        return DataFrame.of(rows, names);
    }
}
