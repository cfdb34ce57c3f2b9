package dev.multiview.claim;

import dev.multiview.claim.Quantity.Reading;
import dev.multiview.claim.Quantity.Scores;
import dev.multiview.claim.Quantity.Side;
import dev.multiview.procedure.Arm;
import dev.multiview.statistic.Binomial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an arm's trials measured themselves and noted: an exponent, an angle, a risk on points of the trial's own. The
 * mean over the trials of the treated side.
 *
 * @param arm the arm
 * @param note the note's name; a draw in which a trial lacks it has no reading
 * @param cases of a share, how many cases each trial counted, its test error being the binomial one; 0 of what is
 *     computed and not counted, whose only scatter is that over draws
 */
public record Measured(Arm arm, String note, int cases) implements OfOneArm {
    public Measured {
        if (cases < 0) {
            throw new IllegalArgumentException("Cases " + cases + " of note " + note + " is below 0");
        }
    }

    /** What is computed and not counted. */
    public Measured(Arm arm, String note) {
        this(arm, note, 0);
    }

    @Override
    public String words() {
        return "note " + note + " of " + arm.label();
    }

    @Override
    public String canonical() {
        return "measured(" + arm.canonical() + "," + note + (cases > 0 ? ",cases=" + cases : "") + ")";
    }

    @Override
    public String unit() {
        return "note " + note;
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.notes(arm, Side.TREATED, draw)
                .filter(all -> all.stream().allMatch(notes -> notes.containsKey(note)))
                .map(this::mean);
    }

    private Reading mean(List<Map<String, Double>> all) {
        double mean = all.stream()
                .mapToDouble(notes -> notes.getOrDefault(note, Double.NaN))
                .average()
                .orElse(Double.NaN);
        return new Reading(mean, cases > 0 ? Binomial.standardError(mean, cases * all.size()) : 0);
    }
}
