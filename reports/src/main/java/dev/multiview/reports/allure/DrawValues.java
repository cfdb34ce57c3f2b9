package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Scored;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import dev.multiview.reports.outcome.TrialsByLabel;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Cell;
import dev.multiview.run.GainRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Quantities draw by draw, read again from the rows of {@code gains.csv} and the trials' notes by the quantities' own
 * formulas, so that no picture can show other numbers than those that were judged. How models differ from each other
 * stands in neither, so a spread has no picture.
 */
final class DrawValues implements Quantity.Scores {
    private final Map<Cell, GainRow> rows = new HashMap<>();
    private final TrialsByLabel trials;
    private final long rootSeed;
    private final AuditOutcome outcome;

    DrawValues(AuditOutcome outcome, TrialsByLabel trials) {
        this.trials = trials;
        rootSeed = outcome.rootSeed();
        this.outcome = outcome;
        outcome.gains().forEach(row -> rows.put(row.cell(), row));
    }

    /** The draws of a claim, with those that count: in which its quantity and all its controls have a reading. */
    ClaimDraws draws(Claim claim) {
        List<Quantity> quantities = claim.quantities();
        int draws = outcome.draws(claim);
        return new ClaimDraws(
                draws,
                IntStream.range(0, draws)
                        .filter(draw -> quantities.stream()
                                .allMatch(quantity -> quantity.read(this, draw).isPresent()))
                        .boxed()
                        .toList());
    }

    /** The quantity's value in each of the given draws; NaN where it is undefined. */
    List<Double> of(Quantity quantity, List<Integer> wanted) {
        return wanted.stream()
                .map(draw ->
                        quantity.read(this, draw).map(Quantity.Reading::value).orElse(Double.NaN))
                .toList();
    }

    /** The arm's relative gain in each of the given draws; NaN where its single makes no error. */
    List<Double> relativeGains(Arm arm, Split split, List<Integer> wanted) {
        return wanted.stream()
                .map(draw -> score(arm, split, draw).map(Score::relativeGain).orElse(Double.NaN))
                .toList();
    }

    /** A table with the claim's quantity and its controls in each of the given draws. */
    String table(Claim claim, List<Integer> wanted) {
        Columns header = Columns.of("draws of a claim", "audit", "a draw")
                .with("draw", "number of the draw, from 0 on")
                .with("claim", claim.title());
        if (claim.body() instanceof Claim.Statistical statistical) {
            for (Control control : statistical.controls()) {
                header = header.with(control.id(), control.title());
            }
        }
        CsvText table = new CsvText(header);
        for (int draw : wanted) {
            List<Object> cells = new ArrayList<>(List.of(draw));
            claim.quantities()
                    .forEach(quantity -> cells.add(of(quantity, List.of(draw)).get(0)));
            table.row(cells.toArray());
        }
        return table.toString();
    }

    /**
     * The rows of {@code gains.csv} that the claim and its controls are read from in the first {@code first} draws, in the
     * file's order of arms.
     */
    List<GainRow> rows(Claim claim, int first) {
        List<GainRow> found = new ArrayList<>();
        Set<Cell> known = new HashSet<>();
        for (Quantity quantity : claim.quantities()) {
            for (Scored errors : quantity.scored()) {
                for (int draw = 0; draw < first; draw++) {
                    Cell cell = Cell.of(errors.arm(), errors.split(), draw);
                    GainRow row = rows.get(cell);
                    if (row != null && known.add(cell)) {
                        found.add(row);
                    }
                }
            }
        }
        return found;
    }

    @Override
    public Optional<List<Map<String, Double>>> notes(Arm arm, Quantity.Side side, int draw) {
        List<Trial> wanted = side.trials(arm, rootSeed, draw);
        List<Map<String, Double>> found =
                wanted.stream().map(trials::notes).flatMap(Optional::stream).toList();
        return found.size() == wanted.size() ? Optional.of(found) : Optional.empty();
    }

    @Override
    public Optional<Score> score(Arm arm, Split split, int draw) {
        return Optional.ofNullable(rows.get(Cell.of(arm, split, draw))).map(GainRow::score);
    }
}
