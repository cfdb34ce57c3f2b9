package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Rule.Decision;
import dev.multiview.statistic.Estimate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.statistics.Statistics;

class RulePropertyTest {

    /** A sign that is wrong in one of the two shows here. */
    @Property
    void aDeficitIsTheMirrorImageOfAnEffect(
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double low,
            @ForAll @DoubleRange(min = 0, max = 0.2) double width,
            @ForAll @DoubleRange(min = 0, max = 0.2) double delta) {
        Decision effect = new Rule.Effect(delta).decide(interval(low, low + width));
        Decision deficit = new Rule.Deficit(delta).decide(interval(-(low + width), -low));
        Statistics.collect(effect);
        assertThat(deficit).isEqualTo(effect);
    }

    @Property
    void anEquivalenceDoesNotKnowSigns(
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double low,
            @ForAll @DoubleRange(min = 0, max = 0.2) double width,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double delta) {
        Rule rule = new Rule.NoEffect(delta);
        assertThat(rule.decide(interval(-(low + width), -low))).isEqualTo(rule.decide(interval(low, low + width)));
    }

    /** An effect shown is an equivalence refuted, and both of a deficit and an effect never hold. */
    @Property
    void rulesDoNotContradictEachOther(
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double low,
            @ForAll @DoubleRange(min = 0, max = 0.2) double width,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double delta) {
        Estimate interval = interval(low, low + width);
        Decision effect = new Rule.Effect(delta).decide(interval);
        Decision deficit = new Rule.Deficit(delta).decide(interval);
        Decision none = new Rule.NoEffect(delta).decide(interval);
        assertThat(none == Decision.FAILS).isEqualTo(effect == Decision.HOLDS || deficit == Decision.HOLDS);
        assertThat(effect == Decision.HOLDS && deficit == Decision.HOLDS).isFalse();
        assertThat(none == Decision.HOLDS).isEqualTo(effect == Decision.FAILS && deficit == Decision.FAILS);
    }

    @Property
    void aDifferenceIsTheMirrorImageOfAnEquivalence(
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double low,
            @ForAll @DoubleRange(min = 0, max = 0.2) double width,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double delta) {
        Estimate interval = interval(low, low + width);
        Decision none = new Rule.NoEffect(delta).decide(interval);
        Decision differs = new Rule.Differs(delta).decide(interval);
        assertThat(differs == Decision.HOLDS).isEqualTo(none == Decision.FAILS);
        assertThat(differs == Decision.FAILS).isEqualTo(none == Decision.HOLDS);
    }

    @Property
    void anEquivalenceAboutNothingIsOneAboutTheLevelNought(
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double low,
            @ForAll @DoubleRange(min = 0, max = 0.2) double width,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double delta) {
        Estimate interval = interval(low, low + width);
        assertThat(new Rule.Within(0, delta).decide(interval)).isEqualTo(new Rule.NoEffect(delta).decide(interval));
    }

    /** What is above a limit is not below it, and the other way round. */
    @Property
    void aLevelToExceedIsTheMirrorImageOfALevelToStayBelow(
            @ForAll @DoubleRange(min = 0, max = 0.3) double low,
            @ForAll @DoubleRange(min = 0, max = 0.2) double width,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double limit) {
        Decision above = new Rule.Above(limit).decide(interval(low, low + width));
        Decision below = new Rule.Below(1 - limit).decide(interval(1 - (low + width), 1 - low));
        Statistics.collect(above);
        // At distances of rounding 1 - x may fall on the other side.
        if (Math.abs(low - limit) > 1e-12 && Math.abs(low + width - limit) > 1e-12 && limit < 1) {
            assertThat(above).isEqualTo(below);
        }
    }

    private static Estimate interval(double low, double high) {
        return new Estimate((low + high) / 2, low, high, low, high, 12);
    }
}
