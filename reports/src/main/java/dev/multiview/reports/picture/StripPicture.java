package dev.multiview.reports.picture;

import dev.multiview.claim.Rule;
import dev.multiview.reports.Palette;
import dev.multiview.reports.Spacing;
import dev.multiview.statistic.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claimed against measured: where the rule says that the claim holds, shaded, and the measured interval upon it. */
public final class StripPicture {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 112;
    private static final int LEFT = 20;
    private static final int TOP = 30;
    private static final int BOTTOM = 78;

    private StripPicture() {}

    /**
     * The picture.
     *
     * @param estimate what was measured
     * @param rule what was claimed; null if nothing was
     * @param unit what one unit is, for the title
     */
    public static String svg(Estimate estimate, @Nullable Rule rule, String unit) {
        Svg svg = new Svg(WIDTH, HEIGHT, "Claimed against measured, in " + unit);
        Axis axis = Axis.covering(List.of(), estimate, rule, LEFT, WIDTH - LEFT);
        if (rule != null) {
            claimed(svg, axis, rule);
        }
        axis.draw(svg, BOTTOM, TOP);
        axis.draw(svg, (TOP + BOTTOM) / 2.0, estimate, Palette.INK);
        svg.words(LEFT, HEIGHT - 3, "◆ mean · ▬ 95 % · ├┤ family's level, decides", 11, Palette.GREY, Svg.Anchor.START);
        svg.words(WIDTH - LEFT, HEIGHT - 3, unit, 11, Palette.GREY, Svg.Anchor.END);
        return svg.end();
    }

    private static void claimed(Svg svg, Axis axis, Rule rule) {
        double low =
                rule instanceof Rule.Effect ? rule.delta() : rule instanceof Rule.NoEffect ? -rule.delta() : axis.low();
        double high =
                rule instanceof Rule.Effect ? axis.high() : rule instanceof Rule.Deficit ? -rule.delta() : rule.delta();
        double from = axis.at(low);
        double to = axis.at(high);
        svg.zone(from, TOP, to - from, BOTTOM - TOP, "#009E73", 0.18);
        for (double limit : new double[] {low, high}) {
            if (limit > axis.low() && limit < axis.high()) {
                svg.dashes(axis.at(limit), TOP - 4, axis.at(limit), BOTTOM, "#00664B");
            }
        }
        // Kept inside the picture, whose shaded part may be narrower than the words.
        double middle = Math.min(WIDTH - LEFT - 80, Math.max(LEFT + 80, (from + to) / 2));
        svg.words(middle, TOP - 10, "claimed: " + words(rule), 12, "#00664B", Svg.Anchor.MIDDLE);
    }

    private static String words(Rule rule) {
        String delta = Spacing.tickLabel(rule.delta());
        if (rule instanceof Rule.Effect) {
            return "at least " + delta;
        }
        if (rule instanceof Rule.Deficit) {
            return "at most " + (rule.delta() == 0 ? "" : "−") + delta;
        }
        return "within ±" + delta;
    }
}
