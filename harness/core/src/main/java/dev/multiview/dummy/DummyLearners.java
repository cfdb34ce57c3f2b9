package dev.multiview.dummy;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The ways in which a learner goes wrong, one each, and a sound one for comparison. */
enum DummyLearners implements Learner {
    /** Does nothing wrong. */
    SOUND {
        @Override
        public Fit fit(TrainingTask task) {
            return trained(threshold(task.seed()));
        }
    },
    /** Throws an exception. */
    THROWS {
        @Override
        public Fit fit(TrainingTask task) {
            throw new IllegalStateException("this dummy always throws");
        }
    },
    /** Predicts NaN for every sample. */
    PREDICTS_NAN {
        @Override
        public Fit fit(TrainingTask task) {
            return trained(samples -> {
                float[] values = new float[2 * samples.count()];
                Arrays.fill(values, Float.NaN);
                return new Logits(samples.count(), 2, values);
            });
        }
    },
    /** Trains the same model whatever the seed. */
    IGNORES_SEED {
        @Override
        public Fit fit(TrainingTask task) {
            return trained(threshold(SeedPath.root(1)));
        }
    },
    /** Never ends, but heeds an interruption. */
    NEVER_ENDS {
        @Override
        public Fit fit(TrainingTask task) throws InterruptedException {
            new CountDownLatch(1).await();
            throw new IllegalStateException("a latch that nobody counts down was passed");
        }
    },
    /** Never ends, whatever one does; sleeps, so that the thread it leaves behind costs no time. */
    NEVER_ENDS_AND_IGNORES_INTERRUPTION {
        @Override
        public Fit fit(TrainingTask task) {
            CountDownLatch never = new CountDownLatch(1);
            while (true) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // Swallowing it is this dummy's purpose.
                }
            }
        }
    };

    @Override
    public String canonical() {
        return "dummy-1";
    }

    @Override
    public Regime regime() {
        return Regime.LINEARIZED;
    }

    private static Fit trained(Model model) {
        return new Fit(model, Map.of());
    }

    /** Tells the classes apart at a threshold near zero that the seed moves a little. */
    private static Model threshold(SeedPath seed) {
        float threshold = (float) (0.1 * (seed.child("init").generator().nextDouble() - 0.5));
        return samples -> logits(samples, threshold);
    }

    private static Logits logits(Samples samples, float threshold) {
        float[] values = new float[2 * samples.count()];
        for (int i = 0; i < samples.count(); i++) {
            values[2 * i] = samples.values()[i] - threshold;
        }
        return new Logits(samples.count(), 2, values);
    }
}
