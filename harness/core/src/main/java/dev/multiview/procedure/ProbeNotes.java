package dev.multiview.procedure;

import dev.multiview.data.DataDraw;
import dev.multiview.data.InputShape;
import dev.multiview.data.Split;
import dev.multiview.probe.ViewOwnership;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The notes of a trial on what the probe's test sets say about its model: {@code lostViews} and {@code strengthView0},
 * {@code strengthView1} ... from occluded samples, {@code followsView0} ... (how often the model sides with that view
 * against another class's) from swapped ones, and {@code owns.C.V} from the single-view test samples of multi-view
 * data: the share of those of class C with main view V that it gets right.
 */
final class ProbeNotes {

    private ProbeNotes() {}

    /** The notes; none for data without such test sets. */
    static Map<String, Double> of(DataDraw draw, Map<Split, Predictions.Outputs> outputs) {
        Map<String, Double> notes = new TreeMap<>();
        int views = draw.features().views();
        Predictions.Outputs occluded = outputs.get(Split.OCCLUDED);
        if (occluded != null) {
            ViewOwnership ownership = ViewOwnership.of(occluded.logits(), draw.test(Split.OCCLUDED), views);
            notes.put(TrialNotes.LOST_VIEWS, ownership.lostViews());
            noteViews(notes, TrialNotes::strengthView, ownership, views);
        }
        Predictions.Outputs singleView = outputs.get(Split.SINGLE_VIEW);
        if (singleView != null && views > 1 && draw.training().shape() instanceof InputShape.Patches) {
            ViewOwnership ownership = ViewOwnership.of(singleView.logits(), draw.test(Split.SINGLE_VIEW), views);
            ViewNotes.noteEach(notes, TrialNotes::owns, ownership.strengths());
        }
        Predictions.Outputs swapped = outputs.get(Split.SWAPPED);
        if (swapped != null) {
            noteViews(
                    notes,
                    TrialNotes::followsView,
                    ViewOwnership.of(swapped.logits(), draw.test(Split.SWAPPED), views),
                    views);
        }
        return notes;
    }

    private static void noteViews(
            Map<String, Double> notes, IntFunction<String> names, ViewOwnership ownership, int views) {
        for (int view = 0; view < views; view++) {
            notes.put(names.apply(view), ownership.strength(view));
        }
    }
}
