package dev.multiview.reports.figure;

import dev.multiview.reports.Report;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.outcome.DialEnd;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.run.AuditOutcome;
import java.nio.file.Path;
import java.util.stream.Stream;

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
    public boolean writesFigure(String name) {
        return Stream.of(Figure.values()).anyMatch(figure -> figure.file().equals("figures/" + name))
                || name.matches("sweep-.*\\.svg");
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        for (Figure figure : Figure.values()) {
            figure.plot(outcome).ifPresent(plot -> ReportFile.write(folder, figure.file(), renderer.svg(plot)));
        }
        for (MeasuredSweep sweep : MeasuredSweep.of(outcome)) {
            ReportFile.write(folder, sweep.file(), renderer.svg(SweepFigure.of(sweep, DialEnd.of(outcome, sweep))));
        }
    }
}
