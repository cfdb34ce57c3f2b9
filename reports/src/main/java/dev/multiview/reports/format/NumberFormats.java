package dev.multiview.reports.format;

import java.util.Locale;

/** Numbers as people read them: rounded, in the root locale. Files hold the exact ones. */
public final class NumberFormats {
    /** Stands for a number that was not measured. */
    public static final String NOTHING = "–";

    private NumberFormats() {}

    /** Three decimals below 1, fewer above, four below 0.01, powers of ten for the tiny. */
    public static String number(double value) {
        return number(value, Math.abs(value));
    }

    /** An interval as {@code [low, high]}, or nothing if it has no ends. */
    public static String interval(double low, double high) {
        return interval(low, high, Math.max(Math.abs(low), Math.abs(high)));
    }

    /** A value with its interval, if it has one; all three with the same decimals. */
    public static String estimate(double value, double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return number(value);
        }
        double scale = Math.max(Math.abs(value), Math.max(Math.abs(low), Math.abs(high)));
        return number(value, scale) + " " + interval(low, high, scale);
    }

    private static String interval(double low, double high, double scale) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? "[" + number(low, scale) + ", " + number(high, scale) + "]"
                : NOTHING;
    }

    /** The value with the decimals that a number of the size {@code scale} gets. */
    private static String number(double value, double scale) {
        if (!Double.isFinite(value)) {
            return NOTHING;
        }
        if (value == 0) {
            return "0";
        }
        if (scale < 0.0005) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        String format =
                scale >= 100 ? "%.0f" : scale >= 10 ? "%.1f" : scale >= 1 ? "%.2f" : scale >= 0.01 ? "%.3f" : "%.4f";
        String text = String.format(Locale.ROOT, format, value);
        // What rounds to zero from below is no negative number.
        return text.startsWith("-") && Double.parseDouble(text) == 0 ? text.substring(1) : text;
    }

    /** A share as a percentage: whole from 10 on, one decimal below, two below one. */
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return NOTHING;
        }
        double percent = 100 * share;
        double size = Math.abs(percent);
        String format = size >= 10 || size == 0 ? "%.0f %%" : size >= 1 ? "%.1f %%" : "%.2f %%";
        return String.format(Locale.ROOT, format, percent == 0 ? 0.0 : percent);
    }

    /** A limit that is a share, as a percentage without needless zeros. */
    public static String exactPercent(double share) {
        return Spacing.tickLabel(100 * share) + " %";
    }

    /** A number of things: {@code 1 draw}, {@code 12 draws}. */
    public static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** The text with a capital at its beginning. */
    public static String heading(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? trimmed : trimmed.substring(0, 1).toUpperCase(Locale.ROOT) + trimmed.substring(1);
    }

    /** The text with a capital at its beginning and a period at its end. */
    public static String sentence(String text) {
        String begun = heading(text);
        if (begun.isEmpty()) {
            return begun;
        }
        return ".!?".indexOf(begun.charAt(begun.length() - 1)) >= 0 ? begun : begun + ".";
    }
}
