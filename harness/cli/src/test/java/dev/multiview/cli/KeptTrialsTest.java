package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.run.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeptTrialsTest {
    private static final int TOLD_TO_END = 143;

    @Test
    void whatAnEarlierRunLeftCountsAsKept() {
        KeptTrials progress =
                new KeptTrials(Progress.silent(), Path.of("store"), new PrintWriter(new StringWriter(), true));

        progress.started(795, 36);
        progress.ended();

        assertThat(progress.sentence(795))
                .isEqualTo("Stopped; 36 of 795 trials are kept in store; the same command goes on from there");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatIsToldToEndSaysWhatIsKept() throws Exception {
        assertThat(saidOnTheWayOut(Run.IN_THE_MIDDLE))
                .contains("multiview: Stopped; 36 of 795 trials are kept in store;"
                        + " the same command goes on from there");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatHasEndedSaysNothing() throws Exception {
        assertThat(saidOnTheWayOut(Run.ENDED)).doesNotContain("multiview");
    }

    /** The error stream of a process that is told to end: a hook runs in no other way. */
    private static String saidOnTheWayOut(String moment) throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        moment)
                .start();
        try {
            assertThat(run.inputReader().readLine()).isEqualTo(moment);

            // The signal alone: ending the process itself would close its streams, too.
            run.toHandle().destroy();

            String said = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(run.waitFor()).isEqualTo(TOLD_TO_END);
            return said;
        } finally {
            run.destroyForcibly();
        }
    }

    /** Stands for an engine that waits for its next trial, or whose run has ended. */
    static final class Run {
        static final String IN_THE_MIDDLE = "in the middle";
        static final String ENDED = "ended";

        private Run() {}

        public static void main(String[] arguments) throws InterruptedException {
            KeptTrials progress = new KeptTrials(
                    Progress.silent(), Path.of("store"), new PrintWriter(System.err, true, StandardCharsets.UTF_8));
            progress.started(795, 36);
            if (arguments[0].equals(ENDED)) {
                progress.ended();
            }
            System.out.println(arguments[0]);
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        }
    }
}
