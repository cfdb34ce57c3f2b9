package dev.multiview.procedure;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Features;
import dev.multiview.model.FavouredViews;
import dev.multiview.model.Model;
import dev.multiview.model.Start;
import dev.multiview.probe.ViewLottery;
import dev.multiview.probe.ViewStrengths;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The notes of a trial on what its model, if it can be asked from inside, says about its views: {@code strength.C.V}
 * for view V of class C and {@code lostViews}; of a net whose race began at a known W0 also {@code lotteryHits},
 * {@code lotteryClear} and {@code lotteryClearHits}, how well the lottery rule named the winners (see
 * {@link ViewLottery}); of a model whose start was made to favour named views {@code namedViewsWon}, in how many classes
 * the named view is the strongest.
 */
final class ViewNotes {

    private ViewNotes() {}

    /**
     * The notes of a model of {@code learner}; none for other models, or for data with one view per class.
     *
     * @throws TrialFailedException if the model does not answer with one finite strength for every view of every class
     */
    static Map<String, Double> of(String learner, Model model, DataDraw draw, Start start) {
        Map<String, Double> notes = new TreeMap<>();
        Features features = draw.features();
        if (model instanceof Model.ViewAware viewAware && features.views() > 1) {
            double[][] values = checked(learner, viewAware.viewStrengths(features), features);
            ViewStrengths strengths = ViewStrengths.of(values);
            notes.put(TrialNotes.LOST_VIEWS, strengths.lostViews());
            noteEach(notes, TrialNotes::strength, values);
            if (start instanceof FavouredViews favoured) {
                notes.put(TrialNotes.NAMED_WON, won(favoured.favoured(), strengths));
            }
            if (model instanceof Model.ViewRace race && ViewLottery.appliesTo(race)) {
                checked(learner, race.initialStrengths(features), features);
                ViewLottery lottery = ViewLottery.of(race, features, draw.training());
                notes.put(TrialNotes.LOTTERY_HITS, lottery.hits(strengths));
                notes.put(TrialNotes.LOTTERY_CLEAR, lottery.clearShare());
                notes.put(TrialNotes.LOTTERY_CLEAR_HITS, lottery.clearHits(strengths));
            }
        }
        return notes;
    }

    private static double won(int[] named, ViewStrengths strengths) {
        long won = IntStream.range(0, named.length)
                .filter(c -> strengths.strongest(c) == named[c])
                .count();
        return (double) won / named.length;
    }

    private static double[][] checked(String learner, double[][] values, Features features) {
        boolean complete = values != null
                && values.length == features.classes()
                && Arrays.stream(values)
                        .allMatch(views -> views != null
                                && views.length == features.views()
                                && Arrays.stream(views).allMatch(Double::isFinite));
        if (!complete) {
            throw new TrialFailedException("Learner " + learner + " has a model whose view strengths are not one finite"
                    + " number for each of " + features.views() + " views of " + features.classes()
                    + " classes; return as many, or no model that is asked for them");
        }
        return values;
    }

    /** Notes {@code values[class][view]} under the name of its class and view; what is not a number is left out. */
    static void noteEach(Map<String, Double> notes, BiFunction<Integer, Integer, String> names, double[][] values) {
        for (int c = 0; c < values.length; c++) {
            for (int view = 0; view < values[c].length; view++) {
                if (!Double.isNaN(values[c][view])) {
                    notes.put(names.apply(c, view), values[c][view]);
                }
            }
        }
    }
}
