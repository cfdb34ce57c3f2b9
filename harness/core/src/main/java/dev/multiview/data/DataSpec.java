package dev.multiview.data;

import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Test splits with the number of samples in each: {@link Split#TEST} alone for data without views; otherwise the
     * splits by view, which the mixture weights by {@link #singleViewShare}.
     */
    Map<Split, Integer> testSizes();

    /**
     * Whether errors on a split can be asked for: on every test split, and on the mixture of the splits by view, which
     * data without views have not.
     */
    default boolean hasErrorsOn(Split split) {
        return split == Split.MIXTURE
                ? !testSizes().containsKey(Split.TEST)
                : testSizes().containsKey(split);
    }

    /** Share of single-view samples in the distribution, mu in arXiv 2012.09816; 0 for data without views. */
    default double singleViewShare() {
        return 0;
    }

    /** Whether samples are taken from a finite set of pictures; else they are made at will. */
    default boolean pictures() {
        return false;
    }

    /** The licence and whom to credit for what others made of this data, a sentence each; empty for what is made up here. */
    default List<String> terms() {
        return List.of();
    }

    /**
     * Most independent draws that there can be. A generator has no limit; a finite image set is cut into that many
     * disjoint parts, one a draw, and a plan takes no more of them.
     */
    default int mostDraws() {
        return Integer.MAX_VALUE;
    }

    /**
     * Why this data cannot be had on this machine and how to get it, as one sentence; empty if it can be drawn. Claims
     * about it are then not run, and all others are.
     */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /**
     * Draws the data set at {@code seed}; equal arguments give equal bytes.
     *
     * @throws SelfCheckException if the draw does not look like this specification
     */
    DataDraw draw(SeedPath seed);

    /**
     * Draw {@code number} of a run. A generator draws it from a stream of its own; a finite image set takes part
     * {@code number} of a cut that all draws of the run share, so that no two of them have a picture in common.
     *
     * @param run the run's root path
     * @param number which draw, from 0 to {@link #mostDraws()} - 1
     */
    default DataDraw draw(SeedPath run, int number) {
        return draw(run.child("draw", number));
    }
}
