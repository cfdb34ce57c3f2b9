package dev.multiview.examples;

// guide: accuracy
import dev.multiview.junit.AccuracyTest;
import dev.multiview.junit.Metrics;
import dev.multiview.junit.Seed;
import java.util.Random;

class ThresholdAccuracy {
    @AccuracyTest(frozen = "threshold.txt", falseAlarm = 0.01, draws = 8)
    void error(Seed seed, Metrics metrics) {
        Threshold model = Threshold.train(new Random(seed.child("training").value()), 40);
        metrics.record("error", model.error(new Random(seed.child("test").value()), 1000));
    }
}
// end
