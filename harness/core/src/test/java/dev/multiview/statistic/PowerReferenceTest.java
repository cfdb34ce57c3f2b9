package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chances of SciPy, within the bound that {@link Power} states; {@code power.py} beside the vectors prints them. */
class PowerReferenceTest {
    private static final double BOUND = 0.015;

    @ParameterizedTest
    @MethodSource("rows")
    void equalsScipy(ReferenceRow row) {
        double delta = row.number(1);
        Power power = new Power(row.number(2), row.number(3), row.count(4), row.count(5));
        assertThat(power.halfWidth()).isCloseTo(row.number(6), within(0.005 * row.number(6)));
        boolean effect = row.fields()[0].equals("effect");
        Function<Estimate, String> rule = effect
                ? estimate -> estimate.low() >= delta ? "holds" : estimate.high() < delta ? "fails" : "open"
                : estimate -> estimate.low() > -delta && estimate.high() < delta
                        ? "holds"
                        : estimate.low() >= delta || estimate.high() <= -delta ? "fails" : "open";
        Map<String, Double> chances = power.chances(rule, effect ? List.of(delta) : List.of(-delta, delta));
        assertThat(chances.getOrDefault("holds", 0.0)).isCloseTo(row.number(7), within(BOUND));
        assertThat(chances.getOrDefault("fails", 0.0)).isCloseTo(row.number(8), within(BOUND));
        assertThat(chances.values().stream().mapToDouble(chance -> chance).sum())
                .isCloseTo(1, within(1e-9));
    }

    static Stream<ReferenceRow> rows() throws IOException {
        return ReferenceRow.read("power.csv");
    }
}
