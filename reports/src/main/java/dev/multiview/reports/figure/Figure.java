package dev.multiview.reports.figure;

import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.run.AuditOutcome;
import java.util.Optional;
import java.util.function.Function;

/** The figures of a run, in the order of the page. */
public enum Figure {
    HEADLINE("headline-contrasts.svg", "Contrast of relative gains by procedure", ContrastFigure::of),
    GAIN("gain-by-ensemble-size.svg", "Relative gain by ensemble size", EnsembleSizeFigure::relativeGain),
    ERROR("error-by-ensemble-size.svg", "Error by ensemble size", EnsembleSizeFigure::error),
    OWNERSHIP("ownership.svg", "Which views each model holds, before and after distillation", OwnershipFigure::of),
    RACE("race.svg", "How strong the views of a class grow in one net while it trains", RaceFigure::of),
    EFFECTIVE_LOGIT("effective-logit.svg", "Where a student's training logit ends", EffectiveLogitFigure::of),
    CELLS("cells.svg", "Errors by procedure and kind of model", CellFigure::of),
    MAP(
            "condition-map.svg",
            "Where each effect begins and ends",
            outcome -> ConditionMapFigure.of(MeasuredSweep.of(outcome)));

    private final String fileName;
    private final String description;
    private final Function<AuditOutcome, Optional<Plot>> plot;

    Figure(String fileName, String description, Function<AuditOutcome, Optional<Plot>> plot) {
        this.fileName = fileName;
        this.description = description;
        this.plot = plot;
    }

    /** The file's path in the run's folder, with {@code /}. */
    public String file() {
        return "figures/" + fileName;
    }

    /** What it shows, in a few words. */
    public String words() {
        return description;
    }

    /** The plot, or empty if the outcome has nothing to show in it. */
    public Optional<Plot> plot(AuditOutcome outcome) {
        return plot.apply(outcome);
    }

    /** The figure embedded in a page, followed by a line end. */
    public String markdown() {
        return "![" + description + "](" + file() + ")\n";
    }
}
