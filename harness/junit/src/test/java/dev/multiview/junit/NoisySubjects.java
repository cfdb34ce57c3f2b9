package dev.multiview.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.TestInfo;

/** The tests that {@link AccuracyTestTest} runs; Surefire does not find them, since the name does not end in Test. */
class NoisySubjects {
    /** What a test adds to its numbers, by the name of its thread: tests run side by side. */
    static final Map<String, Double> SHIFTS = new ConcurrentHashMap<>();

    @AccuracyTest(frozen = "noisy.txt", draws = 5)
    void noisy(TestInfo info, Metrics metrics, Seed seed) {
        double noise = ZigguratSampler.NormalizedGaussian.of(seed.generator()).sample();
        assertThat(info.getDisplayName()).startsWith("noisy");
        metrics.record("error", 0.03 + 0.001 * noise + shift())
                .record("loss", 1 + 0.1 * seed.child("b").generator().nextDouble());
    }

    @AccuracyTest
    void fixed(Seed seed, Metrics metrics) {
        metrics.record("accuracy", 0.1 + 0.2 + shift());
    }

    @AccuracyTest(frozen = "names.txt")
    void names(Seed seed, Metrics metrics) {
        metrics.record(shift() > 0 ? "loss" : "error", seed.generator().nextDouble());
    }

    @AccuracyTest(frozen = "nan.txt")
    void nan(Seed seed, Metrics metrics) {
        metrics.record("error", Double.NaN);
    }

    @AccuracyTest(frozen = "seedless.txt")
    void seedless(Metrics metrics) {
        metrics.record("error", 1);
    }

    @AccuracyTest(frozen = "throws.txt", draws = 2)
    void throwing(Seed seed, Metrics metrics) throws IOException {
        throw new IOException("no data set here");
    }

    @AccuracyTest(frozen = "rate.txt", falseAlarm = 0)
    void rate(Seed seed, Metrics metrics) {
        metrics.record("error", 1);
    }

    private static double shift() {
        return SHIFTS.getOrDefault(Thread.currentThread().getName(), 0.0);
    }
}
