package dev.multiview.examples;

// readme: learner
import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Regime;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import java.util.Map;

/** Classifies by the nearest class mean of a bootstrap sample, which makes its members differ. */
final class NearestMeanLearner implements Learner {
    @Override
    public String name() {
        return "nearest-mean";
    }

    @Override
    public Regime regime() {
        return Regime.LINEARIZED;
    }

    @Override
    public String canonical() {
        return "nearest-mean-1"; // hyperparameters and a version of the code: part of every trial's key
    }

    @Override
    public Fit fit(TrainingTask task) {
        if (!(task.targets() instanceof Targets.HardLabels)) {
            throw new IllegalArgumentException("Learner nearest-mean has no student; train it on hard labels");
        }
        Samples samples = task.training();
        int size = samples.shape().size();
        var random = task.seed().child("order").generator(); // all randomness comes from the task's seed path
        double[] sums = new double[samples.classes() * size];
        int[] counts = new int[samples.classes()];
        for (int n = 0; n < samples.count(); n++) {
            int i = random.nextInt(samples.count());
            counts[samples.labels()[i]]++;
            for (int j = 0; j < size; j++) {
                sums[samples.labels()[i] * size + j] += samples.values()[i * size + j];
            }
        }
        return new Fit(test -> predict(test, sums, counts), Map.of());
    }

    private static Logits predict(Samples test, double[] sums, int[] counts) {
        int size = test.shape().size();
        float[] logits = new float[test.count() * counts.length];
        for (int i = 0; i < test.count(); i++) {
            for (int c = 0; c < counts.length; c++) {
                double distance = 0;
                for (int j = 0; j < size; j++) {
                    double mean = sums[c * size + j] / Math.max(1, counts[c]);
                    distance += Math.pow(test.values()[i * size + j] - mean, 2);
                }
                logits[i * counts.length + c] = (float) -distance;
            }
        }
        return new Logits(test.count(), counts.length, logits);
    }
}
// end
