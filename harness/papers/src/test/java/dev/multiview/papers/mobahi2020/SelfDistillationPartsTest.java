package dev.multiview.papers.mobahi2020;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.GaussianKernel;
import dev.multiview.baselines.measurement.KernelValues;
import dev.multiview.baselines.measurement.Sizes;
import dev.multiview.baselines.measurement.Spectrum;
import dev.multiview.papers.mobahi2020.ConstrainedRounds.Round;
import dev.multiview.procedure.TrialFailedException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class SelfDistillationPartsTest {
    private static final double[][] SAMPLES = {{0.1}, {0.3}, {0.45}, {0.7}, {0.9}};
    private static final double[] TARGETS = {0.8, 1.2, 0.1, -1, -0.4};
    private static final GaussianKernel KERNEL = new GaussianKernel(0.15);
    private static final double TOLERANCE = 0.03;

    @Test
    void theSplineKernelIsItsSineSeries() {
        for (double s : new double[] {0.05, 0.5, 0.8}) {
            for (double t : new double[] {0.2, 0.5, 0.95}) {
                double series = 0;
                // What is left of sum 2 / (k pi)^4 beyond 3000 terms is below 1e-12.
                for (int k = 3000; k >= 1; k--) {
                    series += 2 * Math.sin(k * Math.PI * s) * Math.sin(k * Math.PI * t) / Math.pow(k * Math.PI, 4);
                }
                assertThat(new SplineKernel().k(new double[] {s}, new double[] {t}))
                        .isCloseTo(series, within(1e-12));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SplineKernel().k(new double[] {-0.1}, new double[] {0.5}))
                .withMessageContaining("Points -0.1 and 0.5");
    }

    @Test
    void everyRoundLeavesTheAllowedResidualAndItsPenaltyIsWithinThePapersBounds() {
        Spectrum spectrum = spectrum(SAMPLES);
        List<Round> rounds = new ConstrainedRounds(spectrum, TOLERANCE, 0).of(TARGETS, 1000);
        assertThat(rounds).hasSizeGreaterThan(3);
        for (Round round : rounds) {
            assertThat(Sizes.meanSquare(round.seen(), round.fitted())).isCloseTo(TOLERANCE, within(1e-12));
            double allowed = Math.sqrt(TOLERANCE);
            double unit = allowed / (Math.sqrt(Sizes.meanSquare(round.seen())) - allowed);
            assertThat(round.penalty()).isBetween(spectrum.least() * unit, spectrum.largest() * unit);
        }
        Round last = rounds.get(rounds.size() - 1);
        assertThat(Sizes.meanSquare(last.fitted())).isLessThanOrEqualTo(TOLERANCE);
    }

    @Test
    void theFilterIsWhatIsLeftOfTheFirstTargets() {
        Spectrum spectrum = spectrum(SAMPLES);
        List<Round> rounds = new ConstrainedRounds(spectrum, TOLERANCE, 0).of(TARGETS, 3);
        double[] first = spectrum.coordinates(TARGETS);
        Round third = rounds.get(2);
        for (int i = 0; i < first.length; i++) {
            assertThat(third.fitted()[i]).isCloseTo(Math.exp(third.logFilter()[i]) * first[i], within(1e-14));
        }
    }

    @Test
    void aSpectrumGivesItsMatrixBackAndRefusesEqualPoints() {
        Spectrum spectrum = spectrum(SAMPLES);
        RealMatrix gram = KernelValues.between(KERNEL, SAMPLES, SAMPLES);
        double[] scaled = spectrum.coordinates(TARGETS);
        Arrays.setAll(scaled, i -> scaled[i] * spectrum.values()[i]);
        double[] expected = gram.operate(TARGETS);
        for (int i = 0; i < expected.length; i++) {
            assertThat(spectrum.samples(scaled)[i]).isCloseTo(expected[i], within(1e-14));
        }
        double[][] equal = {{0.5}, {0.5}, {0.5}};
        assertThatExceptionOfType(TrialFailedException.class)
                .isThrownBy(() -> spectrum(equal))
                .withMessageContaining("Least eigenvalue");
    }

    private static Spectrum spectrum(double[][] samples) {
        return Spectrum.of(KernelValues.between(KERNEL, samples, samples));
    }
}
