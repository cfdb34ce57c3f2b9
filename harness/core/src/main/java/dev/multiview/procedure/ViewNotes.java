package dev.multiview.procedure;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Features;
import dev.multiview.model.Model;
import dev.multiview.probe.ViewLottery;
import dev.multiview.probe.ViewStrengths;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model that can be asked from inside says about its views, as notes of its trial: {@code strength.C.V} for view V
 * of class C and {@code lostViews}; of a net whose race began at a known W0 also {@code lotteryHits}, {@code
 * lotteryClear} and {@code lotteryClearHits}, how well the lottery rule named the winners (see {@link ViewLottery}).
 */
final class ViewNotes {

    private ViewNotes() {}

    /** The notes; none for other models, or for data with one view per class. */
    static Map<String, Double> of(Model model, DataDraw draw) {
        Map<String, Double> notes = new TreeMap<>();
        Features features = draw.features();
        if (model instanceof Model.ViewAware viewAware && features.views() > 1) {
            double[][] values = viewAware.viewStrengths(features);
            ViewStrengths strengths = ViewStrengths.of(values);
            notes.put("lostViews", strengths.lostViews());
            noteEach(notes, "strength", values);
            if (model instanceof Model.ViewRace race && ViewLottery.appliesTo(race)) {
                ViewLottery lottery = ViewLottery.of(race, features, draw.training());
                notes.put("lotteryHits", lottery.hits(strengths));
                notes.put("lotteryClear", lottery.clearShare());
                notes.put("lotteryClearHits", lottery.clearHits(strengths));
            }
        }
        return notes;
    }

    /** Notes {@code values[class][view]} as {@code name.C.V}; what is not a number is left out. */
    static void noteEach(Map<String, Double> notes, String name, double[][] values) {
        for (int c = 0; c < values.length; c++) {
            for (int view = 0; view < values[c].length; view++) {
                if (!Double.isNaN(values[c][view])) {
                    notes.put(name + "." + c + "." + view, values[c][view]);
                }
            }
        }
    }
}
