package dev.multiview.published;

import dev.multiview.statistic.StudentT;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of numbers that tables print behind a mean. */
public enum SpreadKind {
    /** Standard deviation between runs. */
    SD,
    /** Standard error of the mean. */
    SE,
    /** Half of a 95 % interval of the mean by Student's t. */
    CI95,
    /** The table does not say. */
    UNKNOWN;

    /** The kind in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SpreadKind> named(String label) {
        return label.isEmpty()
                ? Optional.of(UNKNOWN)
                : Arrays.stream(values())
                        .filter(kind -> kind.label().equals(label.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }

    /**
     * The standard deviation between runs that a printed spread stands for.
     *
     * @param spread as printed, not negative
     * @param runs at least 2
     * @throws IllegalStateException if the kind is unknown
     */
    double deviation(double spread, int runs) {
        return switch (this) {
            case SD -> spread;
            case SE -> spread * Math.sqrt(runs);
            case CI95 -> spread * Math.sqrt(runs) / StudentT.plainQuantile(runs - 1);
            case UNKNOWN -> throw new IllegalStateException("A spread of unknown kind stands for no deviation");
        };
    }
}
