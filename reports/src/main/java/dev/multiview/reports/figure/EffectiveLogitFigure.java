package dev.multiview.reports.figure;

import dev.multiview.claim.Judgement;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Spacing;
import dev.multiview.run.AuditOutcome;
import dev.multiview.transfer.EffectiveLogit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A figure of where a training logit of a student ends, against the teacher's: for several soft ratios, and for several
 * temperatures ({@link EffectiveLogit}). Algebra, drawn where claims about it are judged.
 */
final class EffectiveLogitFigure {
    /** What papers call it whose claims it shows. */
    private static final String NAME = "effective-logit";

    private static final int WIDTH = 900;
    private static final double FIGURE_WIDTH = 870;
    private static final double PANEL_HEIGHT = 280;
    private static final double LEFT = 52;
    /** Room for the names at the ends of lines. */
    private static final double RIGHT = 92;

    private static final double ABOVE = 40;
    private static final double BELOW = 26;
    private static final double LINE = 15;
    private static final double MOST = 8;
    private static final int POINTS = 80;

    private final List<Plot.Layer> layers = new ArrayList<>();

    private EffectiveLogitFigure() {}

    /** The figure, or empty where nothing is claimed about it. */
    static Optional<Plot> of(AuditOutcome outcome) {
        boolean claimed = outcome.judgements().stream().map(Judgement::claim).anyMatch(claim -> outcome.paper(claim)
                .shows(claim, NAME));
        return claimed ? Optional.of(new EffectiveLogitFigure().plot()) : Optional.empty();
    }

    private Plot plot() {
        panel(
                0,
                "Soft ratios rho, at temperature 4",
                List.of(1.0, 0.95, 0.7, 0.05).stream()
                        .map(rho -> new Curve("rho = " + Spacing.tickLabel(rho), new EffectiveLogit(rho, 4)))
                        .toList());
        panel(
                1,
                "Temperatures T, at soft ratio 0.95",
                List.of(1.0, 2.0, 4.0, 10.0).stream()
                        .map(t -> new Curve("T = " + Spacing.tickLabel(t), new EffectiveLogit(0.95, t)))
                        .toList());
        double height = PANEL_HEIGHT + ABOVE + BELOW;
        return new Plot(
                "Where a student's training logit ends",
                "By what the teacher's logit is; labels pull it away from the teacher's, upwards where they say class 1",
                "Solid: the label is the teacher's sign. Dashed: the label is class 1, the teacher is wrong. Names stand as high"
                        + " as their lines jump at zero.\nWhere dashed lines"
                        + " cross zero, labels cease to correct the teacher. The jump at zero is what makes hard labels hard to"
                        + " learn.",
                WIDTH,
                (int) height + 130,
                new Plot.Axis("Logit of the teacher", 0, FIGURE_WIDTH, List.of()),
                new Plot.Axis("", 0, height, List.of()),
                layers);
    }

    private record Curve(String name, EffectiveLogit law) {}

    private void panel(int number, String heading, List<Curve> curves) {
        double width = FIGURE_WIDTH / 2;
        Panel panel = new Panel(
                number * width + LEFT,
                BELOW,
                width - LEFT - RIGHT,
                PANEL_HEIGHT,
                Ruler.covering(List.of(-MOST, MOST), Spacing::tickLabel),
                Ruler.covering(List.of(-1.5 * MOST, 1.5 * MOST), Spacing::tickLabel));
        layers.addAll(panel.frame(heading, "end of the student's logit"));
        layers.addAll(panel.level(0, Palette.INK, Plot.Dash.SOLID, Palette.Stroke.GUIDE));
        double[] jumps = new double[curves.size()];
        for (int c = 0; c < jumps.length; c++) {
            EffectiveLogit law = curves.get(c).law();
            double thickness = Palette.Stroke.THICKEST - Palette.Stroke.STEP * c;
            layers.add(line(panel, law, -MOST, 0, false, Plot.Dash.SOLID, thickness));
            layers.add(line(panel, law, 0, MOST, true, Plot.Dash.SOLID, thickness));
            layers.add(line(panel, law, -MOST, 0, true, Plot.Dash.DASHED, thickness));
            jumps[c] = panel.y(law.of(0, true));
        }
        double[] placed = Spacing.spread(jumps, LINE, panel.bottom(), panel.bottom() + panel.height());
        for (int c = 0; c < jumps.length; c++) {
            layers.add(new Plot.Words(
                    panel.left() + panel.width() + 6,
                    placed[c],
                    curves.get(c).name(),
                    Palette.ORANGE,
                    Plot.Anchor.LEFT,
                    Plot.Size.SMALL));
        }
    }

    private static Plot.Line line(
            Panel panel, EffectiveLogit law, double from, double to, boolean label, Plot.Dash dash, double thickness) {
        List<Double> teacher = IntStream.rangeClosed(0, POINTS)
                .mapToObj(i -> from + (to - from) * i / POINTS)
                .toList();
        List<Double> ends = teacher.stream().map(z -> law.of(z, label)).toList();
        return new Plot.Line(panel.x(teacher), panel.y(ends), Palette.ORANGE, dash, thickness);
    }
}
