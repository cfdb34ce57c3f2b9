package dev.multiview.benchmarks;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Gain;
import dev.multiview.random.SeedPath;
import dev.multiview.run.AuditRequest;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** Trials that cost nothing: what an audit of them takes is what it takes beside its trials. */
final class Nothing {
    private static final int CLASSES = 10;
    private static final int TEST = 100;
    private static final int MEMBERS = 2;

    private Nothing() {}

    /** An audit of so many trials, an even number: one claim on half as many draws. */
    static AuditRequest audit(int trials) {
        Setting setting = new Setting("nothing", new Data(), MEMBERS, 1, 1, 1);
        Arm arm = new Arm(setting, new Guess(), new Ensemble(MEMBERS));
        List<Claim> claims = List.of(new Claim(
                "nothing/gain",
                Place.preset("nothing"),
                "a guess gains nothing",
                Claim.Mark.OURS,
                "benchmarks",
                new Claim.Statistical(new Gain(arm, Split.MULTI_VIEW), new Rule.NoEffect(0.05), List.of())));
        return new AuditRequest(List.of(), "nothing", Tier.SMOKE, 1, trials / MEMBERS, claims, Families.of(claims));
    }

    /** One number a sample, and labels by turns. */
    private record Data() implements DataSpec {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public String canonical() {
            return "nothing-1";
        }

        @Override
        public int classes() {
            return CLASSES;
        }

        @Override
        public Map<Split, Integer> testSizes() {
            return Map.of(Split.MULTI_VIEW, TEST);
        }

        @Override
        public DataDraw draw(SeedPath seed) {
            Samples few = samples(CLASSES, seed.child("few"));
            return DataDraw.of(
                    Features.none(CLASSES), few, few, Map.of(Split.MULTI_VIEW, samples(TEST, seed.child("test"))));
        }

        private static Samples samples(int count, SeedPath seed) {
            UniformRandomProvider random = seed.generator();
            float[] values = new float[count];
            int[] labels = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = random.nextFloat();
                labels[i] = i % CLASSES;
            }
            return Samples.withoutViews(new InputShape.Image(1, 1, 1), values, labels, CLASSES);
        }
    }

    /** Answers with noise. */
    private record Guess() implements Learner {
        @Override
        public String name() {
            return "guess";
        }

        @Override
        public String canonical() {
            return "guess-1";
        }

        @Override
        public Regime regime() {
            return Regime.FEATURE_LEARNING;
        }

        @Override
        public Fit fit(TrainingTask task) {
            return new Fit(new Noise(task.seed().child("answers")), Map.of());
        }
    }

    private record Noise(SeedPath seed) implements Model {
        @Override
        public Logits predict(Samples samples) {
            UniformRandomProvider random = seed.generator();
            float[] logits = new float[samples.count() * samples.classes()];
            for (int i = 0; i < logits.length; i++) {
                logits[i] = random.nextFloat();
            }
            return new Logits(samples.count(), samples.classes(), logits);
        }
    }
}
