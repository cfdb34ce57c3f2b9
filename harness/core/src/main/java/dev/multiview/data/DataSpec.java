package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.Map;

/** A distribution of samples with known views. Implementations are immutable and compare by value. */
public interface DataSpec {

    /** Short name used in files and titles, such as {@code k10-n2000}. */
    String name();

    /**
     * Complete description on one line, including the version of the generating code or the digest of the files;
     * two specifications with equal descriptions give equal draws for equal seeds.
     */
    String canonical();

    /** Number of classes. */
    int classes();

    /** Test splits with the number of samples in each; the mixture weights them by {@link #singleViewShare}. */
    Map<Split, Integer> testSizes();

    /** Share of single-view samples in the distribution, mu in arXiv 2012.09816. */
    double singleViewShare();

    /**
     * Draws the data set at {@code seed}; equal arguments give equal bytes.
     *
     * @throws SelfCheckException if the draw does not look like this specification
     */
    DataDraw draw(SeedPath seed);
}
