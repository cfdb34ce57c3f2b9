package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.provenance.Environment;
import dev.multiview.quantity.Gain;
import dev.multiview.statistic.Looks;
import dev.multiview.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Audits that look at their claims more than once. */
@Timeout(60)
class AuditLooksTest {
    private static final Setting SETTING = new FakeData("near").setting(3, 2);
    private static final Looks LOOKS = new Looks(List.of(3, 6, 9));
    /** Errors of fake learners scatter about a half, so one rule is met at once and the other never. */
    private static final Claim MET = claim("met", new FakeLearner("one"), new Rule.NoEffect(5));

    private static final Claim OPEN = claim("open", new FakeLearner("other"), new Rule.Effect(0));

    @TempDir
    private Path folder;

    private final List<String> sentences = new ArrayList<>();

    @Test
    void openClaimsGetMoreDrawsUpToTheLastLook() throws InterruptedException {
        AuditOutcome outcome = audit(Reuse.NONE, Duration.ofHours(1), LOOKS);
        assertThat(verdict(outcome, 0)).isEqualTo(Verdict.SUPPORTED);
        assertThat(verdict(outcome, 1)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(outcome.judgements())
                .extracting(judgement ->
                        Objects.requireNonNull(judgement.estimate()).draws())
                .containsExactly(3, 9);
        assertThat(outcome.draws()).isEqualTo(9);
        // Three members a draw; of the first learner none beyond the first look.
        assertThat(outcome.trials()).hasSize(3 * 3 + 9 * 3);
        assertThat(sentences)
                .containsExactly(
                        "Look 2 of at most 3: 1 claims are open and get 6 draws",
                        "Look 3 of at most 3: 1 claims are open and get 9 draws");
    }

    @Test
    void aStoreTellsWhatAllLooksFound() throws InterruptedException {
        AuditOutcome run = audit(Reuse.CODE, Duration.ofHours(1), LOOKS);
        AuditOutcome recalled = recall();
        assertThat(recalled.judgements()).isEqualTo(run.judgements());
        assertThat(recalled.gains()).isEqualTo(run.gains());
        assertThat(recalled.contrasts()).isEqualTo(run.contrasts());
        assertThat(recalled.planDigest()).isEqualTo(run.planDigest());
        assertThat(recalled.missing()).isZero();
    }

    @Test
    void aBudgetEndsTheAuditAtTheLookThatItReachesAndARecallSaysTheSame() throws InterruptedException {
        AuditOutcome ended = audit(Reuse.CODE, Duration.ZERO, LOOKS);
        assertThat(ended.draws()).isEqualTo(3);
        AuditOutcome recalled = recall();
        assertThat(recalled.judgements()).isEqualTo(ended.judgements());
        assertThat(recalled.missing()).isZero();
        AuditOutcome whole = audit(Reuse.CODE, Duration.ofHours(1), LOOKS);
        assertThat(whole.draws()).isEqualTo(9);
        assertThat(whole.judgements().get(0)).isEqualTo(ended.judgements().get(0));
    }

    @Test
    void looksArePartOfWhatWasPlannedAndResultsAreNot() throws InterruptedException {
        String looks = audit(Reuse.CODE, Duration.ofHours(1), LOOKS).planDigest();
        assertThat(audit(Reuse.CODE, Duration.ZERO, LOOKS).planDigest()).isEqualTo(looks);
        assertThat(audit(Reuse.CODE, Duration.ZERO, new Looks(List.of(3, 6))).planDigest())
                .isNotEqualTo(looks);
        assertThat(audit(Reuse.CODE, Duration.ZERO, Looks.fixed(3)).planDigest())
                .isNotEqualTo(looks);
    }

    @Test
    void anAuditMakesNoMoreLooksThanAskedForAndGoesOnFromThere() throws InterruptedException {
        AuditOutcome first = audit(RunOptions.of(2).withLooks(1), LOOKS);
        assertThat(first.looks()).isEqualTo(new LooksMade(1, 3, 1));
        assertThat(first.draws()).isEqualTo(3);
        AuditOutcome all = audit(RunOptions.of(2).withLooks(3), LOOKS);
        assertThat(all.looks()).isEqualTo(new LooksMade(3, 3, 0));
        assertThat(all.planDigest()).isEqualTo(first.planDigest());
        assertThat(all.judgements().get(0)).isEqualTo(first.judgements().get(0));
        try (Store store = Store.open(folder, sentence -> {})) {
            AuditOutcome recalled = new Audit(
                            request(LOOKS),
                            store,
                            environment(),
                            RunOptions.of(1).withLooks(1),
                            Progress.silent())
                    .recall();
            assertThat(recalled.judgements()).isEqualTo(first.judgements());
        }
    }

    private static Verdict verdict(AuditOutcome outcome, int claim) {
        return outcome.judgements().get(claim).verdict();
    }

    private AuditOutcome recall() throws InterruptedException {
        try (Store store = Store.open(folder, sentence -> {})) {
            return new Audit(request(LOOKS), store, environment(), RunOptions.of(1), Progress.silent()).recall();
        }
    }

    private AuditOutcome audit(Reuse reuse, Duration budget, Looks looks) throws InterruptedException {
        return audit(RunOptions.of(2).withReuse(reuse).withBudget(budget), looks);
    }

    private AuditOutcome audit(RunOptions options, Looks looks) throws InterruptedException {
        Progress progress = new ProgressLines(
                sentence -> {
                    if (sentence.startsWith("Look")) {
                        sentences.add(sentence);
                    }
                },
                InstantSource.system());
        try (Store store = Store.open(folder, sentence -> {})) {
            return new Audit(request(looks), store, environment(), options, progress).run();
        }
    }

    private static AuditRequest request(Looks looks) {
        List<Claim> claims = List.of(MET, OPEN);
        return new AuditRequest(List.of(), "test", Tier.SMOKE, 7, looks, claims, List.of(), Families.of(claims));
    }

    private static Environment environment() {
        return new Environment(new TreeMap<>(Map.of("java", "test", "multiview.program", "p")));
    }

    private static Claim claim(String name, FakeLearner learner, Rule rule) {
        return new Claim(
                "p/" + name,
                Place.preset("made-up"),
                "t",
                Claim.Mark.OURS,
                "s",
                new Claim.Statistical(
                        new Gain(new Arm(SETTING, learner, new Ensemble(3)), Split.SINGLE_VIEW), rule, List.of()));
    }
}
