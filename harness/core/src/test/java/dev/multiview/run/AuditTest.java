package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.model.DistillationRule;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.ArmId;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Gain;
import dev.multiview.statistic.Estimate;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AuditTest extends AuditBench {
    @Test
    void anOutcomeHasAJudgementForEveryClaimInOrder() throws InterruptedException {
        AuditOutcome outcome = audit(2, List.of(exact, contrast, student));
        assertThat(outcome.judgements())
                .extracting(judgement -> judgement.claim().id())
                .containsExactly("q/exact", "p/contrast", "p/student");
        assertThat(outcome.judgements().get(0).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(outcome.planDigest()).matches("[0-9a-f]{64}");
        assertThat(outcome.environment()).containsEntry("java", "test");
        assertThat(outcome.trials()).hasSize(4 * (3 + 3 + 2 + 2)).allMatch(trial -> trial.status()
                .equals("ok"));
    }

    @Test
    void secondsOfATrialCountForEveryClaimThatNeedsIt() throws InterruptedException {
        AuditOutcome outcome = audit(2, List.of(contrast, student));
        double members = outcome.trials().stream()
                .filter(trial -> trial.trial().label().contains("net member("))
                .mapToDouble(TrialRow::seconds)
                .sum();
        assertThat(outcome.secondsByClaim()).containsOnlyKeys("p/contrast", "p/student");
        assertThat(outcome.secondsByClaim().get("p/contrast")).isGreaterThanOrEqualTo(members);
    }

    @Test
    void gainsListEveryPrefixOfAnEnsembleOnEveryTestSetInEveryDraw() throws InterruptedException {
        AuditOutcome outcome = audit(2, List.of(contrast, student));
        // two learners' ensembles of 1, 2 and 3, and one learner's students
        assertThat(outcome.gains()).hasSize((2 * 3 + 1) * 3 * 4);
        List<GainRow> one = outcome.gains().stream()
                .filter(row -> row.procedure().equals(new Ensemble(1)))
                .toList();
        assertThat(one).hasSize(2 * 3 * 4).allMatch(row -> row.gain() == 0);
        GainRow first = outcome.gains().get(0);
        assertThat(first.arm().id()).isEqualTo(new ArmId("near", "net", new Ensemble(1)));
        assertThat(first.split()).isEqualTo(Split.SINGLE_VIEW);
        assertThat(first.isOf(new Arm(setting, net, new Ensemble(1)), Split.SINGLE_VIEW))
                .isTrue();
        assertThat(first.isOf(netEnsemble, Split.SINGLE_VIEW)).isFalse();
        assertThat(first.isOf(first.arm(), Split.MIXTURE)).isFalse();
        assertThat(outcome.gains()).extracting(GainRow::draw).startsWith(0, 1, 2, 3, 0);
    }

    @Test
    void theMixtureWeighsTheTestSetsByTheirShare() throws InterruptedException {
        List<GainRow> rows = audit(1, List.of(contrast)).gains().stream()
                .filter(row -> row.arm().equals(netEnsemble) && row.draw() == 2)
                .toList();
        assertThat(rows).extracting(GainRow::split).containsExactly(Split.SINGLE_VIEW, Split.MULTI_VIEW, Split.MIXTURE);
        double mixture = 0.25 * rows.get(0).value() + 0.75 * rows.get(1).value();
        assertThat(rows.get(2).value()).isEqualTo(mixture, within(1e-12));
    }

    @Test
    void aContrastRowAndAClaimAboutTheSameContrastShowTheSameInterval() throws InterruptedException {
        AuditOutcome outcome = audit(2, List.of(contrast, student));
        assertThat(outcome.contrasts()).hasSize(3);
        ContrastRow row = outcome.contrasts().get(0);
        assertThat(row.contrast()).isEqualTo(new Contrast(netEnsemble, twinEnsemble, Split.SINGLE_VIEW));
        assertThat(row.draws()).isEqualTo(4);
        Estimate judged = Objects.requireNonNull(outcome.judgements().get(0).estimate());
        assertThat(List.of(
                        row.estimate().estimate(),
                        row.estimate().low95(),
                        row.estimate().high95()))
                .containsExactly(judged.estimate(), judged.low95(), judged.high95());
    }

    @Test
    void onlyArmsUnderOneProcedureAreContrasted() throws InterruptedException {
        Procedure hotter = new Distillation(Teacher.MEMBER, new DistillationRule.Temperature(0.5, 4));
        assertThat(hotter.label()).isEqualTo(Claims.SELF_DISTILLATION.label());
        Claim other = Claims.gain("p/other", setting, twin, hotter);
        assertThat(audit(2, List.of(student, other)).contrasts()).isEmpty();
        Claim same = Claims.gain("p/same", setting, twin, Claims.SELF_DISTILLATION);
        assertThat(audit(2, List.of(student, same)).contrasts()).hasSize(3);
    }

    @Test
    void theOutcomeDoesNotDependOnThreadsNorOnWhatWasStored() throws InterruptedException {
        AuditOutcome one = audit(1, List.of(contrast, student));
        AuditOutcome stored = audit(3, List.of(contrast, student));
        folder = folder.resolve("other");
        AuditOutcome fresh = audit(3, List.of(contrast, student));
        for (AuditOutcome other : List.of(stored, fresh)) {
            assertThat(other.gains()).isEqualTo(one.gains());
            assertThat(other.contrasts()).isEqualTo(one.contrasts());
            assertThat(other.judgements()).isEqualTo(one.judgements());
            assertThat(other.planDigest()).isEqualTo(one.planDigest());
        }
        assertThat(stored.trials()).isEqualTo(one.trials());
    }

    @Test
    void aFailedTrialDropsItsDrawFromGainsAndLeavesTheClaimUndecided() throws InterruptedException {
        Failing broken = new Failing("broken", task -> {
            if (task.seed().text().contains("draw=1/member=2")) {
                throw new IllegalStateException("no");
            }
            return net.fit(task);
        });
        Arm arm = new Arm(setting, broken, new Ensemble(3));
        Claim claim = new Claim(
                "p/c",
                Place.preset("made-up"),
                "t",
                Claim.Mark.OURS,
                "s",
                new Claim.Statistical(new Gain(arm, Split.SINGLE_VIEW), new Rule.NoEffect(100), List.of()));
        AuditOutcome outcome = audit(2, List.of(claim));
        assertThat(outcome.judgements().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(outcome.gains())
                .filteredOn(row -> row.size() == 3)
                .extracting(GainRow::draw)
                .doesNotContain(1);
        assertThat(outcome.gains())
                .filteredOn(row -> row.size() == 2)
                .extracting(GainRow::draw)
                .contains(1);
    }

    @Test
    void aClaimWhoseDataAreAbsentIsNotRunWithTheReasonAndTheOthersAre() throws InterruptedException {
        Claim absent =
                Claims.gain("p/absent", FakeData.absent("Get it with fetch").setting(3, 1), net, new Ensemble(3));
        AuditOutcome outcome = audit(2, List.of(absent, contrast));
        assertThat(outcome.judgements().get(0).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(outcome.judgements().get(0).reason()).isEqualTo("Get it with fetch");
        assertThat(outcome.judgements().get(1).verdict()).isNotEqualTo(Verdict.NOT_RUN);
        assertThat(outcome.trials()).noneMatch(trial -> trial.trial().label().contains("absent"));
    }

    @Test
    void aClaimOnFiniteDataIsJudgedOnTheDrawsItHas() throws InterruptedException {
        Claim finite = Claims.gain("p/finite", FakeData.finite(3).setting(3, 1), net, new Ensemble(3));
        AuditOutcome outcome = audit(2, List.of(finite));
        assertThat(java.util.Objects.requireNonNull(outcome.judgements().get(0).estimate())
                        .draws())
                .isEqualTo(3);
    }

    @Test
    void whatTheEnvironmentOfARowWasIsKept() throws InterruptedException {
        audit(1, List.of(contrast));
        assertThat(folder.resolve("environments/" + environment().id() + ".json"))
                .content()
                .contains("\"java\" : \"test\"");
    }

    @Test
    void aPaperWithoutFamilyIsRefusedBeforeAnythingRuns() {
        int fits = net.fits().get();
        assertThatThrownBy(() -> audit(1, List.of(contrast), Families.of(List.of(exact))))
                .hasMessageStartingWith("Family 'p' is not in the catalogue");
        assertThat(net.fits()).hasValue(fits);
        assertThat(Files.exists(folder.resolve("environments"))).isFalse();
    }
}
