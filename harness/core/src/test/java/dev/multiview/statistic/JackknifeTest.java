package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JackknifeTest {
    private static final double EXACT = 1e-12;

    /** Of a mean the delete-one jackknife is s^2/M exactly: means 1, 2, 3, 6 without one of them each. */
    @Test
    void ofAMeanItIsTheVarianceOfTheMean() {
        double[] members = {1, 2, 3, 6};
        double[] without = {11 / 3.0, 10 / 3.0, 3, 2};
        Jackknife made = Jackknife.of(new double[] {3, 3, 3}).with(without);

        assertThat(made.memberPart()).isCloseTo(TwoWay.variance(members) / 4, within(EXACT));
        assertThat(made.itemPart()).isZero();
        assertThat(made.degrees()).isCloseTo(3, within(EXACT));
    }

    @Test
    void independentPartsAddAndTheirDegreesAreSatterthwaites() {
        double[] items = {0, 1, 0, 1, 1};
        Jackknife made = Jackknife.of(items).with(new double[] {0.5, 0.7, 0.6}).withMeanOf(new double[] {0.2, 0.4});

        double item = 0.3 / 5;
        double member = 2 / 3.0 * 0.02;
        double run = 0.02 / 2;
        assertThat(made.mean()).isCloseTo(0.6, within(EXACT));
        assertThat(made.variance()).isCloseTo(item + member + run, within(EXACT));
        double uncertain = item * item / 4 + member * member / 2 + run * run;
        assertThat(made.degrees()).isCloseTo(Math.pow(item + member + run, 2) / uncertain, within(1e-9));
        assertThat(made.moments(0).draws()).isEqualTo((int) Math.floor(made.degrees()) + 1);
    }

    @Test
    void itemsAloneHaveTheirOwnDegrees() {
        assertThat(Jackknife.of(new double[] {0, 1, 0, 1, 1}).degrees()).isCloseTo(4, within(EXACT));
    }
}
