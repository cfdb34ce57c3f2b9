package dev.multiview.dummy;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.provenance.Environment;
import dev.multiview.quantity.Gain;
import dev.multiview.run.Audit;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.Progress;
import dev.multiview.run.RunOptions;
import dev.multiview.run.TrialRow;
import dev.multiview.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Audits a dummy beside the sound learner.
 *
 * @param dummy the learner that must be caught
 * @param members members in each draw; more than one costs a learner that hangs more time
 * @param timeLimit for each trial
 * @param reason what the message of every failed trial must contain
 */
record DummyCheck(Learner dummy, int members, Duration timeLimit, String reason) implements Claim.Check {
    private static final int DRAWS = 2;
    private static final Duration GRACE = Duration.ofMillis(250);

    @Override
    public Optional<String> counterexample() throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("multiview-dummy");
            try (Store store = Store.open(folder)) {
                return judge(audit(store));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary store of the check could not be made or deleted", e);
        }
    }

    private AuditOutcome audit(Store store) throws InterruptedException {
        List<Claim> claims = List.of(claim("dummy", dummy), claim("sound", DummyLearners.SOUND));
        AuditRequest request =
                new AuditRequest(List.of(), "dummies", Tier.SMOKE, 1, DRAWS, claims, Families.of(claims));
        Environment nowhere = new Environment(new TreeMap<>());
        return new Audit(request, store, nowhere, new RunOptions(2, timeLimit, GRACE), Progress.silent()).run();
    }

    /** A claim that every number supports, so that only a failure keeps it from being supported. */
    private Claim claim(String name, Learner learner) {
        Setting setting = new Setting("dummy", new DummyData(), members, 1, 1, 1);
        Arm arm = new Arm(setting, learner, new Ensemble(members));
        return new Claim(
                "dummies/" + name,
                Place.preset("dummy"),
                "a gain is a number",
                Claim.Mark.OURS,
                "dummies",
                new Claim.Statistical(new Gain(arm, Split.MULTI_VIEW), new Rule.NoEffect(1e6), List.of()));
    }

    private Optional<String> judge(AuditOutcome outcome) {
        for (TrialRow trial : outcome.trials()) {
            boolean isDummy = trial.trial().learner().equals(dummy.name());
            boolean failed = trial.status().equals("failed");
            if (isDummy && !(failed && trial.message().contains(reason))) {
                return Optional.of("trial '" + trial.trial().label() + "' is recorded as " + trial.status() + " ("
                        + trial.message() + ") instead of failed (" + reason + ")");
            }
            if (!isDummy && failed) {
                return Optional.of(
                        "the sound learner's trial '" + trial.trial().label() + "' failed: " + trial.message());
            }
        }
        for (Judgement judgement : outcome.judgements()) {
            boolean isDummy = judgement.claim().id().endsWith("/dummy");
            if (isDummy == (judgement.verdict() == Verdict.SUPPORTED)) {
                return Optional.of("claim " + judgement.claim().id() + " came out " + judgement.verdict() + ": "
                        + judgement.reason());
            }
        }
        return Optional.empty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
