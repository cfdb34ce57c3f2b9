package dev.multiview.papers.jizhu2020;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Exponents of what falls or grows like a power of the sample size. */
final class Rates {
    private Rates() {}

    /** The least-squares line of {@code ln value(i)} on {@code ln sizes[i]}; values must be above 0. */
    static SimpleRegression power(int[] sizes, IntToDoubleFunction value) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < sizes.length; i++) {
            line.addData(Math.log(sizes[i]), Math.log(value.applyAsDouble(i)));
        }
        return line;
    }
}
