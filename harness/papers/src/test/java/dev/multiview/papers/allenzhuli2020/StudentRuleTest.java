package dev.multiview.papers.allenzhuli2020;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.model.DistillationRule;
import dev.multiview.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both regimes choose among the same rules with the same number of trials, and claims use what was chosen from. */
class StudentRuleTest {
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));

    @Test
    void everyRuleHasSixConstantsAndNoTwoAreTheSame() {
        assertThat(StudentRule.all()).extracting(rule -> rule.grid().size()).containsExactly(6, 6, 6, 6);
        assertThat(rules()).doesNotHaveDuplicates();
    }

    @Test
    void bothRegimesAreTunedOnAsManyStudentsOfTheSameRules() {
        List<Claim> rows = new StudentTuningSuite().entries(Tier.STANDARD, RESOURCES);
        assertThat(rows).allSatisfy(row -> assertThat(row.body()).isInstanceOf(Claim.Descriptive.class));
        var students = Plan.of(rows, 1, 1).trials().stream()
                .map(planned -> planned.trial())
                .filter(trial -> trial.canonical().contains("student("))
                .collect(Collectors.groupingBy(
                        trial -> trial.learner(),
                        Collectors.mapping(trial -> trial.role().canonical(), Collectors.toSet())));
        assertThat(students).hasSize(2);
        assertThat(students.values().stream().distinct()).hasSize(1);
        assertThat(students.values().iterator().next()).hasSize(24);
    }

    @Test
    void whatClaimsUseWasAmongWhatCouldBeChosen() {
        assertThat(rules())
                .contains(
                        HeadlinePreset.GATED,
                        HeadlinePreset.LITERAL,
                        HeadlinePreset.TEMPERATURE,
                        HeadlinePreset.NET_RULE,
                        HeadlinePreset.TWIN_RULE);
    }

    private static List<DistillationRule> rules() {
        Stream<DistillationRule> all = StudentRule.all().stream().flatMap(rule -> rule.grid().stream());
        return all.toList();
    }
}
