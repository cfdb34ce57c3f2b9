package dev.multiview.statistic;

/**
 * A source of chance beside the items, in the parts of a mean's variance that {@link Crossed} adds up.
 *
 * @param replicates how many there are, at least 2
 * @param part what fresh ones would bring to the mean, items kept: T_rep
 * @param residual the part of it that is theirs and the items' together: T_e
 * @param degrees degrees of freedom of {@code part}
 * @param residualDegrees those of {@code residual}
 * @param thirdCumulant what they bring to the third cumulant of the mean
 */
public record Varying(
        int replicates, double part, double residual, int degrees, double residualDegrees, double thirdCumulant) {

    /**
     * Runs of which the mean is taken.
     *
     * @param table at least 2 rows, one a run, of at least 2 finite numbers, one an item
     * @throws IllegalArgumentException if it is smaller, ragged or not finite
     */
    public static Varying runs(double[][] table) {
        return of(TwoWay.of(table), table.length - 1);
    }

    /**
     * Members of one ensemble, told by leaving out one at a time. With y_i the number of the whole on item i and y_ji that without
     * member j of M, the pseudo-values M y_i - (M - 1) y_ji stand for members as rows of a table, and their T_rep is the delete-one
     * jackknife's variance (M - 1)/M sum_j (y_j. - y..)^2. It is on average no less than the variance of what one member fewer makes
     * (Efron and Stein 1981, Ann. Statist. 9(3), doi:10.1214/aos/1176345462). It has M - 2 degrees of freedom: with M - 1 the intervals of strongly
     * different members covered too seldom in simulations ({@code harness/docs/statistics.md}).
     *
     * @param whole one number an item
     * @param without as many rows as there are members, at least 2
     * @throws IllegalArgumentException if they are fewer, ragged or not finite
     */
    public static Varying members(double[] whole, double[][] without) {
        int members = without.length;
        double[][] pseudo = new double[members][whole.length];
        for (int j = 0; j < members; j++) {
            if (without[j].length != whole.length) {
                throw new IllegalArgumentException("Without member " + j + " there are " + without[j].length
                        + " items, and with all " + whole.length + "; give the same items");
            }
            for (int i = 0; i < whole.length; i++) {
                pseudo[j][i] = members * whole[i] - (members - 1) * without[j][i];
            }
        }
        Varying made = of(TwoWay.of(pseudo), Math.max(1, members - 2));
        return new Varying(members, made.part, made.residual, made.degrees, made.residualDegrees, 0);
    }

    private static Varying of(TwoWay way, int degrees) {
        int rows = way.rows().length;
        return new Varying(
                rows,
                TwoWay.variance(way.rows()) / rows,
                way.residual() / ((double) rows * way.items()),
                degrees,
                (rows - 1.0) * (way.items() - 1),
                ThirdCumulant.of(way.rows()) / ((double) rows * rows));
    }

    /** The same of what is subtracted. */
    public Varying negated() {
        return new Varying(replicates, part, residual, degrees, residualDegrees, -thirdCumulant);
    }
}
