package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.random.SeedPath;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds in every draw of every small specification. */
class MultiViewDrawPropertyTest {

    @Property(tries = 150)
    void aCorrectDrawPassesItsSelfCheckAndRepeats(@ForAll("specs") MultiViewSpec spec, @ForAll long root) {
        SeedPath seed = SeedPath.root(root);
        assertThat(spec.draw(seed).digest()).isEqualTo(spec.draw(seed).digest());
    }

    @Property(tries = 150)
    void featuresAreOrthonormal(@ForAll("specs") MultiViewSpec spec, @ForAll long root) {
        Features features = spec.draw(SeedPath.root(root)).features();
        for (int f = 0; f < features.count(); f++) {
            for (int g = 0; g <= f; g++) {
                double product = features.overlap(f, features.vectors(), g * features.dimension());
                assertThat(product - (f == g ? 1 : 0)).isBetween(-1e-6, 1e-6);
            }
        }
    }

    @Property(tries = 150)
    void everySampleShowsItsOwnFeaturesAndNothingTwice(@ForAll("specs") MultiViewSpec spec, @ForAll long root) {
        Samples samples = spec.draw(SeedPath.root(root)).training();
        for (int i = 0; i < samples.count(); i++) {
            int[] patchesOf = new int[spec.features()];
            for (int p = 0; p < spec.patches(); p++) {
                int f = samples.views().feature(i, p);
                if (f >= 0) {
                    patchesOf[f]++;
                }
            }
            assertThat(samples.labels()[i]).isEqualTo(i % spec.classes());
            assertThat(samples.views().singleView(i)).isEqualTo(i < spec.sizes().trainingSingleView());
            for (int f = 0; f < patchesOf.length; f++) {
                boolean own = f / spec.views() == samples.labels()[i];
                assertThat(patchesOf[f]).isIn(own ? spec.patchesPerFeature() : 0, spec.patchesPerFeature());
            }
        }
    }

    @Provide
    Arbitrary<MultiViewSpec> specs() {
        Arbitrary<Integer> classes = Arbitraries.integers().between(2, 4);
        Arbitrary<Integer> views = Arbitraries.integers().between(1, 4);
        Arbitrary<Integer> room = Arbitraries.integers().between(0, 8);
        Arbitrary<Integer> spareDimensions = Arbitraries.integers().between(0, 6);
        Arbitrary<Integer> parts = Arbitraries.integers().between(1, 2);
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        Arbitrary<Double> featureNoise = Arbitraries.of(0.0, 0.02);
        return Combinators.combine(classes, views, room, spareDimensions, parts, share, featureNoise)
                .as((k, v, patches, spare, cp, s, gamma) -> MultiViewSpec.builder("any")
                        .classes(k, v)
                        .patches(v * cp + patches, k * v + spare)
                        .patchesPerFeature(cp)
                        .training(20, v == 1 ? 0 : 6)
                        .validation(10, v == 1 ? 0 : 5)
                        .test(v == 1 ? 0 : 12, 11)
                        .minors(new MinorLaw.Independent(s * k))
                        .multiViewWeights(new Range(1, 1.5), new Range(0.3, 0.4))
                        .singleViewWeights(new Range(1, 1.2), new Range(0.1, 0.2), new Range(0.2, 0.3))
                        .featureNoise(gamma)
                        .noise(0.1)
                        .build());
    }
}
