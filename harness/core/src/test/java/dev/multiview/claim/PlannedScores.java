package dev.multiview.claim;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.metric.MemberSpread;
import dev.multiview.metric.Score;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.random.SeedPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores that a test plants; nothing is trained. */
final class PlannedScores implements Quantity.Scores {
    static final int SAMPLES = 2000;

    private final Map<Arm, Map<Integer, Score>> planted = new HashMap<>();
    private final Map<List<Object>, List<Map<String, Double>>> notes = new HashMap<>();
    private final Map<List<Object>, MemberSpread> spreads = new HashMap<>();

    /** An arm that is told from others by its learner's name alone. */
    static Arm arm(String learner) {
        Setting setting = new Setting("planted", new NoData(), 5, 1, 10, 10);
        return new Arm(setting, new NoLearner(learner), new Ensemble(5));
    }

    /** Plants the procedure's error and its single's in one draw. */
    PlannedScores plant(Arm arm, int draw, double value, double single) {
        planted.computeIfAbsent(arm, key -> new HashMap<>()).put(draw, new Score(value, single, SAMPLES));
        return this;
    }

    /** Plants a single error of 0.3 in every draw and gains that scatter evenly by {@code spread} about the mean. */
    PlannedScores plantGain(Arm arm, int draws, double gain, double spread) {
        for (int draw = 0; draw < draws; draw++) {
            plant(arm, draw, 0.3 - gain - spread * (draw % 2 == 0 ? 1 : -1), 0.3);
        }
        return this;
    }

    /** Plants the notes of each trial of one side in one draw. */
    PlannedScores note(Arm arm, Side side, int draw, List<Map<String, Double>> trials) {
        notes.put(List.of(arm, side, draw), trials);
        return this;
    }

    /** Plants how the models of an arm differ in one draw. */
    PlannedScores spread(Arm arm, int draw, MemberSpread spread) {
        spreads.put(List.of(arm, draw), spread);
        return this;
    }

    void fail(Arm arm, int draw) {
        planted.getOrDefault(arm, Map.of()).remove(draw);
    }

    @Override
    public Optional<Score> score(Arm arm, Split split, int draw) {
        return Optional.ofNullable(planted.getOrDefault(arm, Map.of()).get(draw));
    }

    @Override
    public Optional<List<Map<String, Double>>> notes(Arm arm, Side side, int draw) {
        return Optional.ofNullable(notes.get(List.of(arm, side, draw)));
    }

    @Override
    public Optional<MemberSpread> spread(Arm arm, Split split, int draw) {
        return Optional.ofNullable(spreads.get(List.of(arm, draw)));
    }

    private record NoLearner(String name) implements Learner {
        @Override
        public Regime regime() {
            return Regime.FEATURE_LEARNING;
        }

        @Override
        public String canonical() {
            return "no-learner-1";
        }

        @Override
        public Fit fit(TrainingTask task) {
            throw new UnsupportedOperationException("Planted scores need no training");
        }
    }

    private record NoData() implements DataSpec {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public String canonical() {
            return "none";
        }

        @Override
        public int classes() {
            return 10;
        }

        @Override
        public Map<Split, Integer> testSizes() {
            return Map.of(Split.SINGLE_VIEW, SAMPLES);
        }

        @Override
        public double singleViewShare() {
            return 1;
        }

        @Override
        public DataDraw draw(SeedPath seed) {
            throw new UnsupportedOperationException("Planted scores need no data");
        }
    }
}
