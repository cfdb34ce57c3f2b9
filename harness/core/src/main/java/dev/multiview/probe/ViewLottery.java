package dev.multiview.probe;

import dev.multiview.data.Features;
import dev.multiview.data.Samples;
import dev.multiview.model.Model;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The view of each class that the initial weights and the data say will win the race (arXiv 2012.09816, section on the
 * proof of theorem 1; its form is recalled, not quoted): the one with the largest
 *
 * <pre>
 *   score_il = Lambda0_il S_il^(1/(q-2)),    S_il = E over multi-view samples of class i of sum_p z_p^q
 * </pre>
 *
 * where Lambda0 are the view strengths at W0 and z_p is the overlap with the feature of a patch that shows it. The rule
 * is proved where the winner's score is at least {@code 1 + 1 / log(m)^2} times every other's; below that margin the
 * class is not clear, but the rule still names a view. Of two views with the largest score it names none.
 *
 * @param scores the scores, of every class and view
 * @param margin factor between the two largest scores from which on a class is clear
 */
public record ViewLottery(ViewStrengths scores, double margin) {

    /** Whether the rule is defined for {@code model}: below a power of 3 the initial lead does not decide the race. */
    public static boolean appliesTo(Model.ViewRace model) {
        return model.power() > 2;
    }

    /**
     * The prediction for {@code model}.
     *
     * @param features the features of the draw
     * @param training the samples it was trained on
     * @throws IllegalArgumentException if the model's power is 2 or less
     */
    public static ViewLottery of(Model.ViewRace model, Features features, Samples training) {
        int q = model.power();
        if (!appliesTo(model)) {
            throw new IllegalArgumentException(
                    "Activation power " + q + " gives the lottery rule the exponent 1 / (q - 2); use 3 or more");
        }
        double[][] scores = model.initialStrengths(features);
        double[][] signals = signals(features, training, q);
        for (int c = 0; c < scores.length; c++) {
            for (int view = 0; view < scores[c].length; view++) {
                scores[c][view] *= Math.pow(signals[c][view], 1.0 / (q - 2));
            }
        }
        double log = Math.log(model.filters());
        return new ViewLottery(ViewStrengths.of(scores), 1 + 1 / (log * log));
    }

    /** S, {@code [class][view]}; 0 for a class without multi-view samples. */
    private static double[][] signals(Features features, Samples training, int q) {
        double[][] sums = new double[features.classes()][features.views()];
        int[] samples = new int[features.classes()];
        int patches = training.views().patches();
        for (int i = 0; i < training.count(); i++) {
            int label = training.labels()[i];
            if (training.views().singleView(i)) {
                continue;
            }
            samples[label]++;
            for (int p = 0; p < patches; p++) {
                int feature = training.views().feature(i, p);
                if (feature >= 0 && feature / features.views() == label) {
                    int patch = (i * patches + p) * features.dimension();
                    double overlap = Math.max(features.overlap(feature, training.values(), patch), 0);
                    sums[label][feature % features.views()] += Math.pow(overlap, q);
                }
            }
        }
        for (int c = 0; c < sums.length; c++) {
            for (int view = 0; view < sums[c].length; view++) {
                sums[c][view] /= Math.max(samples[c], 1);
            }
        }
        return sums;
    }

    /** The view of class {@code c} that is to win, or -1 if two have the largest score. */
    public int named(int c) {
        return scores.strongest(c);
    }

    /** Whether the margin of class {@code c} is met; with one filter a class, m = 1, it never is. */
    public boolean clear(int c) {
        int winner = named(c);
        if (winner < 0) {
            return false;
        }
        List<Double> views = scores.values().get(c);
        return IntStream.range(0, views.size())
                .allMatch(view -> view == winner || views.get(winner) >= margin * views.get(view));
    }

    /** Share of all classes whose margin is met. */
    public double clearShare() {
        return share(this::clear);
    }

    /**
     * Share of all classes whose strongest view in the trained model is the named one. Without a lottery it is the
     * chance of {@code 1 / views}; a class where no view was named or two are strongest is no hit.
     */
    public double hits(ViewStrengths trained) {
        return share(c -> hit(c, trained));
    }

    /** Share of all classes that are clear and a hit; over {@link #clearShare} it is the hit rate of the proved rule. */
    public double clearHits(ViewStrengths trained) {
        return share(c -> clear(c) && hit(c, trained));
    }

    private boolean hit(int c, ViewStrengths trained) {
        return named(c) >= 0 && named(c) == trained.strongest(c);
    }

    private double share(IntPredicate ofClasses) {
        int classes = scores.values().size();
        return (double) IntStream.range(0, classes).filter(ofClasses).count() / classes;
    }
}
