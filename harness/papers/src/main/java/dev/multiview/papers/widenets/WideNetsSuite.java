package dev.multiview.papers.widenets;

import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.BumpTargets;
import dev.multiview.papers.declare.MeasurementClaims;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of arXiv 2010.10090 (Ji and Zhu) in trained nets of finite width: which of those that hold for the kernel hold for the
 * net, and within which bound the two meet.
 */
public final class WideNetsSuite implements Suite {
    static final Paper PAPER = Paper.beside(WideNetsSuite.class);
    private static final int DIMENSION = 5;
    private static final int FRESH = 1000;

    @Override
    public String name() {
        return PAPER.id();
    }

    @Override
    public String summary() {
        return "Does what Ji and Zhu (arXiv 2010.10090) say of students in infinite width hold for trained nets of finite width?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return switch (tier) {
            case SMOKE -> 3;
            case STANDARD -> 12;
            case FULL -> 24;
        };
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        Sizes sizes = tier == Tier.SMOKE ? Sizes.SMALL : Sizes.WHOLE;
        List<Claim> claims = new ArrayList<>(new WidthClaims(sizes).all());
        claims.addAll(new StudentClaims(sizes).all());
        claims.addAll(new TeacherClaims(sizes).all());
        return claims;
    }

    /**
     * The measurements' sizes.
     *
     * @param widths of nets of one hidden layer
     * @param deepWidths of nets of two
     * @param width of nets that learn samples of growing numbers
     * @param samples these numbers
     * @param stops of teachers
     */
    enum Sizes {
        /** A few seconds, to see that all runs. */
        SMALL("-small", List.of(64, 128, 256), List.of(32, 64, 128), 256, List.of(8, 16, 24, 32), List.of(3, 10, 30)),
        /** What claims are about. */
        WHOLE(
                "",
                List.of(128, 512, 2048, 8192),
                List.of(64, 128, 256, 512),
                2048,
                List.of(20, 40, 80, 160),
                List.of(3, 10, 30, 100, 300));

        private final String suffix;
        private final List<Integer> widths;
        private final List<Integer> deepWidths;
        private final int width;
        private final List<Integer> samples;
        private final List<Integer> stops;

        Sizes(
                String suffix,
                List<Integer> widths,
                List<Integer> deepWidths,
                int width,
                List<Integer> samples,
                List<Integer> stops) {
            this.suffix = suffix;
            this.widths = widths;
            this.deepWidths = deepWidths;
            this.width = width;
            this.samples = samples;
            this.stops = stops;
        }

        WidthMeasurement widths(int depth) {
            return depth == 1
                    ? new WidthMeasurement(
                            "wide-nets-widths" + suffix, 1, widths, samples.get(2), List.of(1.0, 0.95, 0.5))
                    : new WidthMeasurement(
                            "wide-nets-widths-deep" + suffix, 2, deepWidths, samples.get(2), List.of(1.0, 0.95));
        }

        StudentMeasurement students() {
            return new StudentMeasurement(
                    "wide-nets-students" + suffix, width, samples, List.of(1.0, StudentMeasurement.MIXED, 0.5, 0.05));
        }

        TeacherMeasurement teachers() {
            return new TeacherMeasurement("wide-nets-teachers" + suffix, width, stops, samples.subList(0, 3));
        }
    }

    /** Claims about one of the measurements, all on the same data. */
    static MeasurementClaims about(Measurement measurement) {
        BumpTargets data = MeasurementClaims.bumps(DIMENSION, Setup.TEACHER_SAMPLES + 160, FRESH);
        return MeasurementClaims.of(PAPER.id(), data, measurement);
    }
}
