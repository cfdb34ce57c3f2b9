package dev.multiview.reports.summary;

import dev.multiview.reports.figure.Figure;
import dev.multiview.run.AuditOutcome;
import java.util.List;

/** The mechanism behind gains: which views each model holds, and how they came to hold them. */
final class ViewsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        StringBuilder figures = new StringBuilder();
        for (Figure figure : List.of(Figure.OWNERSHIP, Figure.RACE)) {
            if (figure.plot(outcome).isPresent()) {
                figures.append('\n').append(figure.markdown());
            }
        }
        return figures.isEmpty()
                ? ""
                : "## Which views are held\n\nA single-view sample is recognised by a model that holds the sample's own"
                        + " view. The figures show models of the first draw; means over all draws are among the claims.\n"
                        + figures;
    }
}
