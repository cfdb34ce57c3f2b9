package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.fixture.Claims;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.plan.Plan;
import dev.multiview.store.Store;
import dev.multiview.store.StoredTrial;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a process of their own, killed by SIGKILL at random moments: what is finished is neither lost nor repeated. */
class KilledRunsTest {
    private static final Pattern FINISHED = Pattern.compile("\"key\":\"([0-9a-f]{64})\".*\"status\":\"ok\"");

    /** Late enough to meet trials that end, early enough to meet the opening of the store. */
    private static final int LATEST_MILLIS = 600;

    @TempDir
    Path folder;

    /** A run of as many draws as it is told, two trials at a time, some milliseconds each. */
    public static final class Victim {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("begins");
            try (Store store = Store.open(Path.of(arguments[0]))) {
                new Runner(store, () -> "env", row -> true, RunOptions.of(2), Progress.silent())
                        .run(plan(Integer.parseInt(arguments[1])));
            }
        }
    }

    private static Plan plan(int draws) {
        FakeLearner fake = new FakeLearner("fake");
        Failing slow = new Failing("slow", task -> {
            Thread.sleep(3 + Math.floorMod(task.seed().text().hashCode(), 8));
            return fake.fit(task);
        });
        return Plan.of(
                List.of(Claims.gain("p/c", new FakeData("near").setting(3, 2), slow, Claims.SELF_DISTILLATION)),
                draws,
                7);
    }

    @Test
    @Timeout(120)
    void threeKillsLoseAndRepeatNothing() throws IOException, InterruptedException {
        kill(3, 8);
    }

    @Test
    @Tag("slow")
    @Timeout(1800)
    void fiftyKillsLoseAndRepeatNothing() throws IOException, InterruptedException {
        kill(50, 120);
    }

    private void kill(int kills, int draws) throws IOException, InterruptedException {
        Random random = new Random(kills);
        Set<String> finished = Set.of();
        int met = 0;
        for (int i = 0; i < kills; i++) {
            Process victim = start(draws);
            try {
                if (victim.waitFor(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS)) {
                    // It was done before it could be killed.
                    assertThat(victim.exitValue()).isZero();
                } else {
                    met++;
                }
            } finally {
                victim.destroyForcibly().waitFor();
            }
            Set<String> now = intact();
            assertThat(now).containsAll(finished);
            finished = now;
        }
        assertThat(met).isPositive();
        Process last = start(draws);
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isZero();
        Set<String> planned =
                plan(draws).trials().stream().map(each -> each.key()).collect(Collectors.toSet());
        assertThat(intact()).isEqualTo(planned);
        Map<String, Integer> times = times();
        assertThat(times.keySet()).isEqualTo(planned);
        assertThat(times.values()).containsOnly(1);
    }

    private Process start(int draws) throws IOException {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString(),
                        Integer.toString(draws))
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("begins");
        return victim;
    }

    /** The trials that the store holds with predictions. */
    private Set<String> intact() {
        try (Store store = Store.open(folder, warning -> {})) {
            return store.rows().stream()
                    .filter(store::intact)
                    .map(StoredTrial::key)
                    .collect(Collectors.toSet());
        }
    }

    /** How often each trial ended, as the lines of the log tell. */
    private Map<String, Integer> times() throws IOException {
        Map<String, Integer> times = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("trials.jsonl"))) {
            Matcher finished = FINISHED.matcher(line);
            if (finished.find()) {
                times.merge(finished.group(1), 1, Integer::sum);
            }
        }
        return times;
    }
}
