package dev.multiview.reports.summary;

import dev.multiview.reports.figure.Figure;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.MarkdownTable;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.RuleWords;
import dev.multiview.reports.format.Spacing;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.reports.outcome.SweepCurve;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Points of sweeps, gathered by their axis: one table and one figure each instead of an entry per point. */
final class SweepsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        List<MeasuredSweep> sweeps = MeasuredSweep.of(outcome);
        if (sweeps.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("## Where each effect begins and ends\n\nOne condition is varied,"
                + " everything else is as at the preset, whose own value is in brackets where several sweeps share it."
                + " Each point is held against a border by its 95 % interval: **bold** where that holds, plain where it"
                + " is open, *italic* where it fails. That is for showing only: points are no verdicts, stay outside the"
                + " family and never gate.\n\n");
        text.append(Figure.MAP.markdown()).append(MapShare.markdown(sweeps));
        for (MeasuredSweep sweep : sweeps) {
            text.append("\n### ")
                    .append(Markdown.text(NumberFormats.heading(sweep.axis())))
                    .append("\n\n")
                    .append(table(sweep))
                    .append('\n')
                    .append(sweep.markdown());
        }
        return text.toString();
    }

    private static MarkdownTable table(MeasuredSweep sweep) {
        List<String> header = new ArrayList<>();
        header.add(Markdown.text(sweep.axis()));
        for (SweepCurve curve : sweep.curves()) {
            header.add(Markdown.text(curve.name()) + "<br>" + RuleWords.words(curve.rule(), Spacing::tickLabel));
        }
        MarkdownTable table = new MarkdownTable(header);
        for (double place : sweep.places()) {
            List<String> cells = new ArrayList<>();
            cells.add(sweep.label(place));
            for (SweepCurve curve : sweep.curves()) {
                Optional<SweepCurve.Stop> stop = curve.at(place);
                cells.add(stop.map(SweepsSection::cell).orElse(NumberFormats.NOTHING));
            }
            table.row(cells);
        }
        return table;
    }

    private static String cell(SweepCurve.Stop stop) {
        return switch (stop.decision()) {
            case HOLDS -> "**" + stop.text() + "**";
            case OPEN -> stop.text();
            case FAILS -> "*" + stop.text() + "*";
        };
    }
}
