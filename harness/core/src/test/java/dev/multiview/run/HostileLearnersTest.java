package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.Targets;
import dev.multiview.plan.Plan;
import dev.multiview.procedure.Ensemble;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What one learner does wrong is its own failure and nobody else's. */
@Timeout(60)
class HostileLearnersTest {
    private static final int DRAWS = 3;

    @TempDir
    private Path folder;

    private final FakeLearner fake = new FakeLearner("fake");

    /** Depends on all that it is given: training values, labels, validation values. */
    private final Learner sound = new Failing("sound", task -> {
        float[] sums = new float[2];
        for (int i = 0; i < task.training().count(); i++) {
            sums[task.training().labels()[i]] += task.training().values()[2 * i];
        }
        float moved = sums[0] - sums[1] + task.validation().values()[0];
        Model model = fake.fit(task).model();
        return new Fit(
                samples -> {
                    Logits logits = model.predict(samples).copy();
                    for (int i = 0; i < samples.count(); i++) {
                        logits.values()[2 * i] += moved * samples.values()[2 * i + 1];
                    }
                    return logits;
                },
                Map.of("moved", (double) moved));
    });

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void itFailsWithItsSentenceAndTheSoundLearnerBesideItIsUntouched(Hostile hostile) throws InterruptedException {
        Map<String, String> alone = bits(run("alone", 1, sound), "sound");
        for (int threads = 1; threads <= 3; threads++) {
            List<StoredTrial> beside = run("beside" + threads, threads, hostile, sound);
            assertThat(bits(beside, "sound")).isEqualTo(alone).hasSize(3 * DRAWS);
            assertThat(beside)
                    .filteredOn(trial -> trial.label().contains(hostile.name()))
                    .hasSize(3 * DRAWS)
                    .allSatisfy(trial -> assertThat(trial.message()).startsWith(hostile.sentence()));
        }
    }

    @Test
    void allOfThemAtOnceChangeNothingForTheSoundLearner() throws InterruptedException {
        List<Learner> all = new ArrayList<>(Arrays.asList(Hostile.values()));
        all.add(all.size() / 2, sound);
        assertThat(bits(run("all", 3, all.toArray(new Learner[0])), "sound"))
                .isEqualTo(bits(run("alone", 1, sound), "sound"));
    }

    /** The sound learner is held until its data have been changed, so that its first result is a false one. */
    @Test
    void aTrialThatSawChangedDataIsRepeatedWithDataOfItsOwn() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        Learner slow = new Failing("sound", task -> {
            begun.countDown();
            changed.await();
            return sound.fit(task);
        });
        Learner vandal = new Failing("vandal", task -> {
            begun.await();
            Arrays.fill(task.training().values(), -3);
            changed.countDown();
            return sound.fit(task);
        });
        List<StoredTrial> trials = run("store", 4, slow, vandal);
        assertThat(bits(trials, "sound")).isEqualTo(bits(run("alone", 1, sound), "sound"));
        assertThat(trials)
                .filteredOn(trial -> !trial.finished())
                .hasSize(3 * DRAWS)
                .allMatch(trial -> trial.message().startsWith("Learner vandal changes the samples"));
    }

    /** On the changed data the sound learner waits for ever, as one whose training no longer converges. */
    @Test
    void aTrialThatMetItsTimeLimitOnChangedDataIsRepeatedInATimeOfItsOwn() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Learner slow = new Failing("sound", task -> {
            begun.countDown();
            changed.await();
            if (task.training().values()[0] == -3) {
                never.await();
            }
            return sound.fit(task);
        });
        Learner vandal = new Failing("vandal", task -> {
            begun.await();
            Arrays.fill(task.training().values(), -3);
            changed.countDown();
            return sound.fit(task);
        });
        Plan plan = plan(1, slow, vandal);
        List<StoredTrial> trials;
        try (Store open = Store.open(folder.resolve("store"), sentence -> {})) {
            RunOptions options = new RunOptions(4, Duration.ofSeconds(3), Duration.ofSeconds(3));
            trials = new Runner(open, () -> "env", row -> true, options, Progress.silent())
                    .run(plan)
                    .trials();
        }
        assertThat(trials)
                .filteredOn(trial -> trial.label().contains(" sound "))
                .hasSize(3)
                .allSatisfy(trial -> assertThat(trial.message()).isEmpty())
                .allSatisfy(trial -> assertThat(trial.seconds()).isLessThan(3));
        assertThat(bits(trials, "sound")).isEqualTo(bits(run("alone", 1, plan(1, sound)), "sound"));
    }

    /** Teachers' logits are a copy for each student: changing them costs nobody but the student itself. */
    @ParameterizedTest
    @CsvSource({"1", "3"})
    void aStudentThatChangesItsTeachersLogitsChangesThemForItselfOnly(int threads) throws InterruptedException {
        boolean[] scribbles = {false};
        Learner student = new Failing("sound", task -> {
            Fit fit = sound.fit(task);
            if (scribbles[0] && task.targets() instanceof Targets.Distilled distilled) {
                Arrays.fill(distilled.teacher().values(), 99);
            }
            return fit;
        });
        Claim distilled = Claims.gain("p/d", new FakeData("near").setting(3, 3), student, Claims.DISTILLATION);
        Claim self = Claims.gain("p/s", new FakeData("near").setting(3, 3), student, Claims.SELF_DISTILLATION);
        Plan plan = Plan.of(List.of(distilled, self), DRAWS, 7);
        Map<String, String> quiet = bits(run("quiet", threads, plan), "sound");
        scribbles[0] = true;
        assertThat(bits(run("scribbled", threads, plan), "sound")).isEqualTo(quiet);
    }

    private static Map<String, String> bits(List<StoredTrial> trials, String learner) {
        Map<String, String> bits = new TreeMap<>();
        for (StoredTrial trial : trials) {
            if (trial.label().contains(" " + learner + " ")) {
                bits.put(trial.key(), trial.message() + trial.predictions() + trial.notes() + trial.errors());
            }
        }
        return bits;
    }

    private List<StoredTrial> run(String store, int threads, Learner... learners) throws InterruptedException {
        return run(store, threads, plan(DRAWS, learners));
    }

    private static Plan plan(int draws, Learner... learners) {
        List<Claim> claims = new ArrayList<>();
        for (Learner learner : learners) {
            claims.add(
                    Claims.gain("p/" + learner.name(), new FakeData("near").setting(3, 1), learner, new Ensemble(3)));
        }
        return Plan.of(claims, draws, 7);
    }

    private List<StoredTrial> run(String store, int threads, Plan plan) throws InterruptedException {
        try (Store open = Store.open(folder.resolve(store), sentence -> {})) {
            return new Runner(open, () -> "env", row -> true, RunOptions.of(threads), Progress.silent())
                    .run(plan)
                    .trials();
        }
    }
}
