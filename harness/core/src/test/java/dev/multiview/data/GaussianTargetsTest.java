package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GaussianTargetsTest {
    private static final SeedPath SEED = SeedPath.root(1040).child("draw", 0);
    private static final GaussianTargets LINEAR = small(new TargetFunction.Linear());
    private static final GaussianInputs MIXTURE = new GaussianInputs(3, 4);

    static List<TargetFunction> targets() {
        return List.of(
                new TargetFunction.Linear(),
                new TargetFunction.FullyConnected(2, 16),
                new TargetFunction.FullyConnected(3, 16),
                new TargetFunction.Residual(2, 16),
                new TargetFunction.Convolutional(3, 4));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void correctDrawsOfEveryTargetPassTheirSelfCheckAndRepeat(TargetFunction target) {
        for (int root = 1041; root < 1051; root++) {
            GaussianTargets spec = small(target);
            for (GaussianTargets any : List.of(
                    spec,
                    spec.withLabelNoise("noisy", 0.3),
                    spec.withMargin("margin", 0.4),
                    spec.withInputs("mixture", MIXTURE))) {
                SeedPath seed = SeedPath.root(root);
                assertThat(any.draw(seed).digest()).isEqualTo(any.draw(seed).digest());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void noClassIsRareOrRules(TargetFunction target) {
        for (int root = 1060; root < 1070; root++) {
            DataDraw draw = Presets.gaussian(target).draw(SeedPath.root(root));
            int[] ofClass = new int[10];
            for (int label : draw.training().labels()) {
                ofClass[label]++;
            }
            assertThat(Arrays.stream(ofClass).summaryStatistics()).satisfies(counts -> {
                assertThat(counts.getMin()).isGreaterThan(60);
                assertThat(counts.getMax()).isLessThan(500);
            });
        }
    }

    @Test
    void everyDrawHasATargetOfItsOwn() {
        GaussianWorld one = new GaussianWorld(LINEAR, SEED);
        GaussianWorld other = new GaussianWorld(LINEAR, SeedPath.root(1040).child("draw", 1));
        double[] x = IntStream.range(0, 12).mapToDouble(j -> j - 5.5).toArray();
        assertThat(other.scores(x)).isNotEqualTo(one.scores(x));
    }

    @Test
    void scoresOfALinearTargetKeepTheLengthOfInputsInItsSpan() {
        // As many classes as dimensions, so the rows are a basis.
        GaussianTargets square = new GaussianTargets(
                "square", 4, 4, GaussianInputs.NORMAL, new TargetFunction.Linear(), 20, 20, 20, 0, 0);
        double[] scores = new GaussianWorld(square, SEED).scores(new double[] {1, -2, 2, 4});
        assertThat(IntStream.range(0, 4).mapToDouble(c -> scores[c] * scores[c]).sum())
                .isCloseTo(25, within(1e-4));
    }

    @Test
    void inputsDoNotDependOnLabelNoiseAndTestLabelsAreClean() {
        DataDraw clean = LINEAR.draw(SEED);
        DataDraw noisy = LINEAR.withLabelNoise("noisy", 0.5).draw(SEED);
        assertThat(noisy.training().values()).isEqualTo(clean.training().values());
        assertThat(noisy.test(Split.MULTI_VIEW)).usingRecursiveComparison().isEqualTo(clean.test(Split.MULTI_VIEW));
        // Half of the labels are replaced, and three in four of those are then another class.
        assertThat(differences(noisy.training().labels(), clean.training().labels()))
                .isBetween(75, 150);
        assertThat(noisy.validation().labels()).isNotEqualTo(clean.validation().labels());
    }

    @Test
    void aMarginKeepsAllSetsAwayFromTheBorders() {
        GaussianTargets spec = LINEAR.withMargin("margin", 0.5);
        GaussianWorld world = new GaussianWorld(spec, SEED.child("data"));
        DataDraw draw = spec.draw(SEED);
        assertThat(world.leastGap()).isGreaterThan(0.3);
        assertThat(gaps(world, draw.training())).allMatch(gap -> gap >= world.leastGap());
        assertThat(gaps(world, draw.test(Split.MULTI_VIEW))).allMatch(gap -> gap >= world.leastGap());
    }

    @Test
    void gapIsTheDistanceOfTheTwoBestScoresWhereverTheyAre() {
        assertThat(GaussianWorld.gap(new double[] {3, 1, 2.5})).isEqualTo(0.5);
        assertThat(GaussianWorld.gap(new double[] {1, 2.5, 3})).isEqualTo(0.5);
        assertThat(GaussianWorld.gap(new double[] {2, 2})).isZero();
    }

    @Test
    void samplesShowNoFeature() {
        DataDraw draw = LINEAR.draw(SEED);
        assertThat(draw.features().count()).isZero();
        assertThat(draw.training().shape()).isEqualTo(new InputShape.Patches(1, 12));
        assertThat(draw.training().views().feature(0, 0)).isEqualTo(-1);
        assertThat(draw.training().views().singleView(0)).isFalse();
    }

    static Stream<Arguments> faults() {
        GaussianTargets wide = LINEAR.withInputs("wide", MIXTURE);
        return Stream.of(
                Arguments.of(LINEAR, LINEAR.withLabelNoise("n", 0.2), "number of labels that are not the target's"),
                Arguments.of(LINEAR.withMargin("m", 0.3), LINEAR, "number closer to a border than the margin"),
                Arguments.of(LINEAR, wide, "energy per coordinate about the centres"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("faults")
    void aDrawOfAnotherSpecificationIsCaught(GaussianTargets spec, GaussianTargets faulty, String quantity) {
        DataDraw draw = new GaussianWorld(faulty, SEED).draw();
        GaussianChecks checks = new GaussianChecks(spec, new GaussianWorld(spec, SEED));
        assertThatThrownBy(() -> checks.check(draw))
                .isInstanceOf(SelfCheckException.class)
                .hasMessageStartingWith("Draw of " + spec.name() + " contradicts its specification: ");
        assertThat(checks.checks(draw)).anySatisfy(check -> {
            assertThat(check.quantity()).startsWith(quantity);
            assertThat(check.passes(1e-12)).isFalse();
        });
    }

    @Test
    void inputsThatAreOffCentreAreCaught() {
        GaussianWorld world = new GaussianWorld(LINEAR, SEED);
        DataDraw draw = world.draw();
        float[] values = draw.training().values();
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.2f;
        }
        assertThat(new GaussianChecks(LINEAR, world).checks(draw))
                .filteredOn(check -> check.quantity().startsWith("mean of inputs"))
                .filteredOn(check -> !check.passes(1e-9))
                .hasSize(1);
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                rule(
                        12,
                        4,
                        300,
                        1.5,
                        0,
                        "Margin 1.5 is outside [0, 0.9], the share of inputs to reject; give 0 for none"),
                rule(12, 4, 300, 0, -1, "Label noise -1.0 is outside [0, 1], a share of labels; give 0 for none"),
                rule(3, 4, 300, 0, 0, "Dimension 3 is below the 4 classes; give at least 4, one direction per class"),
                rule(12, 1, 300, 0, 0, "Classes 1 is below 2; give at least two classes"),
                rule(12, 4, 3, 0, 0, "Training size 3 is below the 4 classes; give at least 4, one sample per class"));
    }

    private static Arguments rule(int dimension, int classes, int training, double margin, double noise, String text) {
        return Arguments.of(dimension, classes, training, margin, noise, text);
    }

    @ParameterizedTest(name = "{5}")
    @MethodSource("brokenRules")
    void aBrokenRuleIsNamedWithItsValueAndARemedy(
            int dimension, int classes, int training, double margin, double noise, String text) {
        assertThatThrownBy(() -> new GaussianTargets(
                        "any",
                        classes,
                        dimension,
                        GaussianInputs.NORMAL,
                        new TargetFunction.Linear(),
                        training,
                        50,
                        50,
                        margin,
                        noise))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(text);
    }

    @Test
    void canonicalIsOneLineThatChangesWithEveryParameterButTheName() {
        assertThat(Presets.gaussian(new TargetFunction.FullyConnected(2, 32)).canonical())
                .isEqualTo("gaussian-targets-1(classes=10,dimension=30,inputs=mixture(components=1,radius=0.0),"
                        + "target=fully-connected(layers=2,width=32),training=2000,validation=500,test=2000,margin=0.0,"
                        + "label-noise=0.0)");
        List<UnaryOperator<GaussianTargets>> changes = List.of(
                spec -> spec.withMargin("small", 0.1),
                spec -> spec.withLabelNoise("small", 0.1),
                spec -> spec.withInputs("small", MIXTURE),
                spec -> small(new TargetFunction.Residual(1, 16)));
        assertThat(changes)
                .extracting(change -> change.apply(LINEAR).canonical())
                .doesNotContain(LINEAR.canonical())
                .doesNotHaveDuplicates();
        assertThat(targets()).extracting(TargetFunction::canonical).doesNotHaveDuplicates();
        assertThat(LINEAR.withMargin("other", 0).canonical()).isEqualTo(LINEAR.canonical());
    }

    private static GaussianTargets small(TargetFunction target) {
        return new GaussianTargets("small", 4, 12, GaussianInputs.NORMAL, target, 300, 100, 200, 0, 0);
    }

    private static Stream<Double> gaps(GaussianWorld world, Samples samples) {
        int d = samples.shape().size();
        return IntStream.range(0, samples.count())
                .mapToObj(i -> IntStream.range(0, d)
                        .mapToDouble(j -> samples.values()[i * d + j])
                        .toArray())
                .map(x -> GaussianWorld.gap(world.scores(x)));
    }

    private static int differences(int[] one, int[] other) {
        return (int)
                IntStream.range(0, one.length).filter(i -> one[i] != other[i]).count();
    }
}
