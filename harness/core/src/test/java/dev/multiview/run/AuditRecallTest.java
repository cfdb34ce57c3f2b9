package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.metric.ErrorRate;
import dev.multiview.plan.Plan;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.plan.TrialCode;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Provenance;
import dev.multiview.store.PredictionFormat;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is recalled of a run, and trials of other programs and environments that its store holds. */
class AuditRecallTest extends AuditBench {
    @Test
    void what_an_audit_found_is_recalled_from_its_store_without_a_fit() throws InterruptedException {
        List<Claim> claims = List.of(contrast, student);
        AuditOutcome run = audit(2, claims);
        int fits = net.fits().get() + twin.fits().get();
        AuditOutcome recalled = recall(claims);
        assertThat(recalled.judgements()).isEqualTo(run.judgements());
        assertThat(recalled.gains()).isEqualTo(run.gains());
        assertThat(recalled.contrasts()).isEqualTo(run.contrasts());
        assertThat(recalled.trials()).isEqualTo(run.trials());
        assertThat(recalled.planDigest()).isEqualTo(run.planDigest());
        assertThat(net.fits().get() + twin.fits().get()).isEqualTo(fits);
    }

    @Test
    void recalling_a_part_of_a_run_judges_what_is_whole_and_says_what_is_missing() throws InterruptedException {
        AuditOutcome run = audit(2, List.of(contrast));
        AuditOutcome recalled = recall(List.of(contrast, student));
        assertThat(recalled.missing()).isEqualTo(16);
        assertThat(recalled.judgements().get(0)).isEqualTo(run.judgements().get(0));
        assertThat(recalled.judgements().get(1).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(recalled.judgements().get(1).reason())
                .isEqualTo("8 of its 24 trials have been run, and a verdict takes all of them; go on with:"
                        + " mvn multiview:audit -Dclaims=test -Dtier=smoke -Dseed=7");
        assertThat(recalled.gains()).containsAll(run.gains());
    }

    @Test
    void a_claim_of_a_shard_names_the_command_that_brings_all_shards_together() throws InterruptedException {
        AuditRequest request = new AuditRequest(
                List.of(), "test", Tier.SMOKE, 7, 4, List.of(contrast), Families.of(List.of(contrast)));
        try (Store store = Store.open(folder)) {
            RunOptions options = RunOptions.of(1).withShard(new Shard(2, 3));
            AuditOutcome outcome = new Audit(request, store, environment(), options, Progress.silent()).run();
            assertThat(outcome.judgements().get(0).verdict()).isEqualTo(Verdict.NOT_RUN);
            assertThat(outcome.judgements().get(0).reason())
                    .contains("this was shard 2/3")
                    .contains("by 'multiview merge', then judge by 'multiview report'");
        }
    }

    @Test
    void recalling_what_was_never_run_names_the_count_and_the_command() {
        assertThatThrownBy(() -> recall(List.of(contrast)))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Store " + folder + " holds none of the 24 trials; run them with: mvn multiview:audit"
                        + " -Dclaims=test -Dtier=smoke -Dseed=7")
                .extracting(failure -> ((MultiviewException) failure).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void what_other_code_computed_stands_for_nothing_in_a_run_and_is_shown_as_such_by_a_recall()
            throws InterruptedException {
        List<Claim> claims = List.of(contrast);
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
        int fits = net.fits().get() + twin.fits().get();
        assertThat(audit(2, claims).judgements()).isEqualTo(run.judgements());
        assertThat(net.fits().get() + twin.fits().get()).isEqualTo(fits + 24);
        assertThat(recall(claims).provenance().otherCode()).isZero();
    }

    @Test
    void what_carries_trials_out_and_keeps_their_results_is_part_of_their_code() {
        List<Claim> claims = List.of(contrast);
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
        List<Claim> claims = List.of(contrast);
        audit(2, claims);
        int fits = net.fits().get() + twin.fits().get();
        Environment newer = program("newer");
        AuditOutcome reused = audit(claims, newer, Reuse.CODE);
        assertThat(net.fits().get() + twin.fits().get()).isEqualTo(fits);
        assertThat(reused.provenance().trialsOfOtherPrograms()).isEqualTo(24);
        assertThat(reused.provenance().environments()).containsExactly(environment());
        assertThat(reused.environment()).containsEntry("multiview.program", "older");

        AuditOutcome refused = audit(claims, newer, Reuse.PROGRAM);
        assertThat(net.fits().get() + twin.fits().get()).isEqualTo(fits + 24);
        assertThat(refused.provenance().trialsOfOtherPrograms()).isZero();
        assertThat(refused.judgements()).isEqualTo(reused.judgements());
        audit(claims, newer, Reuse.PROGRAM);
        assertThat(net.fits().get() + twin.fits().get())
                .as("now they are its own")
                .isEqualTo(fits + 24);
        audit(claims, newer, Reuse.NONE);
        assertThat(net.fits().get() + twin.fits().get()).isEqualTo(fits + 48);
    }

    @Test
    void trials_of_two_environments_are_counted_by_environment() throws InterruptedException {
        audit(2, List.of(contrast));
        AuditOutcome both = audit(List.of(contrast, student), program("newer"), Reuse.CODE);
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
}
