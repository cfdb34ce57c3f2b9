package dev.multiview.run;

import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.metric.ErrorRate;
import dev.multiview.metric.MemberSpread;
import dev.multiview.metric.Metric;
import dev.multiview.metric.Score;
import dev.multiview.metric.Scoring;
import dev.multiview.metric.Share;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.Trial;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The error rates of many arms on all test sets in all draws, computed draw by draw so that few predictions are held. */
final class ScoreTable implements Quantity.Scores {
    private static final Metric ERROR = new ErrorRate();

    private final long rootSeed;
    private final Scoring scoring;
    private final Function<Trial, Optional<Predictions>> predictions;
    private final Function<Trial, Optional<Map<String, Double>>> notes;
    private final Map<Cell, Optional<Score>> cells = new HashMap<>();
    private final Map<Cell, Optional<MemberSpread>> spreads = new HashMap<>();

    private ScoreTable(
            long rootSeed,
            Function<Trial, Optional<Predictions>> predictions,
            Function<Trial, Optional<Map<String, Double>>> notes) {
        this.rootSeed = rootSeed;
        this.predictions = predictions;
        this.notes = notes;
        scoring = new Scoring(ERROR, rootSeed, predictions);
    }

    /**
     * A table without scores.
     *
     * @param predictions finds what a trial predicted; empty if it failed or was not run
     * @param notes finds what it noted; empty if it failed or was not run
     */
    static ScoreTable empty(
            long rootSeed,
            Function<Trial, Optional<Predictions>> predictions,
            Function<Trial, Optional<Map<String, Double>>> notes) {
        return new ScoreTable(rootSeed, predictions, notes);
    }

    /** Scores arms in draws {@code from} to {@code to - 1}, where their trials have been run. */
    void add(Collection<Arm> arms, int from, int to) {
        for (int draw = from; draw < to; draw++) {
            Map<Trial, Optional<Predictions>> read = new HashMap<>();
            Scoring reading = new Scoring(ERROR, rootSeed, trial -> read.computeIfAbsent(trial, predictions));
            for (Arm arm : arms) {
                for (Split split : splits(arm.setting().data())) {
                    cells.put(Cell.of(arm, split, draw), reading.score(arm, split, draw));
                }
            }
        }
    }

    @Override
    public Optional<Score> score(Arm arm, Split split, int draw) {
        return cells.getOrDefault(Cell.of(arm, split, draw), Optional.empty());
    }

    @Override
    public Optional<List<Map<String, Double>>> notes(Arm arm, Side side, int draw) {
        List<Trial> trials = side.trials(arm, rootSeed, draw);
        List<Map<String, Double>> found =
                trials.stream().map(notes).flatMap(Optional::stream).toList();
        return found.size() == trials.size() ? Optional.of(found) : Optional.empty();
    }

    /** Computed when a claim asks, as few do: it reads the predictions again. */
    @Override
    public Optional<MemberSpread> spread(Arm arm, Split split, int draw) {
        return spreads.computeIfAbsent(Cell.of(arm, split, draw), cell -> scoring.spread(arm, split, draw));
    }

    @Override
    public Optional<Share> agreement(Arm arm, Arm other, Split split, int draw) {
        return scoring.agreement(arm, other, split, draw);
    }

    /** The splits that reports name: the data's test sets and their mixture, in the order of declaration. */
    static List<Split> splits(DataSpec data) {
        return Stream.of(Split.values()).filter(data::hasErrorsOn).toList();
    }
}
