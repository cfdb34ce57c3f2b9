package dev.multiview.reports;

/** Colours that stay apart for colour-blind readers and on grey prints (Okabe and Ito 2008). */
final class Palette {
    static final String BLUE = "#0072B2";
    static final String ORANGE = "#C85200";
    static final String INK = "#333333";
    static final String GREY = "#767676";

    private Palette() {}

    /** Blue where features are learnt, orange where they are fixed, everywhere. */
    static String regime(String label) {
        return label.equals("feature-learning") ? BLUE : ORANGE;
    }
}
