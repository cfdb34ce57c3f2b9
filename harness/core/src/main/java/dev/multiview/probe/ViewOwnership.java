package dev.multiview.probe;

import dev.multiview.data.Samples;
import dev.multiview.model.Logits;
import java.util.Arrays;
import java.util.List;

/**
 * The views of each class that a model owns. The strength of view v of class c is the share of probe samples of that
 * kind that the model gets right: on occluded samples, those of class c that show view v alone; on swapped samples,
 * those labelled c by their view v, whose other view is of another class. The model owns the view where it is right
 * more often than not ({@value #OWNED}); a guess among k classes is right in 1/k of them.
 *
 * @param right samples predicted right, {@code [class][view]}; owned
 * @param shown samples of that kind, {@code [class][view]}; owned
 */
public record ViewOwnership(int[][] right, int[][] shown) {
    /** A view is owned where its strength is above this. */
    public static final double OWNED = 0.5;

    /**
     * The ownership that {@code logits} show.
     *
     * @param samples probe samples, whose main view is the one that is looked at
     * @param views views of a class
     * @throws IllegalArgumentException if a sample has no such view, or logits and samples do not match
     */
    public static ViewOwnership of(Logits logits, Samples samples, int views) {
        if (logits.samples() != samples.count()) {
            throw new IllegalArgumentException(
                    "Logits of " + logits.samples() + " samples do not match " + samples.count() + " probe samples");
        }
        int[][] right = new int[samples.classes()][views];
        int[][] shown = new int[samples.classes()][views];
        for (int i = 0; i < samples.count(); i++) {
            int view = samples.views().mainView()[i];
            if (view < 0 || view >= views) {
                throw new IllegalArgumentException("Probe sample " + i + " shows view " + view
                        + ", which is none of the " + views + " views; probe occluded or swapped samples");
            }
            int label = samples.labels()[i];
            shown[label][view]++;
            right[label][view] += logits.predicted(i) == label ? 1 : 0;
        }
        return new ViewOwnership(right, shown);
    }

    /** Strength of view {@code view} of class {@code c}, in [0, 1]; NaN if no sample showed it. */
    public double strength(int c, int view) {
        return (double) right[c][view] / shown[c][view];
    }

    /** The strengths of all views, {@code [class][view]}; NaN where no sample showed one. */
    public double[][] strengths() {
        double[][] strengths = new double[right.length][];
        for (int c = 0; c < right.length; c++) {
            strengths[c] = new double[right[c].length];
            for (int view = 0; view < right[c].length; view++) {
                strengths[c][view] = strength(c, view);
            }
        }
        return strengths;
    }

    /** Strength of view {@code view} over the samples of all classes, in [0, 1]; NaN if no sample showed it. */
    public double strength(int view) {
        int sum = Arrays.stream(right).mapToInt(ofClass -> ofClass[view]).sum();
        return (double) sum
                / Arrays.stream(shown).mapToInt(ofClass -> ofClass[view]).sum();
    }

    /** Whether the model owns view {@code view} of class {@code c}; it owns none that no sample showed. */
    public boolean owns(int c, int view) {
        return strength(c, view) > OWNED;
    }

    /**
     * Share of second views that are not owned, in [0, 1]: of each class every view counts but one, the strongest. At 0
     * the model owns all views, at 1 at most one of each class.
     */
    public double lostViews() {
        int lost = 0;
        int second = 0;
        for (int c = 0; c < right.length; c++) {
            int views = right[c].length;
            int owned = 0;
            for (int view = 0; view < views; view++) {
                owned += owns(c, view) ? 1 : 0;
            }
            lost += Math.min(views - owned, views - 1);
            second += views - 1;
        }
        return (double) lost / second;
    }

    /**
     * Share of all views of all classes that at least one of {@code models} owns: what their ensemble could know.
     *
     * @throws IllegalArgumentException if there is no model
     */
    public static double coverage(List<ViewOwnership> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("Coverage of 0 models is undefined; give one or more");
        }
        int covered = 0;
        int all = 0;
        for (int c = 0; c < models.get(0).right.length; c++) {
            for (int view = 0; view < models.get(0).right[c].length; view++) {
                int ofClass = c;
                int ofView = view;
                covered += models.stream().anyMatch(model -> model.owns(ofClass, ofView)) ? 1 : 0;
                all++;
            }
        }
        return (double) covered / all;
    }
}
