package dev.multiview.papers.allenzhuli2020.figure1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Family;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.model.DistillationRule;
import dev.multiview.papers.allenzhuli2020.AllenZhuLiSuite;
import dev.multiview.papers.allenzhuli2020.HeadlineSuite;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureOneSuiteTest {
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));

    private static List<Claim> claims(Tier tier) {
        return new FigureOneSuite().entries(tier, RESOURCES);
    }

    private static List<Claim> judged(Tier tier) {
        return claims(tier).stream()
                .filter(claim -> claim.body() instanceof Claim.Statistical)
                .toList();
    }

    @Test
    void itsClaimsAreFamiliesOfTheirOwnAndMakeNoClaimOfThePaperHarder() {
        List<Claim> paper = Stream.<Suite>of(new HeadlineSuite(), new AllenZhuLiSuite())
                .flatMap(suite -> suite.entries(Tier.STANDARD, RESOURCES).stream())
                .toList();
        Map<Family, Integer> before = Families.of(paper).sizes();
        Map<Family, Integer> sizes = Families.of(Stream.concat(paper.stream(), claims(Tier.STANDARD).stream())
                        .toList())
                .sizes();
        assertThat(sizes)
                .containsAllEntriesOf(before)
                .containsEntry(new Family("figure-1", "digits"), 4)
                .containsEntry(new Family("figure-1", "fashion"), 4);
    }

    /** On a bare machine all about digits can be judged, and what cannot says where pictures are had. */
    @ParameterizedTest
    @EnumSource(Tier.class)
    void digitsNeedNoFiles(Tier tier) {
        assertThat(claims(tier)).allSatisfy(claim -> {
            boolean digits = claim.place().words().contains("figure-digits");
            assertThat(claim.missingData().isEmpty()).as(claim.id()).isEqualTo(digits);
        });
        assertThat(judged(tier))
                .filteredOn(claim -> claim.missingData().isEmpty())
                .hasSize(4);
    }

    /** The report finds a cell's column and row in its name. */
    @ParameterizedTest
    @EnumSource(Tier.class)
    void aCellsNameBeginsWithItsSettingAndLearner(Tier tier) {
        List<Claim> cells = claims(tier).stream()
                .filter(claim -> claim.name().startsWith("cell-"))
                .toList();
        assertThat(cells).extracting(Claim::id).doesNotHaveDuplicates();
        assertThat(cells).allSatisfy(cell -> {
            Arm arm = cell.quantities().get(0).arms().get(0);
            assertThat(cell.name())
                    .startsWith(
                            "cell-" + arm.setting().name() + "-" + arm.learner().name() + "-");
        });
    }

    @Test
    void theRowsOfTheFigureAreThere() {
        Map<String, List<String>> rows = claims(Tier.STANDARD).stream()
                .filter(claim -> claim.name().startsWith("cell-figure-digits-"))
                .collect(Collectors.groupingBy(
                        claim -> learner(claim),
                        Collectors.mapping(
                                claim ->
                                        claim.name().substring(("cell-figure-digits-" + learner(claim) + "-").length()),
                                Collectors.toList())));
        List<String> all = List.of(
                "single",
                "ensemble-of-2",
                "ensemble-of-5",
                "ensemble-of-10",
                "joint-mean",
                "joint-sum",
                "distilled",
                "self-distilled",
                "5-self-distilled",
                "5-bagged",
                "5-of-two-kinds",
                "5-of-one-start");
        assertThat(rows)
                .containsEntry("small-conv-net", all)
                .containsEntry(
                        "resnet-8",
                        all.stream()
                                .filter(row -> !List.of("ensemble-of-10", "5-bagged", "5-of-one-start")
                                        .contains(row))
                                .toList())
                .containsEntry("centred-conv-twin", all)
                .containsEntry("conv-random-features-softmax", all)
                .containsEntry("conv-ntk", List.of("single", "self-distilled"))
                .containsEntry("conv-ntk-averaged", List.of("single", "self-distilled"))
                .containsEntry(
                        "random-forest",
                        List.of("single", "ensemble-of-2", "ensemble-of-5", "ensemble-of-10", "5-bagged"));
    }

    /** Nobody wins by training longer, or by more models than the other side has. */
    @ParameterizedTest
    @EnumSource(Tier.class)
    void bothSidesOfAClaimHaveAsManyModelsOfOneLength(Tier tier) {
        for (Claim claim : judged(tier)) {
            Quantity quantity = ((Claim.Statistical) claim.body()).quantity();
            assertThat(quantity.arms()).hasSize(2).allSatisfy(arm -> {
                assertThat(arm.procedure().averagedTrials(arm.setting()))
                        .isEqualTo(arm.setting().members());
                assertThat(arm.treated(1, 0))
                        .extracting(trial -> trial.role().steps())
                        .containsOnly(arm.setting().memberSteps());
            });
        }
    }

    /** Every net beside the control is of the figure already: claims cost one more ensemble of students a set. */
    @Test
    void claimsShareTheirModelsWithTheFigure() {
        List<Claim> cells = claims(Tier.STANDARD).stream()
                .filter(claim -> claim.body() instanceof Claim.Descriptive)
                .toList();
        List<String> known = keys(cells);
        List<String> further = keys(judged(Tier.STANDARD)).stream()
                .filter(key -> !known.contains(key))
                .toList();
        assertThat(further).hasSize(2 * 5);
        assertThat(Plan.of(judged(Tier.STANDARD), 1, 1).trials().stream()
                        .filter(planned -> further.contains(planned.key()))
                        .map(planned -> planned.trial().role().kind()))
                .containsOnly(
                        new Role.Student(0, Teacher.MEMBER_ONE_HOT, 5, 50, new DistillationRule.Temperature(0.5, 2), 50)
                                .kind());
    }

    private static List<String> keys(List<Claim> claims) {
        return Plan.of(claims, 1, 1).trials().stream().map(PlannedTrial::key).toList();
    }

    private static String learner(Claim claim) {
        return claim.quantities().get(0).arms().get(0).learner().name();
    }
}
