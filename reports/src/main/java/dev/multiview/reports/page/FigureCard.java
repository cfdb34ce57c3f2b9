package dev.multiview.reports.page;

import dev.multiview.reports.figure.Figure;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure of the run, inside the page.
 *
 * @param words what it shows
 * @param file its file beside the page
 * @param data the same as an address that holds it; empty if the page would grow too large
 */
record FigureCard(String words, String file, String data) {
    /** Bytes of figures that one page carries; further ones are linked only. */
    private static final long MOST = 1_000_000;

    /** The figures that stand in the folder of a run, in their order. */
    static List<FigureCard> of(AuditOutcome outcome, Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            files.put(figure.file(), figure.words());
        }
        for (MeasuredSweep sweep : MeasuredSweep.of(outcome)) {
            files.put(sweep.file(), "Sweep of " + sweep.axis());
        }
        List<FigureCard> cards = new ArrayList<>();
        long carried = 0;
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (Files.isRegularFile(file)) {
                byte[] svg = Files.readAllBytes(file);
                boolean fits = carried + svg.length <= MOST;
                carried += fits ? svg.length : 0;
                cards.add(new FigureCard(
                        entry.getValue(),
                        entry.getKey(),
                        fits
                                ? "data:image/svg+xml;base64,"
                                        + Base64.getEncoder().encodeToString(svg)
                                : ""));
            }
        }
        return cards;
    }
}
