package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Weights and coefficients against numbers computed by hand from the published algorithm. */
class SammeTest {

    /**
     * Three classes, five samples. Round 1 gets one of weight 1/5 wrong: err = 1/5, exp(alpha) = 4 x 2 = 8, so the weights
     * are 8/12 and 1/12. Round 2 gets two of 1/12 wrong: err = 1/6, exp(alpha) = 5 x 2 = 10; weights 8, 10, 10, 1, 1 over
     * 30.
     */
    @Test
    void twoRoundsComputedByHand() {
        Samme samme = new Samme(5, 3);
        assertThat(samme.weights()).containsOnly(0.2);
        assertThat(samme.add(new boolean[] {true, false, false, false, false})).isTrue();
        assertThat(samme.weights())
                .containsExactly(new double[] {8 / 12.0, 1 / 12.0, 1 / 12.0, 1 / 12.0, 1 / 12.0}, within(1e-15));
        assertThat(samme.add(new boolean[] {false, true, true, false, false})).isTrue();
        assertThat(samme.weights())
                .containsExactly(new double[] {8 / 30.0, 10 / 30.0, 10 / 30.0, 1 / 30.0, 1 / 30.0}, within(1e-15));
        assertThat(samme.coefficients().get(0)).isCloseTo(Math.log(8), within(1e-14));
        assertThat(samme.coefficients().get(1)).isCloseTo(Math.log(10), within(1e-14));
        assertThat(samme.ended()).isFalse();
    }

    /** With two classes SAMME is AdaBoost: what a model gets wrong weighs one half afterwards. */
    @Property(tries = 200)
    void withTwoClassesTheLastModelIsAsGoodAsCoinsOnTheNewWeights(
            @ForAll @Size(min = 3, max = 30) boolean[] wrong, @ForAll @IntRange(min = 2, max = 9) int classes) {
        long count = 0;
        for (boolean each : wrong) {
            count += each ? 1 : 0;
        }
        Samme samme = new Samme(wrong.length, classes);
        samme.add(wrong);
        double[] weights = samme.weights();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        // An integer comparison: the share of wrong ones is below 1 - 1/K.
        if (count > 0 && count * classes < (long) wrong.length * (classes - 1)) {
            double mass = 0;
            for (int i = 0; i < wrong.length; i++) {
                mass += wrong[i] ? weights[i] : 0;
            }
            // In general it weighs (K - 1) / K: the model is then as good as chance among K classes.
            assertThat(mass).isCloseTo((classes - 1.0) / classes, within(1e-12));
        }
    }

    @Test
    void aModelWithoutErrorDecidesAlone() {
        Samme samme = new Samme(4, 3);
        samme.add(new boolean[] {true, false, false, false});
        assertThat(samme.add(new boolean[4])).isTrue();
        assertThat(samme.ended()).isTrue();
        assertThat(samme.coefficients()).containsExactly(0.0, 1.0);
        assertThatThrownBy(() -> samme.add(new boolean[4])).hasMessageStartingWith("Boosting has ended");
    }

    @Test
    void aModelNoBetterThanChanceIsNotKeptUnlessItIsTheFirst() {
        boolean[] twoOfFour = {true, true, false, false};
        Samme samme = new Samme(4, 2);
        samme.add(new boolean[] {true, false, false, false});
        // It weighs 1/2 now, and with another of 1/6 two thirds.
        assertThat(samme.add(twoOfFour)).isFalse();
        assertThat(samme.ended()).isTrue();
        assertThat(samme.coefficients()).containsExactly(Math.log(3));

        Samme first = new Samme(4, 2);
        assertThat(first.add(twoOfFour)).isTrue();
        assertThat(first.coefficients()).isEqualTo(List.of(1.0));
        assertThat(first.ended()).isTrue();

        Samme hopeless = new Samme(3, 3);
        assertThat(hopeless.add(new boolean[] {true, true, true})).isTrue();
        assertThat(hopeless.coefficients()).isEqualTo(List.of(1.0));
    }

    /** Half wrong is chance with two classes, and much better than that with four. */
    @Test
    void whatChanceIsDependsOnTheNumberOfClasses() {
        boolean[] half = {true, true, false, false};
        Samme four = new Samme(4, 4);
        assertThat(four.add(half)).isTrue();
        assertThat(four.ended()).isFalse();
        assertThat(four.coefficients().get(0)).isCloseTo(Math.log(3), within(1e-14));
    }
}
