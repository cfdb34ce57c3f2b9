package dev.multiview.reports.format;

import dev.multiview.claim.Verdict;
import dev.multiview.model.Regime;
import java.util.Locale;

/**
 * The colours, line widths and letters of everything that is drawn; no other class has any of its own.
 *
 * <p>Blue and orange stay apart for colour-blind readers and on grey prints (Okabe and Ito 2008).
 */
public final class Palette {
    /** Networks that learn features. */
    public static final String BLUE = "#0072B2";
    /** Models linear in fixed features. */
    public static final String ORANGE = "#C85200";
    /** Text and lines. */
    public static final String INK = "#333333";
    /** Text and lines that stand back, or speak of what is open. */
    public static final String GREY = "#767676";
    /** Text around a figure or a quotation. */
    public static final String ASIDE = "#555555";
    /** The background, and what is hollow. */
    public static final String WHITE = "#FFFFFF";
    /** Fill of what is open: neither the colour of what holds nor the white of what fails. */
    public static final String OPEN = "#BDBDBD";
    /** Rims of cells, dark enough that white cells are seen. */
    public static final String RIM = "#8C8C8C";
    /** Lines behind figures and between rows of a table. */
    public static final String GRID = "#E6E6E6";
    /** Lines along what belongs together: one draw in two rows, a quotation. */
    public static final String JOIN = "#BBBBBB";
    /** Ground of headings and commands. */
    public static final String GROUND = "#EFEFEF";
    /** Zone of effects too small to matter, under {@link #SHADE}. */
    public static final String ZONE = "#9A9A9A";
    /** Zone in which a claim holds, under {@link #SHADE}. */
    public static final String CLAIMED = "#009E73";
    /** Text and lines about that zone. */
    public static final String CLAIMED_INK = "#00664B";

    /** Opacity of zones and bands, through which what lies behind is seen. */
    public static final double SHADE = 0.18;
    /** Opacity of dots that may lie upon each other. */
    public static final double DOT = 0.45;

    private Palette() {}

    /** Line widths of figures, in the unit of the plotting library. */
    public static final class Stroke {
        /** Borders of a zone. */
        public static final double ZONE = 0.5;
        /** Grid of a panel, and the border of a rule in it. */
        public static final double GRID = 0.6;
        /** Zero, and what theory predicts. */
        public static final double GUIDE = 0.7;
        /** Interval at the family's level; grid of a figure of one panel. */
        public static final double FAMILY = 0.8;
        /** A curve in one of several panels. */
        public static final double PANEL_CURVE = 1.1;
        /** Rim of a dot, and an interval that ends at one. */
        public static final double DOT = 1.2;
        /** A curve in a figure of one panel. */
        public static final double CURVE = 1.3;
        /** The thickest of several curves that would hide each other; each next one is thinner by {@link #STEP}. */
        public static final double THICKEST = 2.2;
        /** Difference between such curves. */
        public static final double STEP = 0.5;
        /** The 95 % interval. */
        public static final double INTERVAL = 2.4;

        private Stroke() {}
    }

    /** Line widths of small pictures, in pixels. */
    public static final class Pixels {
        /** Axes, ticks and lines that join. */
        public static final double LINE = 1;
        /** Interval at the family's level. */
        public static final double FAMILY = 1.5;
        /** Rim that keeps words readable where lines cross them. */
        public static final double RIM = 3;
        /** The 95 % interval. */
        public static final double INTERVAL = 4.5;

        private Pixels() {}
    }

    /** Letters: their family, and their sizes in pixels. */
    public static final class Letters {
        /** Families that look alike, of which every system has one. */
        public static final String FAMILY = "Helvetica, Arial, Liberation Sans, sans-serif";
        /** Families that the plotting library asks for instead. */
        public static final String OF_LIBRARY = "Lucida Grande, sans-serif";

        /** Title of a figure. */
        public static final int FIGURE_TITLE = 18;
        /** Subtitle of a figure and titles of its axes. */
        public static final int FIGURE_TEXT = 14;
        /** Labels of a figure's axes. */
        public static final int FIGURE_LABEL = 13;
        /** Caption of a figure. */
        public static final int FIGURE_CAPTION = 12;
        /** Text inside a figure, in the unit of the plotting library. */
        public static final double INSIDE = 6.6;
        /** Small text inside a figure, in the same unit. */
        public static final double INSIDE_SMALL = 5.5;

        /** Title of a small picture. */
        public static final int TITLE = 15;
        /** Text of a small picture. */
        public static final int BODY = 13;
        /** Labels of a small picture. */
        public static final int LABEL = 12;
        /** How to read a small picture; exact numbers beside rounded ones. */
        public static final int NOTE = 11;

        private Letters() {}
    }

    /** Blue where features are learnt, orange where they are fixed, everywhere. */
    public static String regime(Regime regime) {
        return regime == Regime.FEATURE_LEARNING ? BLUE : ORANGE;
    }

    /** The ground of a verdict's badge, dark enough for white words. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "#2E7D32";
            case REFUTED -> "#B71C1C";
            case EFFECT_WITHOUT_MECHANISM -> "#7B3FA0";
            case INCONCLUSIVE -> "#9A6700";
            case NOT_RUN -> "#6B6B6B";
            case DESCRIPTIVE -> "#37566B";
        };
    }

    /**
     * A shade between white and blue.
     *
     * @param weight of blue: 0 is white, 1 is blue
     */
    public static String blue(double weight) {
        int blue = Integer.parseInt(BLUE.substring(1), 16);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = (blue >> shift) & 0xFF;
            mixed |= (int) Math.round(255 + weight * (channel - 255)) << shift;
        }
        return String.format(Locale.ROOT, "#%06X", mixed);
    }
}
