package dev.multiview.reports;

import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    public void write(AuditOutcome outcome, Path folder) throws IOException {
        for (Figure figure : Figure.values()) {
            Optional<Plot> plot = figure.plot(outcome);
            if (plot.isPresent()) {
                ReportFile.write(folder, figure.file(), renderer.svg(plot.get()));
            } else {
                // Else a figure of an earlier run would be taken for one of this run.
                ReportFile.remove(folder, figure.file());
            }
        }
        writeSweeps(outcome, folder);
    }

    /** Which axes there are is the outcome's matter, so that figures of an earlier run are found by their names. */
    private void writeSweeps(AuditOutcome outcome, Path folder) throws IOException {
        List<Sweep> sweeps = Sweep.of(outcome);
        Set<String> written = new HashSet<>();
        for (Sweep sweep : sweeps) {
            ReportFile.write(folder, sweep.file(), renderer.svg(SweepFigure.of(sweep, DialEnd.of(outcome, sweep))));
            written.add(sweep.file());
        }
        for (String old : ReportFile.list(folder, Sweep.PREFIX)) {
            if (!written.contains(old)) {
                ReportFile.remove(folder, old);
            }
        }
    }
}
