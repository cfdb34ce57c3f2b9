package dev.multiview.run;

import dev.multiview.data.Samples;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import java.util.Arrays;
import java.util.Map;

/** Learners of which each breaks the contract in one way, with what the record of its trials must say. */
enum Hostile implements Learner {
    THROWS_WITHOUT_A_MESSAGE("failed with IllegalStateException") {
        @Override
        Model train(TrainingTask task) {
            throw new IllegalStateException((String) null);
        }
    },
    THROWS_WHAT_CANNOT_BE_DESCRIBED("failed with Undescribed: its message failed with StackOverflowError") {
        @Override
        Model train(TrainingTask task) {
            throw new Undescribed();
        }
    },
    OVERFLOWS_THE_STACK("failed with StackOverflowError") {
        @Override
        @SuppressWarnings("InfiniteRecursion")
        Model train(TrainingTask task) {
            return train(task);
        }
    },
    MISSES_A_CLASS("failed with NoClassDefFoundError: org/example/Gone") {
        @Override
        Model train(TrainingTask task) {
            throw new NoClassDefFoundError("org/example/Gone");
        }
    },
    INTERRUPTS_ITSELF("stopped as if interrupted, but nobody had interrupted it") {
        @Override
        Model train(TrainingTask task) throws InterruptedException {
            Thread.currentThread().interrupt();
            throw new InterruptedException();
        }
    },
    GIVES_NO_FIT("gave no model; return a fit that holds one") {
        @Override
        @SuppressWarnings("NullAway")
        public Fit fit(TrainingTask task) {
            return null;
        }
    },
    GIVES_NO_MODEL("gave no model; return a fit that holds one") {
        @Override
        @SuppressWarnings("NullAway")
        Model train(TrainingTask task) {
            return null;
        }
    },
    GIVES_NO_LOGITS("predicted nothing on single-view samples; return logits of every sample") {
        @Override
        @SuppressWarnings("NullAway")
        Model train(TrainingTask task) {
            return samples -> null;
        }
    },
    FEWER_SAMPLES("predicted 39 samples of 2 classes on single-view samples, and not 40 of 2") {
        @Override
        Model train(TrainingTask task) {
            return samples -> zeros(samples.count() - 1, 2);
        }
    },
    MORE_SAMPLES("predicted 41 samples of 2 classes on single-view samples, and not 40 of 2") {
        @Override
        Model train(TrainingTask task) {
            return samples -> zeros(samples.count() + 1, 2);
        }
    },
    TRANSPOSED("predicted 2 samples of 40 classes on single-view samples, and not 40 of 2") {
        @Override
        Model train(TrainingTask task) {
            return samples -> zeros(2, samples.count());
        }
    },
    NO_CLASSES("predicted 40 samples of 0 classes on single-view samples, and not 40 of 2") {
        @Override
        Model train(TrainingTask task) {
            return samples -> zeros(samples.count(), 0);
        }
    },
    ONE_CLASS("predicted 40 samples of 1 classes on single-view samples, and not 40 of 2") {
        @Override
        Model train(TrainingTask task) {
            return samples -> zeros(samples.count(), 1);
        }
    },
    MORE_CLASSES("predicted 40 samples of 7 classes on single-view samples, and not 40 of 2") {
        @Override
        Model train(TrainingTask task) {
            return samples -> zeros(samples.count(), 7);
        }
    },
    FEWER_TRAINING_SAMPLES("predicted 29 samples of 2 classes on training samples, and not 30 of 2") {
        @Override
        Model train(TrainingTask task) {
            int training = task.training().count();
            return samples -> zeros(samples.count() == training ? training - 1 : samples.count(), 2);
        }
    },
    NAN("predicted NaN or infinity on single-view samples") {
        @Override
        Model train(TrainingTask task) {
            return samples -> {
                Logits logits = zeros(samples.count(), 2);
                logits.values()[3] = Float.NaN;
                return logits;
            };
        }
    },
    READS_LABELS("failed with IllegalStateException: The labels of samples that a model is to predict are not shown") {
        @Override
        Model train(TrainingTask task) {
            return samples -> of(samples, samples.labels());
        }
    },
    READS_VIEWS("failed with IllegalStateException: The views of samples that a model is to predict are not shown") {
        @Override
        Model train(TrainingTask task) {
            return samples -> zeros(samples.views().mainView().length, 2);
        }
    },
    READS_THE_TRUTH("failed with IllegalStateException: The truth of samples that a model is to predict are not") {
        @Override
        Model train(TrainingTask task) {
            return samples -> zeros(samples.count() + samples.truth().length, 2);
        }
    },
    CHANGES_TRAINING_VALUES("changes the samples, labels or features it is given; let it work on a copy") {
        @Override
        Model train(TrainingTask task) throws InterruptedException {
            Arrays.fill(task.training().values(), 7);
            return SOUND.fit(task).model();
        }
    },
    CHANGES_TRAINING_LABELS("changes the samples, labels or features it is given; let it work on a copy") {
        @Override
        Model train(TrainingTask task) throws InterruptedException {
            Arrays.fill(task.training().labels(), 0);
            return SOUND.fit(task).model();
        }
    },
    CHANGES_VALIDATION_VIEWS("changes the samples, labels or features it is given; let it work on a copy") {
        @Override
        Model train(TrainingTask task) throws InterruptedException {
            task.validation().views().mainView()[0] = 1;
            return SOUND.fit(task).model();
        }
    },
    CHANGES_TEST_VALUES("changes the samples, labels or features it is given; let it work on a copy") {
        @Override
        Model train(TrainingTask task) throws InterruptedException {
            Model sound = SOUND.fit(task).model();
            return samples -> {
                samples.values()[0]++;
                return sound.predict(samples);
            };
        }
    },
    CHANGES_VALUES_AND_THROWS("changes the samples, labels or features it is given; let it work on a copy") {
        @Override
        Model train(TrainingTask task) {
            task.training().values()[0] = Float.NaN;
            throw new IllegalArgumentException("Value NaN is not finite");
        }
    };

    private static final FakeLearner SOUND = new FakeLearner("sound");

    private final String says;

    Hostile(String says) {
        this.says = says;
    }

    String sentence() {
        return "Learner " + name() + " " + says;
    }

    Model train(TrainingTask task) throws InterruptedException {
        throw new UnsupportedOperationException("train or fit is to be overridden");
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return new Fit(train(task), Map.of());
    }

    @Override
    public Regime regime() {
        return Regime.LINEARIZED;
    }

    @Override
    public String canonical() {
        return "hostile-1";
    }

    private static Logits zeros(int samples, int classes) {
        return new Logits(samples, classes, new float[samples * classes]);
    }

    private static Logits of(Samples samples, int[] labels) {
        Logits logits = zeros(samples.count(), 2);
        for (int i = 0; i < labels.length; i++) {
            logits.values()[2 * i + labels[i]] = 1;
        }
        return logits;
    }

    /** A failure whose own description fails. */
    private static final class Undescribed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("InfiniteRecursion")
        public String getMessage() {
            return getMessage();
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
