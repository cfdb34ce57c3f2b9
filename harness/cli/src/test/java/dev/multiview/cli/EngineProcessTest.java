package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EngineProcessTest {

    @TempDir
    private Path folder;

    @Test
    void returnsTheStatusOfTheEngine() throws Exception {
        assertThat(EngineProcess.of(ownClassPath(), List.of("--help")).run()).isEqualTo(ExitStatus.DONE.status());
        assertThat(EngineProcess.of(ownClassPath(), List.of("nonsense")).run())
                .isEqualTo(ExitStatus.BAD_INPUT.status());
    }

    @Test
    void missingModulesAreNamedBeforeAnythingStarts() {
        List<Path> incomplete = ownClassPath().stream()
                .filter(entry -> !entry.toString().contains("smile") && !inModule(entry, "baselines"))
                .toList();

        assertThatThrownBy(() -> EngineProcess.of(incomplete, List.of("list")).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The class path lacks multiview-baselines, smile-math;"
                        + " build the whole project again: mvn install -DskipTests");
    }

    @Test
    void runsInTheGivenFolderWithTheFlagsAndTheEnvironmentOfTheEngine() throws Exception {
        int status = EngineProcess.of(ownClassPath(), List.of(folder.toString()))
                .withDirectory(folder)
                .withMainClass(Probe.class.getName())
                .run();

        assertThat(status).isEqualTo(Probe.AS_EXPECTED);
    }

    @Test
    void endingTheLauncherEndsTheEngine() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            // The engine's first output says that it runs.
            assertThat(launcher.inputReader().readLine()).isEqualTo(Sleeper.AWAKE);
            List<ProcessHandle> engines = launcher.descendants().toList();
            assertThat(engines).hasSize(1);

            launcher.destroy();

            assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(engines).noneMatch(ProcessHandle::isAlive);
        } finally {
            Stream.concat(launcher.descendants(), Stream.of(launcher.toHandle()))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static boolean inModule(Path entry, String module) {
        return Stream.of(entry.toString().split(Pattern.quote(File.separator)))
                .anyMatch(part -> part.equals(module) || part.startsWith("multiview-" + module));
    }

    private static List<Path> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
    }

    /** Stands for the engine and looks at what it was started with. */
    static final class Probe {
        static final int AS_EXPECTED = 42;

        private Probe() {}

        public static void main(String[] arguments) throws IOException {
            boolean asExpected = Path.of("")
                            .toRealPath()
                            .equals(Path.of(arguments[0]).toRealPath())
                    && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                    && "false".equals(System.getProperty("org.eclipse.deeplearning4j.helpers.disable"))
                    && "PASSIVE".equals(System.getenv("OMP_WAIT_POLICY"))
                    && "1".equals(System.getenv("OMP_NUM_THREADS"));
            System.exit(asExpected ? AS_EXPECTED : 1);
        }
    }

    /** Stands for the command: starts an engine that never ends by itself. */
    static final class Launcher {
        private Launcher() {}

        public static void main(String[] arguments) throws Exception {
            EngineProcess.of(ownClassPath(), List.of())
                    .withMainClass(Sleeper.class.getName())
                    .run();
        }
    }

    /** Stands for an engine in the middle of a long run. */
    static final class Sleeper {
        static final String AWAKE = "awake";

        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(AWAKE);
            Thread.sleep(TimeUnit.MINUTES.toMillis(10));
        }
    }
}
