package dev.multiview.reports.figure;

import dev.multiview.model.Regime;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.outcome.CellGrid;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The levels of procedures and kinds of models, setting below setting: in each column the distance of every row's error from that of
 * the column's single model, with its 95 % interval, and the error itself as a number. All columns of a setting have one scale, so
 * that gains can be compared by eye however often single models err.
 */
final class CellFigure {
    private static final String SINGLE = "single";
    private static final int WIDTH = 900;
    private static final double FIGURE_WIDTH = 870;
    private static final double NAMES = 128;
    private static final double NUMBERS = 38;
    private static final double GAP = 10;
    private static final double ROW = 23;
    private static final double HEAD = 74;
    private static final double FOOT = 40;
    /** Half the height of the mark at a mean. */
    private static final double MARK = 6;

    private final List<CellGrid> grids;
    private final List<Plot.Layer> layers = new ArrayList<>();

    private CellFigure(List<CellGrid> grids) {
        this.grids = grids;
    }

    /** The figure, or empty if the outcome has no cells. */
    static Optional<Plot> of(AuditOutcome outcome) {
        List<CellGrid> grids = CellGrid.of(outcome);
        return grids.isEmpty() ? Optional.empty() : Optional.of(new CellFigure(grids).plot(outcome));
    }

    private Plot plot(AuditOutcome outcome) {
        double height = grids.stream().mapToDouble(CellFigure::height).sum();
        double top = height;
        for (CellGrid grid : grids) {
            draw(grid, top);
            top -= height(grid);
        }
        return new Plot(
                "What each kind of model errs on, by procedure",
                "Errors and their distance from a single model's; " + outcome.conditions(),
                "Number: the error, mean over draws. Mark: the same less that of the column's single model; left of the line is better."
                        + "\nBar: 95 % interval of the error itself, so of the scatter over draws, and not of the difference."
                        + "\nBlue: networks that learn features. Orange: models linear in fixed features, and forests."
                        + " No mark: not possible, or too slow.",
                WIDTH,
                (int) height + 120,
                new Plot.Axis("", 0, FIGURE_WIDTH, List.of()),
                new Plot.Axis("", 0, height, List.of()),
                layers);
    }

    private static double height(CellGrid grid) {
        return HEAD + ROW * grid.rows().size() + FOOT;
    }

    private void draw(CellGrid grid, double top) {
        double bottom = top - HEAD - ROW * grid.rows().size();
        layers.add(new Plot.Zone(0, FIGURE_WIDTH, top - 24, top - 4, Palette.GROUND, 1));
        layers.add(new Plot.Words(
                6,
                top - 14,
                grid.setting() + ", " + grid.split() + ", "
                        + NumberFormats.count(grid.cells().get(0).estimate().draws(), "draw"),
                Palette.INK,
                Plot.Anchor.LEFT));
        for (int row = 0; row < grid.rows().size(); row++) {
            double y = top - HEAD - ROW * (row + 0.5);
            layers.add(Plot.Line.segment(
                    0, y - ROW / 2, FIGURE_WIDTH, y - ROW / 2, Palette.GRID, Plot.Dash.SOLID, Palette.Stroke.GRID));
            layers.add(new Plot.Words(
                    NAMES - 8, y, words(grid.rows().get(row)), Palette.INK, Plot.Anchor.RIGHT, Plot.Size.SMALL));
        }
        Ruler ruler = Ruler.covering(distances(grid), Spacing::tickLabel);
        double width = (FIGURE_WIDTH - NAMES) / grid.columns().size();
        for (int c = 0; c < grid.columns().size(); c++) {
            double left = NAMES + c * width;
            draw(grid, grid.columns().get(c), ruler, left, width - NUMBERS - GAP, top, bottom);
        }
    }

    private void draw(
            CellGrid grid, CellGrid.Column column, Ruler ruler, double left, double width, double top, double bottom) {
        String colour = column.regime() == Regime.FEATURE_LEARNING ? Palette.BLUE : Palette.ORANGE;
        List<String> heading = twoLines(column.learner());
        for (int line = 0; line < heading.size(); line++) {
            layers.add(new Plot.Words(
                    left, top - 38 - 16.0 * line, heading.get(line), colour, Plot.Anchor.LEFT, Plot.Size.SMALL));
        }
        double height = top - HEAD - bottom;
        for (Plot.Tick tick : marked(ruler)) {
            double x = left + width * ruler.share(tick.at());
            boolean zero = tick.at() == 0;
            layers.add(Plot.Line.segment(
                    x,
                    bottom,
                    x,
                    bottom + height,
                    zero ? Palette.INK : Palette.GRID,
                    Plot.Dash.SOLID,
                    zero ? Palette.Stroke.GUIDE : Palette.Stroke.GRID));
            layers.add(new Plot.Words(x, bottom - 11, tick.label(), Palette.GREY, Plot.Anchor.MIDDLE, Plot.Size.SMALL));
        }
        Optional<Double> single =
                grid.cell(column.learner(), SINGLE).map(cell -> cell.estimate().estimate());
        for (int row = 0; row < grid.rows().size(); row++) {
            double y = top - HEAD - ROW * (row + 0.5);
            Optional<CellGrid.Cell> cell =
                    grid.cell(column.learner(), grid.rows().get(row));
            if (cell.isPresent() && single.isPresent()) {
                draw(cell.get().estimate(), single.get(), ruler, left, width, y, colour);
            }
        }
    }

    private void draw(
            Estimate estimate, double single, Ruler ruler, double left, double width, double y, String colour) {
        if (Double.isFinite(estimate.low95()) && Double.isFinite(estimate.high95())) {
            layers.add(Plot.Line.segment(
                    left + width * ruler.share(estimate.low95() - single),
                    y,
                    left + width * ruler.share(estimate.high95() - single),
                    y,
                    colour,
                    Plot.Dash.SOLID,
                    Palette.Stroke.DOT));
        }
        double x = left + width * ruler.share(estimate.estimate() - single);
        // A dot would cover the interval: columns are narrow.
        layers.add(Plot.Line.segment(x, y - MARK, x, y + MARK, colour, Plot.Dash.SOLID, Palette.Stroke.CURVE));
        layers.add(new Plot.Words(
                left + width + 6,
                y,
                String.format(Locale.ROOT, "%.3f", estimate.estimate()),
                Palette.INK,
                Plot.Anchor.LEFT,
                Plot.Size.SMALL));
    }

    /** A row's name with spaces for hyphens, but for the one in self-distilled. */
    private static String words(String row) {
        return row.replaceAll("(?<!self)-", " ");
    }

    private static List<Double> distances(CellGrid grid) {
        List<Double> distances = new ArrayList<>();
        for (CellGrid.Cell cell : grid.cells()) {
            grid.cell(cell.learner(), SINGLE).ifPresent(single -> {
                double from = single.estimate().estimate();
                Estimate estimate = cell.estimate();
                for (double value : new double[] {estimate.estimate(), estimate.low95(), estimate.high95()}) {
                    if (Double.isFinite(value)) {
                        distances.add(value - from);
                    }
                }
            });
        }
        return distances;
    }

    /** Zero and the outermost marks: columns are too narrow for the words of all. */
    private static List<Plot.Tick> marked(Ruler ruler) {
        List<Plot.Tick> marked = new ArrayList<>();
        int last = ruler.ticks().size() - 1;
        for (int i = 0; i <= last; i++) {
            Plot.Tick tick = ruler.ticks().get(i);
            if (i == 0 || i == last || tick.at() == 0) {
                marked.add(tick);
            }
        }
        return marked;
    }

    /** A name in two lines, divided at the hyphen that is nearest to its middle. */
    private static List<String> twoLines(String name) {
        int best = -1;
        for (int at = name.indexOf('-'); at >= 0; at = name.indexOf('-', at + 1)) {
            if (best < 0 || Math.abs(2 * at - name.length()) < Math.abs(2 * best - name.length())) {
                best = at;
            }
        }
        return best < 0 || name.length() < 15
                ? List.of(name)
                : List.of(name.substring(0, best + 1), name.substring(best + 1));
    }
}
