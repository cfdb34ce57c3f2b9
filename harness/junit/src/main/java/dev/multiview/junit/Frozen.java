package dev.multiview.junit;

import dev.multiview.statistic.Moments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metrics of a test as they were frozen.
 *
 * @param test name of the test, class and method
 * @param draws seeds of a build that the file was made for; it holds {@value #CALIBRATION} times as many
 * @param root root of the seeds that it was made of
 * @param java the Java that it was made with, for reviewers
 * @param metrics the moments of each metric over seeds, in the order in which they were recorded
 */
record Frozen(String test, int draws, long root, String java, Map<String, Moments> metrics) {
    /** Seeds of the frozen file, and of a confirmation, for each seed of a build. */
    static final int CALIBRATION = 4;

    Frozen {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /** Seeds that each mean is taken over. */
    int seeds() {
        return CALIBRATION * draws;
    }
}
