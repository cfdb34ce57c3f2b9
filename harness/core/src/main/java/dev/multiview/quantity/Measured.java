package dev.multiview.quantity;

import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.statistic.Binomial;
import dev.multiview.statistic.ClopperPearson;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quantity that an arm's trials measured themselves and noted: an exponent, an angle, a risk on points of the trial's
 * own. The mean over the trials of the treated side.
 *
 * @param arm the arm
 * @param note the note's name; a draw in which a trial lacks it has no reading
 * @param cases of a share, how many cases each trial counted, its test error being the binomial one; 1 of a yes or no,
 *     whose share of draws has the exact interval of {@link ClopperPearson}; 0 of what is computed and not counted, whose
 *     only scatter is that over draws
 * @param errorNote of what is counted otherwise, such as a paired difference, the note of its test error; empty if none
 */
public record Measured(Arm arm, String note, int cases, String errorNote) implements ArmQuantity {
    /** What decimals in files may be off by. */
    private static final double ROUNDING = 1e-9;

    public Measured {
        if (cases < 0) {
            throw new IllegalArgumentException("Cases " + cases + " of note " + note + " is below 0");
        }
    }

    /** What is computed and not counted. */
    public Measured(Arm arm, String note) {
        this(arm, note, 0, "");
    }

    /** A share of as many cases. */
    public Measured(Arm arm, String note, int cases) {
        this(arm, note, cases, "");
    }

    /** Whether its value is a share, or a difference of shares. */
    public boolean counted() {
        return cases > 0 || !errorNote.isEmpty();
    }

    @Override
    public String words() {
        return "note " + note + " of " + arm.label();
    }

    @Override
    public String canonical() {
        return "measured(" + arm.canonical() + "," + note + (cases > 0 ? ",cases=" + cases : "")
                + (errorNote.isEmpty() ? "" : ",error=" + errorNote) + ")";
    }

    @Override
    public String unit() {
        return NoteWords.of(note);
    }

    @Override
    public Bounds bounds() {
        return cases > 0 ? Bounds.SHARE : Bounds.NONE;
    }

    @Override
    public boolean yesOrNo() {
        return cases == 1;
    }

    /** A share of draws of that mean has but one deviation; values between yes and no have another. */
    @Override
    public Estimate estimate(Moments moments, int familySize) {
        int draws = moments.draws();
        double share = moments.mean();
        double count = Math.rint(share * draws);
        double deviation = Math.sqrt(share * (1 - share) * draws / (draws - 1.0));
        boolean counts =
                Math.abs(share * draws - count) < ROUNDING && Math.abs(moments.deviation() - deviation) < ROUNDING;
        return yesOrNo() && counts
                ? ClopperPearson.estimate((int) count, draws, familySize)
                : ArmQuantity.super.estimate(moments, familySize);
    }

    @Override
    public Estimate estimate(double[] values, double[] testErrors, int familySize) {
        return yesOrNo() && Arrays.stream(values).allMatch(value -> value == 0 || value == 1)
                ? ClopperPearson.estimate((int) Arrays.stream(values).sum(), values.length, familySize)
                : ArmQuantity.super.estimate(values, testErrors, familySize);
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.notes(arm, Side.TREATED, draw)
                .filter(all -> all.stream()
                        .allMatch(notes ->
                                notes.containsKey(note) && (errorNote.isEmpty() || notes.containsKey(errorNote))))
                .map(this::mean);
    }

    private Reading mean(List<Map<String, Double>> all) {
        double mean = mean(all, note);
        if (cases > 0) {
            return new Reading(mean, Binomial.standardError(mean, cases * all.size()));
        }
        // Errors of trials that were counted on the same points may not be taken for independent.
        return new Reading(mean, errorNote.isEmpty() ? 0 : mean(all, errorNote));
    }

    private static double mean(List<Map<String, Double>> all, String name) {
        return all.stream()
                .mapToDouble(notes -> notes.getOrDefault(name, Double.NaN))
                .average()
                .orElse(Double.NaN);
    }
}
