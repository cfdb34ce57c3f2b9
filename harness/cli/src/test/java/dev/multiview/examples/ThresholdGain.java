package dev.multiview.examples;

// guide: gain
import static dev.multiview.junit.GainAssert.assertThatReduction;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdGain {
    @Test
    void forty_samples_are_better_than_four() {
        assertThatReduction(errors(40), errors(4)).exceeds(0.005).at(0.05);
    }

    /** Errors after training on so many samples, at the seeds 0 to 29. */
    private static double[] errors(int samples) {
        return IntStream.range(0, 30)
                .mapToDouble(seed -> Threshold.train(new Random(seed), samples).error(new Random(-1 - seed), 1000))
                .toArray();
    }
}
// end
