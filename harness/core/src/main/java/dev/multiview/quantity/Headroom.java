package dev.multiview.quantity;

import static dev.multiview.quantity.Quantity.LEAST_HEADROOM;
import static dev.multiview.quantity.Quantity.MOST_HEADROOM;

import dev.multiview.metric.Score;
import dev.multiview.quantity.Quantity.Scored;
import dev.multiview.quantity.Quantity.Scores;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The condition under which relative gains say anything: the mean over draws of every single's error must lie in [0.05,
 * 0.6]. Below, a gain is a ratio of two small counts; above, there is little to learn from and every relative gain is
 * small.
 */
public final class Headroom {
    /** Summing errors over draws rounds; rounding must not decide. */
    private static final double ROUNDING = 1e-12;

    private Headroom() {}

    /**
     * Why {@code quantity} is not eligible, or empty if it is. Draws without a score are left out.
     *
     * @param quantity the quantity; only its {@link Quantity#headroom()} is looked at
     * @param scores where its singles' errors are found
     * @param draws the draws that count
     */
    public static Optional<String> complaint(Quantity quantity, Scores scores, List<Integer> draws) {
        for (Scored needed : quantity.headroom()) {
            double sum = 0;
            int count = 0;
            int perfect = -1;
            for (int draw : draws) {
                Optional<Score> score = scores.score(needed.arm(), needed.split(), draw);
                if (score.isPresent()) {
                    sum += score.get().single();
                    count++;
                    perfect = perfect < 0 && score.get().single() == 0 ? draw : perfect;
                }
            }
            double mean = sum / count;
            if (!(mean >= LEAST_HEADROOM - ROUNDING && mean <= MOST_HEADROOM + ROUNDING)) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "mean single error %.4f of %s over %d draws is outside [%s, %s]",
                        mean,
                        needed.arm().label(),
                        count,
                        LEAST_HEADROOM,
                        MOST_HEADROOM));
            }
            if (perfect >= 0) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "single error of %s is 0 in draw %d (mean %.4f, limits [%s, %s]), so its relative gain is undefined",
                        needed.arm().label(),
                        perfect,
                        mean,
                        LEAST_HEADROOM,
                        MOST_HEADROOM));
            }
        }
        return Optional.empty();
    }
}
