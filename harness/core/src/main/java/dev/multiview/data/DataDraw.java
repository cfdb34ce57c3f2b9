package dev.multiview.data;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One independent data set: the replicate of every statistic of Multiview.
 *
 * @param training samples the learners fit
 * @param validation samples for choosing penalties, drawn separately
 * @param tests the test sets, by split
 * @param features the feature vectors the samples were built from
 * @param digest SHA-256 of all values and labels, in hexadecimal
 */
public record DataDraw(
        Samples training, Samples validation, Map<Split, Samples> tests, Features features, String digest) {

    public DataDraw {
        // An EnumMap iterates in one order on every JVM.
        Map<Split, Samples> ordered = new EnumMap<>(Split.class);
        ordered.putAll(tests);
        tests = Collections.unmodifiableMap(ordered);
    }

    /** A draw of these sets with their digest. */
    public static DataDraw of(Features features, Samples training, Samples validation, Map<Split, Samples> tests) {
        return new DataDraw(
                training, validation, tests, features, DrawDigest.of(features, training, validation, tests));
    }

    /**
     * A checksum of all values, labels, views and features as they are at this moment: another one than before says that
     * somebody has changed them.
     */
    public long checksum() {
        return DrawDigest.checksum(features, training, validation, tests);
    }

    /** The test set of {@code split}. */
    public Samples test(Split split) {
        Samples samples = tests.get(split);
        if (samples == null) {
            throw new IllegalArgumentException(
                    "Split " + split.label() + " is not among the test sets " + tests.keySet());
        }
        return samples;
    }
}
