package dev.multiview.papers.jizhu2020;

import dev.multiview.baselines.measurement.Measurement;
import java.util.List;

/** The measurements that the suite is made of, with the sizes of {@link JiZhuPreset}. */
final class WideStudents {
    private static final double TEMPERATURE = 4;

    /** Standard deviation of true logits: a teacher that knew them all would be fairly sure. */
    private static final double DEVIATION = 3;

    private static final List<Double> PURE = List.of(1.0);
    private static final List<Integer> FEWER_SIZES = List.of(50, 100, 200, 400);
    private static final List<Integer> STOP = List.of(300);

    static final Measurement TRANSFER = transfer(
            "wide-transfer",
            2,
            STOP,
            List.of(1.0, 0.99, 0.95, 0.9, 0.7, 0.3, 0.05),
            List.of(25, 50, 100, 200, 400, 600),
            1200);
    static final Measurement STOPS =
            transfer("wide-transfer-stops", 2, List.of(3, 10, 30, 100, 300, 1000, 3000), PURE, FEWER_SIZES, 600);
    static final Measurement GROWTH = new GrowthMeasurement("wide-growth", 2, 1500, 80, List.of(100, 400), List.of());
    static final Measurement SHORT = new GrowthMeasurement("wide-growth-short", 2, 120, 40, List.of(100), List.of());
    static final Measurement FLIPPED = new GrowthMeasurement(
            "wide-growth-flipped", 2, 260, 80, List.of(25, 200), List.of(0.0, 0.02, 0.05, 0.1, 0.2, 0.35));
    static final Measurement CORRECTION = new CorrectionMeasurement(
            "wide-correction",
            2,
            JiZhuPreset.TEACHER,
            JiZhuPreset.SQUARED_STOPS,
            DEVIATION,
            TEMPERATURE,
            List.of(1.0, 0.99, 0.95, 0.8, 0.05),
            List.of(20, 50, 200));

    private WideStudents() {}

    /** Students with pure soft labels in nets of {@code depth} hidden layers. */
    static Measurement transfer(int depth) {
        return transfer("wide-transfer-depth-" + depth, depth, STOP, PURE, FEWER_SIZES, 600);
    }

    private static Measurement transfer(
            String name, int depth, List<Integer> epochs, List<Double> softRatios, List<Integer> sizes, int longest) {
        return new TransferMeasurement(
                name, depth, JiZhuPreset.TEACHER, epochs, TEMPERATURE, softRatios, sizes, longest);
    }
}
