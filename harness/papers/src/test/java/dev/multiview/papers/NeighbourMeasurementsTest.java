package dev.multiview.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.EveryDraw;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Verdict;
import dev.multiview.papers.borupandersen2021.BorupAndersenSuite;
import dev.multiview.papers.borupandersen2021.GroundTruthMeasurement;
import dev.multiview.papers.dern2024.DernSuite;
import dev.multiview.papers.dern2024.InfiniteEnsembleMeasurement;
import dev.multiview.papers.harutyunyan2023.HarutyunyanSuite;
import dev.multiview.papers.harutyunyan2023.SupervisionComplexityMeasurement;
import dev.multiview.papers.menon2021.BayesTeacherMeasurement;
import dev.multiview.papers.menon2021.MenonSuite;
import dev.multiview.papers.mobahi2020.MobahiSuite;
import dev.multiview.papers.mobahi2020.RegularizationMeasurement;
import dev.multiview.papers.phuonglampert2019.PhuongLampertSuite;
import dev.multiview.papers.phuonglampert2019.ProjectionMeasurement;
import dev.multiview.papers.ruben2024.FeatureBudgetMeasurement;
import dev.multiview.papers.ruben2024.RubenSuite;
import dev.multiview.quantity.Difference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every suite judged on a few draws: as it is, turned round, and with a falsehood planted in its measurement. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourMeasurementsTest {
    private final Map<Measurement, MeasurementVerdicts> runs = new HashMap<>();

    private static Stream<Arguments> suitesAndStudies() {
        return Stream.of(
                Arguments.of(new PhuongLampertSuite(), new ProjectionMeasurement()),
                Arguments.of(new MobahiSuite(), new RegularizationMeasurement()),
                Arguments.of(new BorupAndersenSuite(), new GroundTruthMeasurement()),
                Arguments.of(new DernSuite(), new InfiniteEnsembleMeasurement()),
                Arguments.of(new RubenSuite(), new FeatureBudgetMeasurement()),
                Arguments.of(new MenonSuite(), new BayesTeacherMeasurement()),
                Arguments.of(new HarutyunyanSuite(), new SupervisionComplexityMeasurement()));
    }

    @ParameterizedTest
    @MethodSource("suitesAndStudies")
    void whatHoldsInEveryDrawIsSupportedAndNoClaimIsSupportedTogetherWithItsOpposite(
            Suite suite, Measurement measurement) throws InterruptedException {
        MeasurementVerdicts judged = run(suite, measurement);
        Map<String, Verdict> verdicts = judged.verdicts();
        assertThat(verdicts.values()).doesNotContain(Verdict.REFUTED, Verdict.NOT_RUN);
        for (Claim claim : judged.claims()) {
            if (claim.body() instanceof EveryDraw) {
                assertThat(verdicts.get(claim.id().substring(suite.name().length() + 1)))
                        .as(claim.id())
                        .isEqualTo(Verdict.SUPPORTED);
            }
        }
        List<Claim> turned =
                judged.claims().stream().map(NeighbourMeasurementsTest::turned).toList();
        assertThat(judged.with(turned).verdicts().values()).doesNotContain(Verdict.SUPPORTED);
    }

    @Test
    void studentsThatHearTheTruthDoNotCollapse() throws InterruptedException {
        assertThat(verdicts(new MobahiSuite(), new RegularizationMeasurement(0.3)))
                .containsEntry("E3-collapse-toy", Verdict.REFUTED)
                .containsEntry("E3-collapse-bumps", Verdict.REFUTED);
    }

    @Test
    void studentsThatDoNotHearTheTruthReachNoLimitOfThoseThatDo() throws InterruptedException {
        assertThat(verdicts(new BorupAndersenSuite(), new GroundTruthMeasurement(0)))
                .containsEntry("E1-limit", Verdict.REFUTED)
                .containsEntry("E2-no-collapse", Verdict.REFUTED);
        assertThat(verdicts(new BorupAndersenSuite(), new GroundTruthMeasurement(0.5)))
                .containsEntry("E1-limit", Verdict.REFUTED);
    }

    @Test
    void anglesGrowWhereSamplesAreForgotten() throws InterruptedException {
        assertThat(verdicts(new PhuongLampertSuite(), new ProjectionMeasurement(true)))
                .containsEntry("E4-angle-round", Verdict.REFUTED)
                .containsEntry("E5-angle-long", Verdict.REFUTED)
                .containsEntry("E6-angle-tangent", Verdict.REFUTED);
    }

    @Test
    void narrowMembersAreNotTakenForOverparameterisedOnes() throws InterruptedException {
        Measurement measurement = new InfiniteEnsembleMeasurement();
        MeasurementVerdicts judged = run(new DernSuite(), measurement).upTo(6, measurement);
        assertThat(renamed(judged, note -> note.replace("narrow", "process")).verdicts())
                .containsEntry("T1-rate-process", Verdict.REFUTED)
                .containsEntry("T2-pointwise-process", Verdict.REFUTED);
    }

    @Test
    void untunedMembersAreNotTakenForTunedOnes() throws InterruptedException {
        // Double descent scatters widely, so that few draws decide nothing.
        Measurement measurement = new FeatureBudgetMeasurement();
        MeasurementVerdicts judged = run(new RubenSuite(), measurement).upTo(10, measurement);
        assertThat(renamed(judged, note -> note.replace("bare", "tuned")).verdicts())
                .containsEntry("T1-monotone", Verdict.REFUTED)
                .containsEntry("T2-one-is-best-4", Verdict.REFUTED);
    }

    private MeasurementVerdicts run(Suite suite, Measurement measurement) throws InterruptedException {
        MeasurementVerdicts known = runs.get(measurement);
        MeasurementVerdicts run = known == null ? MeasurementVerdicts.of(suite, measurement) : known;
        runs.put(measurement, run);
        return run;
    }

    /** Notes whose new name is another's take its place. */
    private static MeasurementVerdicts renamed(MeasurementVerdicts judged, UnaryOperator<String> names) {
        List<Map<String, Double>> notes = judged.notes().stream()
                .map(each -> {
                    Map<String, Double> renamed = new HashMap<>(each);
                    each.forEach((name, value) -> {
                        if (!names.apply(name).equals(name)) {
                            renamed.put(names.apply(name), value);
                        }
                    });
                    return renamed;
                })
                .map(Map::copyOf)
                .toList();
        return new MeasurementVerdicts(judged.claims(), notes);
    }

    private static Map<String, Verdict> verdicts(Suite suite, Measurement measurement) throws InterruptedException {
        // One draw is enough to refute what is said of every draw.
        return MeasurementVerdicts.of(suite, measurement, 1).verdicts();
    }

    private static Claim turned(Claim claim) {
        Claim.Body body = claim.body();
        if (body instanceof EveryDraw every) {
            // Minus the quantity; strictly beyond the limit, as a quantity at its limit is on both sides.
            double limit = -Math.nextUp(every.limit());
            body = new EveryDraw(new Difference(every.quantity(), 2, every.quantity()), limit);
        } else if (body instanceof Statistical statistical) {
            body = new Statistical(statistical.quantity(), opposite(statistical.rule()), statistical.controls());
        }
        return new Claim(claim.id(), claim.place(), claim.statement(), claim.mark(), claim.source(), body);
    }

    private static Rule opposite(Rule rule) {
        if (rule instanceof Rule.Effect effect) {
            return new Rule.Deficit(effect.delta());
        }
        if (rule instanceof Rule.Below below) {
            return new Rule.Above(below.limit());
        }
        if (rule instanceof Rule.Above above) {
            return new Rule.Below(above.limit());
        }
        if (rule instanceof Rule.Within within) {
            return new Rule.Within(within.target() + 2 * within.delta(), within.delta());
        }
        return new Rule.Differs(rule.delta());
    }
}
