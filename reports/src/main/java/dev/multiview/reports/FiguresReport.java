package dev.multiview.reports;

import dev.multiview.run.AuditOutcome;
import java.nio.file.Path;
import java.util.Optional;

/** {@code figures/*.svg}: the figures of the one page, each usable by itself. */
public final class FiguresReport implements Report {
    private final FigureRenderer renderer;

    /** The report that the service loader makes. */
    public FiguresReport() {
        this(new LetsPlotRenderer());
    }

    FiguresReport(FigureRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        for (Figure figure : Figure.values()) {
            Optional<Plot> plot = figure.plot(outcome);
            if (plot.isPresent()) {
                ReportFile.write(folder, figure.file(), renderer.svg(plot.get()));
            } else {
                // Else a figure of an earlier run would be taken for one of this run.
                ReportFile.remove(folder, figure.file());
            }
        }
    }
}
