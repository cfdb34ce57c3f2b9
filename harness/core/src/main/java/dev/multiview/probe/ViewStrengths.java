package dev.multiview.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The strength with which a model holds each view of each class, asked from inside
 * ({@link dev.multiview.model.Model.ViewAware#viewStrengths}) and kept in its trial's notes {@code strength.C.V}. A
 * model owns a view that is at least {@value #OWNED} times as strong in it as the strongest view of that class; of a
 * class whose strongest view has no strength above 0 it owns none.
 *
 * @param values strength by class, then view; any unit, which may differ between models and classes
 */
public record ViewStrengths(List<List<Double>> values) {
    /** Least strength of an owned view, as a share of the strongest of its class. */
    public static final double OWNED = 0.3;

    public ViewStrengths {
        values = values.stream().map(List::copyOf).toList();
    }

    /** The strengths {@code [class][view]}. */
    public static ViewStrengths of(double[][] values) {
        return new ViewStrengths(Arrays.stream(values)
                .map(views -> Arrays.stream(views).boxed().toList())
                .toList());
    }

    /** The strengths among {@code notes}, classes and views counted from 0; empty if there are none. */
    public static Optional<ViewStrengths> ofNotes(Map<String, Double> notes) {
        List<List<Double>> values = new ArrayList<>();
        for (List<Double> views = views(notes, 0); !views.isEmpty(); views = views(notes, values.size())) {
            values.add(views);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new ViewStrengths(values));
    }

    private static List<Double> views(Map<String, Double> notes, int c) {
        List<Double> views = new ArrayList<>();
        for (Double next = notes.get(note(c, 0)); next != null; next = notes.get(note(c, views.size()))) {
            views.add(next);
        }
        return views;
    }

    /** Name of the note that holds the strength of view {@code view} of class {@code c}. */
    public static String note(int c, int view) {
        return "strength." + c + "." + view;
    }

    /** Number of views of all classes. */
    public int count() {
        return values.stream().mapToInt(List::size).sum();
    }

    /** Whether the model owns view {@code view} of class {@code c}. */
    public boolean owns(int c, int view) {
        double strongest =
                values.get(c).stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return strongest > 0 && values.get(c).get(view) >= OWNED * strongest;
    }

    /** The view of class {@code c} that is stronger than each other, or -1 if there is none. */
    public int strongest(int c) {
        List<Double> views = values.get(c);
        double largest = views.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int first = views.indexOf(largest);
        return first == views.lastIndexOf(largest) ? first : -1;
    }

    /**
     * Share of second views that are weaker than {@value #OWNED} times the strongest of their class, in [0, 1]: of each
     * class every view counts but one. A class without any strength has lost all of them.
     */
    public double lostViews() {
        int lost = 0;
        for (List<Double> views : values) {
            double strongest =
                    views.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            lost += strongest > 0
                    ? (int) views.stream()
                            .filter(view -> view < OWNED * strongest)
                            .count()
                    : views.size() - 1;
        }
        return (double) lost / (count() - values.size());
    }

    /**
     * Share of all views of all classes that at least one of {@code models} owns: what their ensemble could know.
     *
     * @throws IllegalArgumentException if there is no model, or they do not have the same classes and views
     */
    public static double coverage(List<ViewStrengths> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("Coverage of 0 models is undefined; give one or more");
        }
        List<Integer> shape = models.get(0).shape();
        if (!models.stream().allMatch(model -> model.shape().equals(shape))) {
            throw new IllegalArgumentException("Models have strengths of different classes or views: "
                    + models.stream().map(ViewStrengths::shape).distinct().toList()
                    + " views by class; cover the views of one data set");
        }
        int covered = 0;
        for (int c = 0; c < shape.size(); c++) {
            for (int view = 0; view < shape.get(c); view++) {
                int ofClass = c;
                int ofView = view;
                covered += models.stream().anyMatch(model -> model.owns(ofClass, ofView)) ? 1 : 0;
            }
        }
        return (double) covered / models.get(0).count();
    }

    private List<Integer> shape() {
        return values.stream().map(List::size).toList();
    }
}
