package dev.multiview.quantity;

import dev.multiview.procedure.Arm;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.statistic.Binomial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mean of a note over the trials of an arm. Its test error is that of a share of as many cases as there are trials
 * times classes, since a note about views is a count over classes; a mean outside [0, 1] is no share and has none.
 *
 * @param arm the arm
 * @param side which of its trials
 * @param note the note's name, one of {@link TrialNotes}; a draw in which a trial lacks it has no reading
 */
public record Noted(Arm arm, Side side, String note) implements ArmQuantity {
    @Override
    public Evidence basis() {
        // Shares of fitted training samples are errors by another name; the other notes of trials are about views.
        return note.startsWith(TrialNotes.FITTED) ? Evidence.LEVEL : Evidence.MECHANISM;
    }

    @Override
    public String words() {
        return "mean of note " + note + " over the " + (side == Side.TREATED ? "models" : "singles") + " of "
                + arm.label();
    }

    @Override
    public String canonical() {
        return "noted(" + arm.canonical() + "," + side.label() + "," + note + ")";
    }

    @Override
    public String unit() {
        return NoteWords.of(note);
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.notes(arm, side, draw)
                .filter(all -> all.stream().allMatch(notes -> notes.containsKey(note)))
                .map(this::mean);
    }

    private Reading mean(List<Map<String, Double>> all) {
        double mean = all.stream()
                .mapToDouble(notes -> notes.getOrDefault(note, Double.NaN))
                .average()
                .orElse(Double.NaN);
        boolean share = mean >= 0 && mean <= 1;
        int cases = all.size() * arm.setting().data().classes();
        return new Reading(mean, share ? Binomial.standardError(mean, cases) : 0);
    }
}
