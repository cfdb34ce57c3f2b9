package dev.multiview.reports.picture;

import dev.multiview.claim.Rule;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.RuleWords;
import dev.multiview.reports.format.Spacing;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
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
        svg.words(
                LEFT,
                HEIGHT - 3,
                "◆ mean · ▬ 95 % · ├┤ family's level, decides",
                Palette.Letters.NOTE,
                Palette.GREY,
                Svg.Anchor.START);
        svg.words(WIDTH - LEFT, HEIGHT - 3, unit, Palette.Letters.NOTE, Palette.GREY, Svg.Anchor.END);
        return svg.end();
    }

    private static void claimed(Svg svg, Axis axis, Rule rule) {
        List<Double> places = new ArrayList<>(List.of(axis.low()));
        places.addAll(rule.borders());
        places.add(axis.high());
        double middle = Double.NaN;
        for (int i = 1; i < places.size(); i++) {
            double from = axis.at(places.get(i - 1));
            double to = axis.at(places.get(i));
            if (rule.claims((places.get(i - 1) + places.get(i)) / 2)) {
                svg.zone(from, TOP, to - from, BOTTOM - TOP, Palette.CLAIMED, Palette.SHADE);
                middle = (from + to) / 2;
            }
        }
        for (double border : rule.borders()) {
            if (border > axis.low() && border < axis.high()) {
                svg.dashes(axis.at(border), TOP - 4, axis.at(border), BOTTOM, Palette.CLAIMED_INK);
            }
        }
        // Kept inside the picture, whose shaded part may be narrower than the words.
        middle = Math.min(WIDTH - LEFT - 80, Math.max(LEFT + 80, middle));
        svg.words(
                middle,
                TOP - 10,
                "claimed: " + RuleWords.words(rule, Spacing::tickLabel),
                Palette.Letters.LABEL,
                Palette.CLAIMED_INK,
                Svg.Anchor.MIDDLE);
    }
}
