package dev.multiview.reports.figure;

import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.outcome.Race;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure of how strong the views of a class grow in one net while it trains: a panel each for a clear, a middling, a
 * close race.
 */
final class RaceFigure {
    private static final int WIDTH = 900;
    private static final double FIGURE_WIDTH = 870;
    private static final double PANEL_HEIGHT = 210;
    private static final double LEFT = 52;
    /** Room for the names of the views at the ends of their lines. */
    private static final double RIGHT = 58;

    private static final double ABOVE = 40;
    private static final double BELOW = 26;
    private static final double LINE = 15;

    private final Race race;
    private final List<Plot.Layer> layers = new ArrayList<>();

    private RaceFigure(Race race) {
        this.race = race;
    }

    /** The figure, or empty if no net was trained for several lengths. */
    static Optional<Plot> of(AuditOutcome outcome) {
        return Race.of(outcome).map(race -> new RaceFigure(race).plot());
    }

    private Plot plot() {
        List<Integer> classes = race.classes();
        double width = FIGURE_WIDTH / classes.size();
        Ruler strengths = Ruler.covering(strengths(classes), Spacing::tickLabel);
        for (int i = 0; i < classes.size(); i++) {
            Panel panel = new Panel(
                    width * i + LEFT,
                    BELOW,
                    width - LEFT - RIGHT,
                    PANEL_HEIGHT,
                    Ruler.stops(race.steps(), Spacing::tickLabel),
                    strengths);
            draw(classes.get(i), panel);
        }
        double height = PANEL_HEIGHT + ABOVE + BELOW;
        return new Plot(
                "The race of a class's views",
                "Member 0 of " + race.learner() + " on " + race.data() + ", first draw of the data",
                "Strength: what the net has learnt of a view. Dots: the ends of trainings that start alike and differ in"
                        + " their length only.\nThe classes whose race after the shortest of them is the clearest, in the"
                        + " middle, and the closest.",
                WIDTH,
                (int) height + 130,
                new Plot.Axis("Steps of training", 0, FIGURE_WIDTH, List.of()),
                new Plot.Axis("", 0, height, List.of()),
                layers);
    }

    private void draw(int c, Panel panel) {
        layers.addAll(panel.frame(
                "Class " + c,
                "second view at " + NumberFormats.percent(race.closeness(c)) + " of the first after "
                        + race.bySteps().firstKey() + " steps"));
        layers.addAll(panel.level(0, Palette.INK, Plot.Dash.SOLID, Palette.Stroke.GUIDE));
        List<Double> x = panel.x(race.steps());
        double[] ends = new double[race.views(c)];
        for (int view = 0; view < ends.length; view++) {
            List<Double> y = panel.y(race.course(c, view));
            Plot.Dash[] dashes = Plot.Dash.values();
            layers.add(new Plot.Line(x, y, Palette.BLUE, dashes[view % dashes.length], Palette.Stroke.PANEL_CURVE));
            layers.add(new Plot.Dots(x, y, Palette.BLUE, view > 0));
            ends[view] = y.get(y.size() - 1);
        }
        double[] placed = Spacing.spread(ends, LINE, panel.bottom(), panel.bottom() + panel.height());
        for (int view = 0; view < ends.length; view++) {
            layers.add(new Plot.Words(
                    panel.left() + panel.width() + 4,
                    placed[view],
                    "view " + view,
                    Palette.BLUE,
                    Plot.Anchor.LEFT,
                    Plot.Size.SMALL));
        }
    }

    /** All that is shown, so that the panels have one axis. */
    private List<Double> strengths(List<Integer> classes) {
        List<Double> all = new ArrayList<>();
        for (int c : classes) {
            for (int view = 0; view < race.views(c); view++) {
                all.addAll(race.course(c, view));
            }
        }
        return all;
    }
}
