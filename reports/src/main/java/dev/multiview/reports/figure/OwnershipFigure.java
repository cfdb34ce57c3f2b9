package dev.multiview.reports.figure;

import dev.multiview.probe.ViewStrengths;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.outcome.Ownership;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A heat map of the views that each model holds: a block for each model, a row for each class, a column for each of its
 * views; the darker, the nearer to the class's strongest view.
 */
final class OwnershipFigure {
    private static final int WIDTH = 900;
    private static final double FIGURE_WIDTH = 870;
    private static final double CELL_WIDTH = 15;
    private static final double CELL_HEIGHT = 13;
    private static final double BLOCK_GAP = 13;
    private static final double GROUP_GAP = 34;
    private static final double CLASSES = 22;
    private static final double HEAD = 60;
    private static final double LEGEND = 44;
    private static final double LETTER = 7.2;
    private static final double SMALL_LETTER = 6;
    /** Shares of the strongest at which a darker shade begins; one of them is that from which a view is owned. */
    private static final double[] SHADES = {0, 0.1, ViewStrengths.OWNED, 0.5, 0.7, 0.9};

    private final Ownership ownership;
    private final List<Plot.Layer> layers = new ArrayList<>();
    private final List<Cells> shades = new ArrayList<>();
    private final int classes;
    private final double lineHeight;

    private OwnershipFigure(Ownership ownership) {
        this.ownership = ownership;
        classes = ownership.members().get(0).values().size();
        lineHeight = HEAD + CELL_HEIGHT * classes;
        for (int i = 0; i < SHADES.length; i++) {
            shades.add(new Cells());
        }
    }

    /** Cells of one shade. */
    private static final class Cells {
        private final List<Double> left = new ArrayList<>();
        private final List<Double> right = new ArrayList<>();
        private final List<Double> bottom = new ArrayList<>();
        private final List<Double> top = new ArrayList<>();

        void add(double x, double y) {
            left.add(x);
            right.add(x + CELL_WIDTH);
            bottom.add(y);
            top.add(y + CELL_HEIGHT);
        }
    }

    /** Models shown side by side under one heading. */
    private record Group(String heading, String below, List<ViewStrengths> models) {}

    /** The figure, or empty if no model noted its views. */
    static Optional<Plot> of(AuditOutcome outcome) {
        return Ownership.of(outcome).map(ownership -> new OwnershipFigure(ownership).plot());
    }

    private Plot plot() {
        List<Group> groups = groups();
        List<List<Group>> lines = lines(groups);
        double height = lines.size() * lineHeight + LEGEND;
        double top = height - LEGEND;
        for (List<Group> line : lines) {
            double x = CLASSES;
            labelClasses(top);
            for (Group group : line) {
                draw(group, x, top);
                x += width(group) + GROUP_GAP;
            }
            top -= lineHeight;
        }
        for (int i = 0; i < SHADES.length; i++) {
            Cells cells = shades.get(i);
            layers.add(new Plot.Tiles(cells.left, cells.right, cells.bottom, cells.top, colour(i)));
        }
        legend(height - 0.4 * LEGEND);
        return new Plot(
                "Which views each model holds",
                ownership.learner() + " at " + ownership.setting() + ", first draw of the data",
                "A block for each model, a row for each class, a column for each of its views; shade: strength relative to"
                        + " that of the class's strongest view."
                        + "\nA model owns a view from " + ViewStrengths.OWNED
                        + " of the strongest on. Together: views that at least one of the models owns.",
                WIDTH,
                (int) height + 110,
                new Plot.Axis("", 0, FIGURE_WIDTH, List.of()),
                new Plot.Axis("", 0, height, List.of()),
                layers);
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<ViewStrengths> members = shown(ownership.members());
        groups.add(new Group(
                "Members of the ensemble",
                "each owns " + NumberFormats.percent(mean(ownership.members())) + " of all views, together "
                        + NumberFormats.percent(ViewStrengths.coverage(ownership.members())),
                members));
        if (!ownership.alone().isEmpty()) {
            groups.add(new Group(
                    "Students' starts, trained alone",
                    "each owns " + NumberFormats.percent(mean(ownership.alone())),
                    shown(ownership.alone())));
        }
        if (!ownership.students().isEmpty()) {
            groups.add(new Group(
                    "The same, taught by the ensemble",
                    "each owns " + NumberFormats.percent(mean(ownership.students())),
                    shown(ownership.students())));
        }
        return groups;
    }

    /** As many as fit beside each other. */
    private List<ViewStrengths> shown(List<ViewStrengths> models) {
        int most = (int) ((FIGURE_WIDTH - CLASSES) / (blockWidth() + BLOCK_GAP));
        return models.subList(0, Math.min(most, models.size()));
    }

    private List<List<Group>> lines(List<Group> groups) {
        List<List<Group>> lines = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Group group : groups) {
            if (used + width(group) > FIGURE_WIDTH) {
                lines.add(new ArrayList<>());
                used = CLASSES;
            }
            lines.get(lines.size() - 1).add(group);
            used += width(group) + GROUP_GAP;
        }
        return lines;
    }

    private void draw(Group group, double left, double top) {
        layers.add(new Plot.Words(left, top - 8, group.heading(), Palette.INK, Plot.Anchor.LEFT));
        layers.add(new Plot.Words(left, top - 25, group.below(), Palette.GREY, Plot.Anchor.LEFT, Plot.Size.SMALL));
        double x = left;
        double first = top - HEAD + 8;
        for (int model = 0; model < group.models().size(); model++) {
            layers.add(new Plot.Words(
                    x + blockWidth() / 2,
                    first + 8,
                    Integer.toString(model),
                    Palette.INK,
                    Plot.Anchor.MIDDLE,
                    Plot.Size.SMALL));
            layers.add(new Plot.Zone(
                    x - 1, x + blockWidth() + 1, first - CELL_HEIGHT * classes - 1, first + 1, Palette.RIM, 1));
            block(group.models().get(model), x, first);
            x += blockWidth() + BLOCK_GAP;
        }
    }

    private void block(ViewStrengths model, double left, double top) {
        for (int c = 0; c < classes; c++) {
            List<Double> views = model.values().get(c);
            double strongest =
                    views.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            for (int view = 0; view < views.size(); view++) {
                double share = strongest > 0 ? views.get(view) / strongest : 0;
                shades.get(shade(share)).add(left + CELL_WIDTH * view, top - CELL_HEIGHT * (c + 1));
            }
        }
    }

    private void labelClasses(double top) {
        for (int c = 0; c < classes; c++) {
            layers.add(new Plot.Words(
                    CLASSES - 6,
                    top - HEAD + 8 - CELL_HEIGHT * (c + 0.5),
                    Integer.toString(c),
                    Palette.GREY,
                    Plot.Anchor.RIGHT,
                    Plot.Size.SMALL));
        }
    }

    private void legend(double y) {
        double x = CLASSES;
        for (int i = 0; i < SHADES.length; i++) {
            layers.add(new Plot.Zone(x - 1, x + 31, y - 9, y + 9, Palette.RIM, 1));
            layers.add(new Plot.Zone(x, x + 30, y - 8, y + 8, colour(i), 1));
            String words = i == 0 ? "none" : "from " + Spacing.tickLabel(SHADES[i]);
            layers.add(new Plot.Words(x + 38, y, words, Palette.INK, Plot.Anchor.LEFT, Plot.Size.SMALL));
            x += 112;
        }
    }

    private double width(Group group) {
        double blocks = group.models().size() * (blockWidth() + BLOCK_GAP) - BLOCK_GAP;
        double words = Math.max(
                LETTER * group.heading().length(), SMALL_LETTER * group.below().length());
        return Math.max(blocks, words);
    }

    private double blockWidth() {
        return CELL_WIDTH
                * ownership.members().get(0).values().stream()
                        .mapToInt(List::size)
                        .max()
                        .orElse(0);
    }

    /** Mean share of all views that a model owns. */
    private static double mean(List<ViewStrengths> models) {
        return models.stream()
                .mapToDouble(model -> ViewStrengths.coverage(List.of(model)))
                .average()
                .orElse(Double.NaN);
    }

    private static int shade(double share) {
        int shade = 0;
        while (shade + 1 < SHADES.length && share >= SHADES[shade + 1]) {
            shade++;
        }
        return shade;
    }

    /** From white to blue in equal steps. */
    private static String colour(int shade) {
        return Palette.blue((double) shade / (SHADES.length - 1));
    }
}
