package dev.multiview.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineProcessTest {

    @TempDir
    private Path folder;

    @Test
    void returnsTheStatusOfTheEngine() throws Exception {
        assertThat(EngineProcess.of(ownClassPath(), List.of("--help")).run().status())
                .isEqualTo(ExitStatus.DONE.status());
        assertThat(EngineProcess.of(ownClassPath(), List.of("nonsense")).run().status())
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
        EngineEnd end = EngineProcess.of(ownClassPath(), List.of("audit", folder.toString()))
                .withDirectory(folder)
                .withMainClass(Probe.class.getName())
                .run();

        assertThat(end.status()).isEqualTo(Probe.AS_EXPECTED);
    }

    @Test
    void aDyingJvmIsAFailureAndNoDifference() throws Exception {
        assertThat(endOf("no.such.Class")).satisfies(end -> {
            assertThat(end.status()).isEqualTo(ExitStatus.FAILED.status());
            assertThat(end.sentence()).contains("status 1", "MULTIVIEW_MEMORY");
        });
        assertThat(endOf(Dying.class.getName(), "1").status()).isEqualTo(ExitStatus.FAILED.status());
        assertThat(endOf(Dying.class.getName(), "10")).isEqualTo(new EngineEnd(1, ""));
        assertThat(endOf(Dying.class.getName(), "4")).isEqualTo(new EngineEnd(4, ""));
        assertThat(endOf(Dying.class.getName(), "143")).isEqualTo(new EngineEnd(143, ""));
        assertThat(endOf(Dying.class.getName(), "134").status()).isEqualTo(ExitStatus.FAILED.status());
        assertThat(endOf(Dying.class.getName(), "134").sentence())
                .contains("signal 6", "set MULTIVIEW_CACHE to a new folder")
                .doesNotContain("delete");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anEngineThatIsKilledIsOneSentence() throws Exception {
        EngineEnd end = endOf(Dying.class.getName(), "killed");

        assertThat(end.status()).isEqualTo(137);
        assertThat(end.sentence()).contains("signal 9", "memory ran out", "MULTIVIEW_MEMORY");
    }

    @Test
    void namesThatTheEngineWouldReadOtherwiseAreRefused() {
        assertThatThrownBy(() -> Names.demandWritable(List.of("--output=st\u00f6re"), StandardCharsets.US_ASCII))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'--output=st\u00f6re' has letters that the locale, of US-ASCII, cannot write; set the"
                        + " environment variable LC_ALL to C.UTF-8 and start again");
        Names.demandWritable(List.of("--output=st\u00f6re"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Names.demandWritable(List.of("\uFFFD"), StandardCharsets.UTF_8))
                .isInstanceOf(IllegalArgumentException.class);
        List<Path> two = List.of(Path.of("a" + File.pathSeparator + "b"));
        assertThatThrownBy(() -> EngineProcess.of(two, List.of()).command(new MemoryBudget(2048)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("separates the parts of Java's class path");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void killingTheLauncherEndsTheEngine() throws Exception {
        Process launcher = launcher();
        try {
            assertThat(launcher.inputReader().readLine()).isEqualTo(Sleeper.AWAKE);
            ProcessHandle engine = launcher.descendants().findFirst().orElseThrow();

            launcher.destroyForcibly();

            engine.onExit().get(20, TimeUnit.SECONDS);
        } finally {
            end(launcher);
        }
    }

    private EngineEnd endOf(String mainClass, String... arguments) throws Exception {
        return EngineProcess.of(ownClassPath(), List.of(arguments))
                .withMainClass(mainClass)
                .run();
    }

    @Test
    void endingTheLauncherEndsTheEngine() throws Exception {
        Process launcher = launcher();
        try {
            // The engine's first output says that it runs.
            assertThat(launcher.inputReader().readLine()).isEqualTo(Sleeper.AWAKE);
            List<ProcessHandle> engines = launcher.descendants().toList();
            assertThat(engines).hasSize(1);

            launcher.destroy();

            assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(engines).noneMatch(ProcessHandle::isAlive);
        } finally {
            end(launcher);
        }
    }

    private static Process launcher() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void end(Process launcher) {
        Stream.concat(launcher.descendants(), Stream.of(launcher.toHandle())).forEach(ProcessHandle::destroyForcibly);
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
        static final int AS_EXPECTED = 4;

        private Probe() {}

        public static void main(String[] arguments) throws IOException {
            boolean asExpected = Path.of("")
                            .toRealPath()
                            .equals(Path.of(arguments[1]).toRealPath())
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
            ParentWatch.start();
            System.out.println(AWAKE);
            Thread.sleep(TimeUnit.MINUTES.toMillis(10));
        }
    }

    /** Stands for an engine that ends with any status, or is killed. */
    static final class Dying {
        private Dying() {}

        public static void main(String[] arguments) throws Exception {
            if (arguments[0].equals("killed")) {
                new ProcessBuilder(
                                "kill",
                                "-9",
                                Long.toString(ProcessHandle.current().pid()))
                        .start();
                Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            }
            System.exit(Integer.parseInt(arguments[0]));
        }
    }
}
