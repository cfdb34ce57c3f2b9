package dev.multiview.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Place;
import dev.multiview.data.Split;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.model.DistillationRule;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Generations;
import dev.multiview.procedure.MixedEnsemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Single;
import dev.multiview.procedure.Stacking;
import dev.multiview.quantity.Gain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Setting SETTING = new FakeData("near").setting(3, 2);
    private static final Claim ENSEMBLE = claim("p/ensemble", SETTING, new Ensemble(3));
    private static final Claim STUDENT = claim("p/student", SETTING, Claims.DISTILLATION);

    @Test
    void equalTrialsOfTwoClaimsArePlannedOnce() {
        Plan plan = Plan.of(List.of(ENSEMBLE, STUDENT), 2, 7);
        assertThat(plan.trials()).extracting(PlannedTrial::key).doesNotHaveDuplicates();
        // per draw: 3 members, 2 students, 2 plain controls
        assertThat(plan.trials()).hasSize(2 * 7);
        assertThat(Plan.trialsByLearner(List.of(ENSEMBLE, STUDENT), 2))
                .containsExactly(java.util.Map.entry("fake", 14));
    }

    @Test
    void aTeacherStandsBeforeItsStudents() {
        Plan plan = Plan.of(List.of(STUDENT, ENSEMBLE), 3, 7);
        Set<String> seen = new HashSet<>();
        for (PlannedTrial planned : plan.trials()) {
            assertThat(seen).containsAll(planned.teachers());
            seen.add(planned.key());
        }
        assertThat(plan.trials().stream().filter(planned -> planned.teachers().size() == 3))
                .hasSize(3 * 2);
    }

    @Test
    void aChainOfStudentsIsPlannedFromItsMemberOn() {
        Procedure fourth = new Generations(4, new DistillationRule.Temperature(0.5, 2));
        Plan plan = Plan.of(List.of(claim("p/chain", SETTING, fourth)), 1, 7);
        // two chains of a member and four students, two plain controls
        assertThat(plan.trials()).hasSize(2 * 5 + 2);
        Set<String> seen = new HashSet<>();
        for (PlannedTrial planned : plan.trials()) {
            assertThat(seen).containsAll(planned.teachers());
            seen.add(planned.key());
        }
    }

    @Test
    void aMixtureOfLearnersThatHaveEnsemblesOfTheirOwnNeedsNoTrialMore() {
        FakeLearner other = new FakeLearner("other");
        Claim others = Claims.gain("p/others", SETTING, other, new Ensemble(3));
        Claim mixed = claim("p/mixed", SETTING, new MixedEnsemble(List.of(other), 3));
        assertThat(Plan.of(List.of(ENSEMBLE, others, mixed), 2, 7).digest())
                .isNotEqualTo(Plan.of(List.of(ENSEMBLE, others), 2, 7).digest());
        assertThat(Plan.of(List.of(ENSEMBLE, others, mixed), 2, 7).trials())
                .isEqualTo(Plan.of(List.of(ENSEMBLE, others), 2, 7).trials());
        assertThat(Plan.trialsByLearner(List.of(mixed), 1))
                .containsExactlyInAnyOrderEntriesOf(java.util.Map.of("fake", 2, "other", 1));
        Claim clash = claim("p/clash", SETTING, new MixedEnsemble(List.of(new NamedLearner("fake")), 3));
        assertThatThrownBy(() -> Plan.of(List.of(clash), 1, 7))
                .hasMessageStartingWith("Two different learners are called fake");
    }

    @Test
    void stackedMembersArePlannedBeforeWhatWeighsThem() {
        Plan plan = Plan.of(List.of(claim("p/stacked", SETTING, new Stacking(2))), 1, 7);
        assertThat(plan.trials()).hasSize(3);
        assertThat(plan.trials().get(2).teachers())
                .containsExactly(
                        plan.trials().get(0).key(), plan.trials().get(1).key());
    }

    @Test
    void aFiniteDataSetHasNoMoreDrawsThanItGives() {
        Claim finite = claim("p/finite", FakeData.finite(2).setting(3, 1), new Ensemble(3));
        Plan plan = Plan.of(List.of(ENSEMBLE, finite), 5, 7);
        assertThat(plan.draws(finite)).isEqualTo(2);
        assertThat(plan.draws(ENSEMBLE)).isEqualTo(5);
        assertThat(plan.trials()).hasSize(5 * 3 + 2 * 3);
        assertThat(plan.keys(finite)).hasSize(2 * 3);
    }

    @Test
    void trialsOfOneDrawAndOneDataSetStandTogether() {
        Claim far = claim("p/far", new FakeData("far").setting(2, 1), new Ensemble(2));
        Plan plan = Plan.of(List.of(ENSEMBLE, far, STUDENT), 2, 7);
        List<String> groups = new ArrayList<>();
        for (PlannedTrial planned : plan.trials()) {
            String group = planned.trial().draw() + planned.trial().data().name();
            if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(group)) {
                groups.add(group);
            }
        }
        assertThat(groups).containsExactly("0near", "0far", "1near", "1far");
    }

    @Test
    void theDigestDependsOnDrawsSeedAndRulesButNotOnTheOrderOfClaims() {
        String digest = Plan.of(List.of(ENSEMBLE, STUDENT), 2, 7).digest();
        assertThat(Plan.of(List.of(STUDENT, ENSEMBLE), 2, 7).digest()).isEqualTo(digest);
        assertThat(Plan.of(List.of(ENSEMBLE, STUDENT), 3, 7).digest()).isNotEqualTo(digest);
        assertThat(Plan.of(List.of(ENSEMBLE, STUDENT), 2, 8).digest()).isNotEqualTo(digest);
        assertThat(Plan.of(List.of(ENSEMBLE), 2, 7).digest()).isNotEqualTo(digest);
    }

    @Test
    void theKeysOfAClaimIncludeItsTeachers() {
        Plan plan = Plan.of(List.of(ENSEMBLE, STUDENT), 1, 7);
        assertThat(plan.keys(ENSEMBLE)).hasSize(3);
        assertThat(plan.keys(STUDENT)).hasSize(7).containsAll(plan.keys(ENSEMBLE));
    }

    @Test
    void unclearNamesAreRefusedBeforeAnythingRuns() {
        Setting other = new Setting("near", SETTING.data(), 3, 2, 30, 50);
        Claim clash = claim("p/clash", other, new Ensemble(3));
        assertThatThrownBy(() -> Plan.of(List.of(ENSEMBLE, clash), 1, 7))
                .hasMessage("Two different settings are called near; give each a name of its own");
        assertThatThrownBy(() -> Plan.of(List.of(ENSEMBLE, ENSEMBLE), 1, 7))
                .hasMessage("Claim id p/ensemble is used twice; every claim needs an id of its own");
        assertThatThrownBy(() -> Plan.of(List.of(ENSEMBLE), 0, 7)).hasMessage("Number of draws 0 is below 1");
    }

    @Test
    void aTestSetThatTheDataDoesNotHaveIsRefused() {
        Claim claim = new Claim(
                "p/x",
                Place.preset("made-up"),
                "t",
                Claim.Mark.OURS,
                "s",
                new Claim.Descriptive(
                        new Gain(new Arm(SETTING, new FakeLearner("fake"), new Single()), Split.VALIDATION)));
        assertThatThrownBy(() -> Plan.of(List.of(claim), 1, 7))
                .hasMessageStartingWith("Claim p/x asks for errors on validation samples, but data near has the test");
    }

    private static Claim claim(String id, Setting setting, Procedure procedure) {
        return Claims.gain(id, setting, new FakeLearner("fake"), procedure);
    }
}
