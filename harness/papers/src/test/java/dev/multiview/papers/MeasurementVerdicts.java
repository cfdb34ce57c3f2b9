package dev.multiview.papers;

import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.MeasurementLearner;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.image.ImageLibrary;
import dev.multiview.metric.Score;
import dev.multiview.model.Fit;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a judge says of claims about a measurement.
 *
 * @param claims of the suite
 * @param notes of the measurement, one map a draw
 */
record MeasurementVerdicts(List<Claim> claims, List<Map<String, Double>> notes) {
    private static final SeedPath SEED = SeedPath.root(1001);
    private static final int FEW = 3;

    /** A few draws: claims about every draw are decided, of the others those that are plain. */
    static MeasurementVerdicts of(Suite suite, Measurement measurement) throws InterruptedException {
        return of(suite, measurement, FEW);
    }

    /** Draws, and lets {@code measurement} measure whatever measurement the suite asked for. */
    static MeasurementVerdicts of(Suite suite, Measurement measurement, int draws) throws InterruptedException {
        MeasurementLearner learner = new MeasurementLearner(measurement);
        Resources resources = new Resources(name -> learner, new ImageLibrary(List.of()));
        return new MeasurementVerdicts(suite.entries(Tier.SMOKE, resources), List.of()).upTo(draws, measurement);
    }

    /** The same with further draws of {@code measurement}, until there are as many as asked for. */
    MeasurementVerdicts upTo(int draws, Measurement measurement) throws InterruptedException {
        MeasurementLearner learner = new MeasurementLearner(measurement);
        DataSpec data =
                claims.get(0).quantities().get(0).arms().get(0).setting().data();
        List<Map<String, Double>> more = new ArrayList<>(notes);
        for (int draw = notes.size(); draw < draws; draw++) {
            SeedPath seed = SEED.child("draw", draw);
            DataDraw drawn = data.draw(seed);
            TrainingTask task =
                    new TrainingTask(drawn.training(), drawn.validation(), new Targets.HardLabels(), seed, 1);
            Fit fit = learner.fit(task);
            more.add(fit.notes());
        }
        return new MeasurementVerdicts(claims, more);
    }

    /** The same with other claims. */
    MeasurementVerdicts with(List<Claim> other) {
        return new MeasurementVerdicts(other, notes);
    }

    /** Verdicts by id without the paper. */
    Map<String, Verdict> verdicts() throws InterruptedException {
        Judge judge = new Judge(Families.of(claims));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String id = claim.id().substring(claim.paper().length() + 1);
            verdicts.put(id, judge.judge(claim, new Noted(notes), notes.size()).verdict());
        }
        return verdicts;
    }

    private record Noted(List<Map<String, Double>> perDraw) implements Scores {
        @Override
        public Optional<Score> score(Arm arm, Split split, int draw) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Map<String, Double>>> notes(Arm arm, Side side, int draw) {
            return Optional.of(List.of(perDraw.get(draw)));
        }
    }
}
