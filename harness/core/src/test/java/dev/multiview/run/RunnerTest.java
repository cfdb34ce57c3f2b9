package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Claim;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.plan.Plan;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.LongerTraining;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import dev.multiview.store.Store;
import dev.multiview.store.StoreException;
import dev.multiview.store.StoredTrial;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunnerTest {
    private static final RunOptions LIMITED = new RunOptions(2, Duration.ofSeconds(1), Duration.ofMillis(200));

    @TempDir
    private Path folder;

    private final FakeLearner learner = new FakeLearner("fake");

    @Test
    void resultsAreTheSameForOneThreadAndForThree() throws InterruptedException {
        Map<String, String> one = new TreeMap<>();
        Map<String, String> three = new TreeMap<>();
        for (StoredTrial trial : run("one", plan(4), RunOptions.of(1)).trials()) {
            one.put(trial.key(), trial.predictions() + trial.notes() + trial.errors());
        }
        for (StoredTrial trial : run("three", plan(4), RunOptions.of(3)).trials()) {
            three.put(trial.key(), trial.predictions() + trial.notes() + trial.errors());
        }
        assertThat(one).isEqualTo(three).hasSize(4 * (3 + 2 + 2));
    }

    @Test
    void aSecondRunRepeatsNothing() throws InterruptedException {
        RunResult first = run("store", plan(2), RunOptions.of(2));
        int fits = learner.fits().get();
        RunResult second = run("store", plan(2), RunOptions.of(2));
        assertThat(first.reused()).isZero();
        assertThat(second.reused()).isEqualTo(fits).isEqualTo(14);
        assertThat(learner.fits()).hasValue(fits);
        assertThat(second.trials()).isEqualTo(first.trials());
    }

    @Test
    void aLongerPlanRunsWhatIsMissingOnly() throws InterruptedException {
        run("store", plan(1), RunOptions.of(2));
        int fits = learner.fits().get();
        run("store", plan(3), RunOptions.of(2));
        assertThat(learner.fits()).hasValue(3 * fits);
    }

    @Test
    void aTrialWithDamagedPredictionsIsRunAgain() throws InterruptedException, IOException {
        StoredTrial victim = run("store", plan(1), RunOptions.of(2)).trials().get(0);
        int fits = learner.fits().get();
        Files.writeString(folder.resolve("store/predictions").resolve(victim.predictions()), "rubbish");
        RunResult again = run("store", plan(1), RunOptions.of(2));
        assertThat(learner.fits()).hasValue(fits + 1);
        assertThat(again.trials().get(0).predictions()).isEqualTo(victim.predictions());
    }

    @Test
    void allTrialsOfADrawShareOneDataSet() throws InterruptedException {
        FakeData data = new FakeData("shared");
        Claim claim = Claims.gain("p/c", data.setting(3, 2), learner, Claims.SELF_DISTILLATION);
        run("store", Plan.of(List.of(claim), 2, 7), RunOptions.of(3));
        assertThat(data.drawn()).hasValue(2);
        assertThat(learner.trainingSets()).hasSize(2);
    }

    @Test
    void aDrawThatFailsItsSelfCheckFailsItsTrialsWithThatSentence() throws InterruptedException {
        Claim claim = Claims.gain("p/c", FakeData.brokenAt(1).setting(2, 1), learner, new Ensemble(2));
        RunResult result = run("store", Plan.of(List.of(claim), 3, 7), RunOptions.of(2));
        assertThat(result.failures())
                .hasSize(2)
                .allMatch(trial -> trial.message().equals("Share of single-view samples 0.9 is far from 0.25"))
                .allMatch(trial -> trial.label().contains("draw 1"));
    }

    @Test
    void aFailedTeacherFailsItsStudentsWithASentenceThatNamesIt() throws InterruptedException {
        Learner failing = new Failing("failing", task -> {
            if (task.seed().text().contains("member=1")) {
                throw new OutOfMemoryError("no heap\nleft");
            }
            return learner.fit(task);
        });
        RunResult result = run(
                "store",
                Plan.of(
                        List.of(Claims.gain("p/c", new FakeData("near").setting(2, 1), failing, Claims.DISTILLATION)),
                        1,
                        7),
                RunOptions.of(2));
        assertThat(result.failures())
                .extracting(StoredTrial::message)
                .containsExactly(
                        "Learner failing failed with OutOfMemoryError: no heap left",
                        "Teacher 'near draw 0 failing member(1,steps=3)' failed, so this student was not trained:"
                                + " Learner failing failed with OutOfMemoryError: no heap left");
        assertThat(result.trials()).hasSize(4);
    }

    @Test
    void aFailedTrialIsTriedAgainByTheNextRun() throws InterruptedException {
        boolean[] healthy = {false};
        Learner moody = new Failing("moody", task -> {
            if (!healthy[0]) {
                throw new IllegalStateException("not today");
            }
            return learner.fit(task);
        });
        Plan plan =
                Plan.of(List.of(Claims.gain("p/c", new FakeData("near").setting(2, 1), moody, new Ensemble(2))), 1, 7);
        assertThat(run("store", plan, RunOptions.of(1)).failures()).hasSize(2);
        healthy[0] = true;
        RunResult second = run("store", plan, RunOptions.of(1));
        assertThat(second.reused()).isZero();
        assertThat(second.failures()).isEmpty();
    }

    @Test
    void membersWithTheSameBitsFailTogetherWhicheverEndsFirst() throws InterruptedException {
        Learner deaf = new Failing(
                "deaf",
                task -> learner.fit(new dev.multiview.model.TrainingTask(
                        task.training(),
                        task.validation(),
                        task.targets(),
                        dev.multiview.random.SeedPath.root(task.seed().text().contains("member=2") ? 2 : 1),
                        task.steps())));
        Plan plan = Plan.of(
                List.of(
                        Claims.gain("p/c", new FakeData("near").setting(3, 2), deaf, Claims.SELF_DISTILLATION),
                        Claims.gain("p/e", new FakeData("near").setting(3, 2), deaf, new Ensemble(3))),
                1,
                7);
        for (int threads = 1; threads <= 3; threads++) {
            RunResult result = run("store" + threads, plan, RunOptions.of(threads));
            assertThat(result.failures())
                    .extracting(StoredTrial::label)
                    .filteredOn(label -> label.contains("member("))
                    .containsExactly("near draw 0 deaf member(0,steps=3)", "near draw 0 deaf member(1,steps=3)");
            assertThat(result.failures())
                    .filteredOn(trial -> trial.label().contains("student("))
                    .hasSize(2)
                    .allMatch(trial -> trial.message().startsWith("Teacher 'near draw 0 deaf member("));
            assertThat(result.failures().get(0).message())
                    .startsWith("Learner deaf ignores its seed: members [0, 1] predict the same bits");
        }
    }

    @Test
    void thereAreNoMoreThreadsThanTrials() throws InterruptedException {
        long before = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
        run("store", ensembles(learner), RunOptions.of(3000));
        assertThat(ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - before)
                .isLessThan(1000);
    }

    @Test
    void aTrialThatHangsIsInterruptedAndTheRestGoesOn() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Learner hanging = new Failing("hanging", task -> {
            if (task.seed().text().contains("member=0")) {
                never.await();
            }
            return learner.fit(task);
        });
        RunResult result = run("store", ensembles(hanging), LIMITED);
        assertThat(result.failures())
                .extracting(StoredTrial::message)
                .containsExactly("Learner hanging did not end within 1 s; train less, or allow more with --time-limit");
        assertThat(result.failures().get(0).seconds()).isBetween(0.9, 10.0);
    }

    @Test
    void aThreadThatIgnoresItsInterruptionIsReplaced() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Learner deaf = new Failing("deaf", task -> {
            while (task.seed().text().contains("member=0")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // on purpose
                }
            }
            return learner.fit(task);
        });
        RunResult result =
                run("store", ensembles(deaf), new RunOptions(1, Duration.ofSeconds(1), Duration.ofMillis(50)));
        assertThat(result.failures())
                .extracting(StoredTrial::message)
                .containsExactly("Learner deaf did not end within 1 s and ignored its interruption; let it check"
                        + " Thread.interrupted() in its training loop");
        assertThat(result.trials()).hasSize(3);
    }

    @Test
    void anInterruptedRunRecordsNoFailureAndIsFinishedByTheNext() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Learner slow = new Failing("slow", task -> {
            if (task.seed().text().contains("member=1")) {
                reached.countDown();
                gate.await();
            }
            return learner.fit(task);
        });
        Thread run = new Thread(() -> {
            try {
                run("store", ensembles(slow), RunOptions.of(1));
            } catch (InterruptedException e) {
                // what this test is about
            }
        });
        run.start();
        reached.await();
        run.interrupt();
        run.join();
        gate.countDown();
        RunResult second = run("store", ensembles(slow), RunOptions.of(1));
        assertThat(second.failures()).isEmpty();
        assertThat(second.reused()).isEqualTo(1);
    }

    @Test
    void aStoreThatBreaksStopsTheRunWithItsSentence() {
        Learner saboteur = new Failing("saboteur", task -> {
            try (var files = Files.list(folder.resolve("store/predictions"))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(folder.resolve("store/predictions"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return learner.fit(task);
        });
        assertThatThrownBy(() -> run("store", ensembles(saboteur), RunOptions.of(1)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("could not be written");
    }

    @Test
    void aStoredTrialWithoutTrainingPredictionsIsUsedUntilItIsToTeachAndThenTrainedAgain() throws InterruptedException {
        DistillationRule rule = new DistillationRule.Temperature(0.5, 2);
        // Members and students are trained for equally long, so that the plain control is the own-seed teacher.
        Setting setting = new Setting("near", new FakeData("near"), 2, 1, 5, 5);
        Plan control = Plan.of(List.of(Claims.gain("p/u", setting, learner, new LongerTraining())), 1, 7);
        Plan taught =
                Plan.of(List.of(Claims.gain("p/o", setting, learner, new Distillation(Teacher.OWN_SEED, rule))), 1, 7);
        RunResult first = run("store", control, RunOptions.of(1));
        try (Store open = Store.open(folder.resolve("store"), sentence -> {})) {
            first.trials().forEach(row -> open.append(withoutTraining(row)));
        }
        assertThat(run("store", control, RunOptions.of(1)).reused())
                .isEqualTo(first.trials().size());
        assertThat(run("store", taught, RunOptions.of(1)).reused()).isZero();
        assertThat(run("store", taught, RunOptions.of(1)).reused()).isEqualTo(2);
    }

    /** The row as versions before repeated distillation wrote it. */
    private static StoredTrial withoutTraining(StoredTrial row) {
        Map<String, Double> errors = new TreeMap<>(row.errors());
        errors.remove("training");
        return new StoredTrial(
                row.key(),
                row.code(),
                row.label(),
                row.canonical(),
                row.status(),
                row.message(),
                row.notes(),
                errors,
                row.seconds(),
                row.environment(),
                row.predictions(),
                row.bytes());
    }

    private Plan ensembles(Learner learner) {
        return Plan.of(List.of(Claims.gain("p/c", new FakeData("near").setting(3, 1), learner, new Ensemble(3))), 1, 7);
    }

    private Plan plan(int draws) {
        return Plan.of(
                List.of(
                        Claims.gain("p/a", new FakeData("near").setting(3, 2), learner, Claims.DISTILLATION),
                        Claims.gain("p/b", new FakeData("near").setting(3, 2), learner, new Ensemble(3))),
                draws,
                7);
    }

    private RunResult run(String store, Plan plan, RunOptions options) throws InterruptedException {
        try (Store open = Store.open(folder.resolve(store), sentence -> {})) {
            return new Runner(open, () -> "env", row -> true, options, Progress.silent()).run(plan);
        }
    }
}
