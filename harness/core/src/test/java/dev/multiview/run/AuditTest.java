package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.metric.ErrorRate;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Regime;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.plan.TrialCode;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.ArmId;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Provenance;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Gain;
import dev.multiview.statistic.Estimate;
import dev.multiview.store.PredictionFormat;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AuditTest {
    private static final Setting SETTING = new FakeData("near").setting(3, 2);
    private static final FakeLearner NET = new FakeLearner("net");
    private static final FakeLearner TWIN = new FakeLearner("twin", Regime.LINEARIZED);
    private static final Arm NET_ENSEMBLE = new Arm(SETTING, NET, new Ensemble(3));
    private static final Arm TWIN_ENSEMBLE = new Arm(SETTING, TWIN, new Ensemble(3));
    private static final Claim CONTRAST = new Claim(
            "p/contrast",
            Place.preset("near"),
            "t",
            Claim.Mark.OURS,
            "s",
            new Claim.Statistical(
                    new Contrast(NET_ENSEMBLE, TWIN_ENSEMBLE, Split.SINGLE_VIEW), new Rule.NoEffect(0.1), List.of()));
    private static final Claim STUDENT = Claims.gain("p/student", SETTING, NET, Claims.SELF_DISTILLATION);
    private static final Claim EXACT = new Claim(
            "q/exact", Place.preset("made-up"), "t", Claim.Mark.OURS, "s", new Claim.Exact("never", Optional::empty));

    @TempDir
    private Path folder;

    @Test
    void anOutcomeHasAJudgementForEveryClaimInOrder() throws InterruptedException {
        AuditOutcome outcome = audit(2, List.of(EXACT, CONTRAST, STUDENT));
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
        AuditOutcome outcome = audit(2, List.of(CONTRAST, STUDENT));
        double members = outcome.trials().stream()
                .filter(trial -> trial.trial().label().contains("net member("))
                .mapToDouble(TrialRow::seconds)
                .sum();
        assertThat(outcome.secondsByClaim()).containsOnlyKeys("p/contrast", "p/student");
        assertThat(outcome.secondsByClaim().get("p/contrast")).isGreaterThanOrEqualTo(members);
    }

    @Test
    void gainsListEveryPrefixOfAnEnsembleOnEveryTestSetInEveryDraw() throws InterruptedException {
        AuditOutcome outcome = audit(2, List.of(CONTRAST, STUDENT));
        // two learners' ensembles of 1, 2 and 3, and one learner's students
        assertThat(outcome.gains()).hasSize((2 * 3 + 1) * 3 * 4);
        List<GainRow> one = outcome.gains().stream()
                .filter(row -> row.procedure().equals(new Ensemble(1)))
                .toList();
        assertThat(one).hasSize(2 * 3 * 4).allMatch(row -> row.gain() == 0);
        GainRow first = outcome.gains().get(0);
        assertThat(first.arm().id()).isEqualTo(new ArmId("near", "net", new Ensemble(1)));
        assertThat(first.split()).isEqualTo(Split.SINGLE_VIEW);
        assertThat(first.isOf(new Arm(SETTING, NET, new Ensemble(1)), Split.SINGLE_VIEW))
                .isTrue();
        assertThat(first.isOf(NET_ENSEMBLE, Split.SINGLE_VIEW)).isFalse();
        assertThat(first.isOf(first.arm(), Split.MIXTURE)).isFalse();
        assertThat(outcome.gains()).extracting(GainRow::draw).startsWith(0, 1, 2, 3, 0);
    }

    @Test
    void theMixtureWeighsTheTestSetsByTheirShare() throws InterruptedException {
        List<GainRow> rows = audit(1, List.of(CONTRAST)).gains().stream()
                .filter(row -> row.arm().equals(NET_ENSEMBLE) && row.draw() == 2)
                .toList();
        assertThat(rows).extracting(GainRow::split).containsExactly(Split.SINGLE_VIEW, Split.MULTI_VIEW, Split.MIXTURE);
        double mixture = 0.25 * rows.get(0).value() + 0.75 * rows.get(1).value();
        assertThat(rows.get(2).value()).isEqualTo(mixture, within(1e-12));
    }

    @Test
    void aContrastRowAndAClaimAboutTheSameContrastShowTheSameInterval() throws InterruptedException {
        AuditOutcome outcome = audit(2, List.of(CONTRAST, STUDENT));
        assertThat(outcome.contrasts()).hasSize(3);
        ContrastRow row = outcome.contrasts().get(0);
        assertThat(row.contrast()).isEqualTo(new Contrast(NET_ENSEMBLE, TWIN_ENSEMBLE, Split.SINGLE_VIEW));
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
        Claim other = Claims.gain("p/other", SETTING, TWIN, hotter);
        assertThat(audit(2, List.of(STUDENT, other)).contrasts()).isEmpty();
        Claim same = Claims.gain("p/same", SETTING, TWIN, Claims.SELF_DISTILLATION);
        assertThat(audit(2, List.of(STUDENT, same)).contrasts()).hasSize(3);
    }

    @Test
    void theOutcomeDoesNotDependOnThreadsNorOnWhatWasStored() throws InterruptedException {
        AuditOutcome one = audit(1, List.of(CONTRAST, STUDENT));
        AuditOutcome stored = audit(3, List.of(CONTRAST, STUDENT));
        folder = folder.resolve("other");
        AuditOutcome fresh = audit(3, List.of(CONTRAST, STUDENT));
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
        FakeLearner net = new FakeLearner("net");
        Failing broken = new Failing("broken", task -> {
            if (task.seed().text().contains("draw=1/member=2")) {
                throw new IllegalStateException("no");
            }
            return net.fit(task);
        });
        Arm arm = new Arm(SETTING, broken, new Ensemble(3));
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
                Claims.gain("p/absent", FakeData.absent("Get it with fetch").setting(3, 1), NET, new Ensemble(3));
        AuditOutcome outcome = audit(2, List.of(absent, CONTRAST));
        assertThat(outcome.judgements().get(0).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(outcome.judgements().get(0).reason()).isEqualTo("Get it with fetch");
        assertThat(outcome.judgements().get(1).verdict()).isNotEqualTo(Verdict.NOT_RUN);
        assertThat(outcome.trials()).noneMatch(trial -> trial.trial().label().contains("absent"));
    }

    @Test
    void aClaimOnFiniteDataIsJudgedOnTheDrawsItHas() throws InterruptedException {
        Claim finite = Claims.gain("p/finite", FakeData.finite(3).setting(3, 1), NET, new Ensemble(3));
        AuditOutcome outcome = audit(2, List.of(finite));
        assertThat(java.util.Objects.requireNonNull(outcome.judgements().get(0).estimate())
                        .draws())
                .isEqualTo(3);
    }

    @Test
    void whatTheEnvironmentOfARowWasIsKept() throws InterruptedException {
        audit(1, List.of(CONTRAST));
        assertThat(folder.resolve("environments/" + environment().id() + ".json"))
                .content()
                .contains("\"java\" : \"test\"");
    }

    @Test
    void aPaperWithoutFamilyIsRefusedBeforeAnythingRuns() {
        int fits = NET.fits().get();
        assertThatThrownBy(() -> audit(1, List.of(CONTRAST), Families.of(List.of(EXACT))))
                .hasMessageStartingWith("Family 'p' is not in the catalogue");
        assertThat(NET.fits()).hasValue(fits);
        assertThat(Files.exists(folder.resolve("environments"))).isFalse();
    }

    @Test
    void what_an_audit_found_is_recalled_from_its_store_without_a_fit() throws InterruptedException {
        List<Claim> claims = List.of(CONTRAST, STUDENT);
        AuditOutcome run = audit(2, claims);
        int fits = NET.fits().get() + TWIN.fits().get();
        AuditOutcome recalled = recall(claims);
        assertThat(recalled.judgements()).isEqualTo(run.judgements());
        assertThat(recalled.gains()).isEqualTo(run.gains());
        assertThat(recalled.contrasts()).isEqualTo(run.contrasts());
        assertThat(recalled.trials()).isEqualTo(run.trials());
        assertThat(recalled.planDigest()).isEqualTo(run.planDigest());
        assertThat(NET.fits().get() + TWIN.fits().get()).isEqualTo(fits);
    }

    @Test
    void recalling_a_part_of_a_run_judges_what_is_whole_and_says_what_is_missing() throws InterruptedException {
        AuditOutcome run = audit(2, List.of(CONTRAST));
        AuditOutcome recalled = recall(List.of(CONTRAST, STUDENT));
        assertThat(recalled.missing()).isEqualTo(16);
        assertThat(recalled.judgements().get(0)).isEqualTo(run.judgements().get(0));
        assertThat(recalled.judgements().get(1).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(recalled.judgements().get(1).reason())
                .isEqualTo("8 of its 24 trials have been run, and a verdict takes all of them; go on with:"
                        + " mvn multiview:audit -Dclaims=test -Dtier=smoke -Dseed=7");
        assertThat(recalled.gains()).containsAll(run.gains());
    }

    @Test
    void recalling_what_was_never_run_names_the_count_and_the_command() {
        assertThatThrownBy(() -> recall(List.of(CONTRAST)))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Store " + folder + " holds none of the 24 trials; run them with: mvn multiview:audit"
                        + " -Dclaims=test -Dtier=smoke -Dseed=7")
                .extracting(failure -> ((MultiviewException) failure).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void what_other_code_computed_stands_for_nothing_in_a_run_and_is_shown_as_such_by_a_recall()
            throws InterruptedException {
        List<Claim> claims = List.of(CONTRAST);
        AuditOutcome run = audit(2, claims);
        Path other = folder.resolve("other");
        try (Store from = Store.open(folder);
                Store to = Store.open(other)) {
            to.remember(environment());
            for (TrialRow row : run.trials()) {
                StoredTrial stored = from.find(row.key(), row.code()).orElseThrow();
                to.append(withCode(stored, "other"), from.predictions(stored).orElseThrow());
            }
        }
        folder = other;
        AuditOutcome recalled = recall(claims);
        assertThat(recalled.judgements()).isEqualTo(run.judgements());
        assertThat(recalled.provenance().otherCode()).isEqualTo(24);
        int fits = NET.fits().get() + TWIN.fits().get();
        assertThat(audit(2, claims).judgements()).isEqualTo(run.judgements());
        assertThat(NET.fits().get() + TWIN.fits().get()).isEqualTo(fits + 24);
        assertThat(recall(claims).provenance().otherCode()).isZero();
    }

    @Test
    void what_carries_trials_out_and_keeps_their_results_is_part_of_their_code() {
        List<Claim> claims = List.of(CONTRAST);
        Plan plan = new AuditRequest(List.of(), "test", Tier.SMOKE, 7, 4, claims, Families.of(claims)).plan();
        TrialCode program = TrialCode.ofThisProgram();
        assertThat(codes(plan)).isEqualTo(codes(Plan.of(claims, 4, 7, program.with(AuditRequest.AROUND_TRIALS))));
        List<String> codes = new ArrayList<>(List.of(codes(plan)));
        for (Class<?> left : List.of(FairTrial.class, ErrorRate.class, PredictionFormat.class)) {
            List<Class<?>> others = AuditRequest.AROUND_TRIALS.stream()
                    .filter(type -> type != left)
                    .toList();
            codes.add(codes(Plan.of(claims, 4, 7, program.with(others))));
        }
        assertThat(codes).doesNotHaveDuplicates().hasSize(4);
    }

    private static String codes(Plan plan) {
        return plan.trials().stream().map(PlannedTrial::code).distinct().collect(Collectors.joining(" "));
    }

    @Test
    void trials_of_another_program_are_used_or_refused_as_asked_and_named_in_the_outcome() throws InterruptedException {
        List<Claim> claims = List.of(CONTRAST);
        audit(2, claims);
        int fits = NET.fits().get() + TWIN.fits().get();
        Environment newer = program("newer");
        AuditOutcome reused = audit(claims, newer, Reuse.CODE);
        assertThat(NET.fits().get() + TWIN.fits().get()).isEqualTo(fits);
        assertThat(reused.provenance().trialsOfOtherPrograms()).isEqualTo(24);
        assertThat(reused.provenance().environments()).containsExactly(environment());
        assertThat(reused.environment()).containsEntry("multiview.program", "older");

        AuditOutcome refused = audit(claims, newer, Reuse.PROGRAM);
        assertThat(NET.fits().get() + TWIN.fits().get()).isEqualTo(fits + 24);
        assertThat(refused.provenance().trialsOfOtherPrograms()).isZero();
        assertThat(refused.judgements()).isEqualTo(reused.judgements());
        audit(claims, newer, Reuse.PROGRAM);
        assertThat(NET.fits().get() + TWIN.fits().get())
                .as("now they are its own")
                .isEqualTo(fits + 24);
        audit(claims, newer, Reuse.NONE);
        assertThat(NET.fits().get() + TWIN.fits().get()).isEqualTo(fits + 48);
    }

    @Test
    void trials_of_two_environments_are_counted_by_environment() throws InterruptedException {
        audit(2, List.of(CONTRAST));
        AuditOutcome both = audit(List.of(CONTRAST, STUDENT), program("newer"), Reuse.CODE);
        assertThat(both.provenance().sources())
                .extracting(source -> source.environment().program(), Provenance.Source::trials)
                .containsExactly(tuple("older", 24), tuple("newer", 16));
        assertThat(both.environment())
                .containsEntry("multiview.program", "older | newer")
                .containsEntry("java", "test");
        assertThat(both.trials())
                .filteredOn(row -> row.environment().equals(environment().id()))
                .hasSize(24);
    }

    private static StoredTrial withCode(StoredTrial row, String code) {
        return new StoredTrial(
                row.key(),
                code,
                row.label(),
                row.canonical(),
                row.status(),
                row.message(),
                row.notes(),
                row.errors(),
                row.seconds(),
                row.environment(),
                row.predictions(),
                row.bytes());
    }

    private static Environment program(String program) {
        return new Environment(new TreeMap<>(Map.of("java", "test", "multiview.program", program)));
    }

    private AuditOutcome audit(List<Claim> claims, Environment environment, Reuse reuse) throws InterruptedException {
        AuditRequest request = new AuditRequest(List.of(), "test", Tier.SMOKE, 7, 4, claims, Families.of(claims));
        try (Store store = Store.open(folder)) {
            RunOptions options = RunOptions.of(2).withReuse(reuse);
            return new Audit(request, store, environment, options, Progress.silent()).run();
        }
    }

    private AuditOutcome recall(List<Claim> claims) throws InterruptedException {
        AuditRequest request = new AuditRequest(List.of(), "test", Tier.SMOKE, 7, 4, claims, Families.of(claims));
        try (Store store = Store.open(folder, sentence -> {})) {
            return new Audit(request, store, environment(), RunOptions.of(1), Progress.silent()).recall();
        }
    }

    private AuditOutcome audit(int threads, List<Claim> claims) throws InterruptedException {
        return audit(threads, claims, Families.of(claims));
    }

    private AuditOutcome audit(int threads, List<Claim> claims, Families families) throws InterruptedException {
        AuditRequest request = new AuditRequest(List.of(), "test", Tier.SMOKE, 7, 4, claims, families);
        try (Store store = Store.open(folder, sentence -> {})) {
            return new Audit(request, store, environment(), RunOptions.of(threads), Progress.silent()).run();
        }
    }

    private static Environment environment() {
        return program("older");
    }
}
