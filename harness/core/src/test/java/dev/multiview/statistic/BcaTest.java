package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.multiview.random.SeedPath;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BcaTest {
    private static final SeedPath SEED = SeedPath.root(11).child("bootstrap");

    @Test
    void fewerThanTwentyDrawsAreRefusedWithASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bca.estimate(SEED.generator(), ramp(19), 1))
                .withMessage("Draws 19 < 20: a bootstrap of so few is too short; use the t interval");
        assertThat(Bca.estimate(SEED.generator(), ramp(20), 1).draws()).isEqualTo(20);
    }

    @Test
    void equalValuesAreRefusedBecauseABootstrapHasNoFloor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bca.estimate(SEED.generator(), new double[20], 1))
                .withMessageStartingWith("All 20 values are 0.0");
    }

    @Test
    void badArgumentsAreRefused() {
        double[] values = ramp(20);
        values[3] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bca.estimate(SEED.generator(), values, 1))
                .withMessageStartingWith("Value NaN of draw 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bca.estimate(SEED.generator(), ramp(20), 0))
                .withMessage("Family size 0 < 1");
    }

    @Test
    void equalGeneratorsGiveEqualIntervals() {
        assertThat(Bca.estimate(SEED.generator(), ramp(20), 3)).isEqualTo(Bca.estimate(SEED.generator(), ramp(20), 3));
        assertThat(Bca.estimate(SEED.generator(), ramp(20), 3))
                .isNotEqualTo(Bca.estimate(SEED.child("other").generator(), ramp(20), 3));
    }

    @Test
    void skewMovesTheIntervalTowardsTheLongTail() {
        double[] skewed =
                IntStream.range(0, 20).mapToDouble(i -> Math.exp(0.3 * i)).toArray();
        Estimate bootstrap = Bca.estimate(SEED.generator(), skewed, 1);
        Estimate normal = StudentT.estimate(skewed, new double[20], 1);
        assertThat(bootstrap.low95()).isGreaterThan(normal.low95());
        assertThat(bootstrap.high95() - bootstrap.estimate()).isGreaterThan(bootstrap.estimate() - bootstrap.low95());
    }

    private static double[] ramp(int count) {
        return IntStream.range(0, count).mapToDouble(i -> 0.01 * i).toArray();
    }
}
