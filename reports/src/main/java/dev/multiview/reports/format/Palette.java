package dev.multiview.reports.format;

/** Colours that stay apart for colour-blind readers and on grey prints (Okabe and Ito 2008). */
public final class Palette {
    /** Networks that learn features. */
    public static final String BLUE = "#0072B2";
    /** Models linear in fixed features. */
    public static final String ORANGE = "#C85200";
    /** Text and lines. */
    public static final String INK = "#333333";
    /** What is open, or stands back. */
    public static final String GREY = "#767676";

    private Palette() {}

    /** Blue where features are learnt, orange where they are fixed, everywhere. */
    public static String regime(String label) {
        return label.equals("feature-learning") ? BLUE : ORANGE;
    }
}
