package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The script {@code harness/multiview} in a tree of its own, made of what is under test here: modules as the jars that
 * the script looks for, libraries as the file that the build writes.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScriptTest {

    @TempDir
    private Path folder;

    private Path tree;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void plant() throws IOException {
        tree = plantIn(folder.resolve("b\u00e4um e"));
    }

    @Test
    void aTreeAnywhereRunsItsOwnModulesWhateverTheLocale() throws Exception {
        fill();

        Run run = multiview(Map.of("LC_ALL", "C"), "list", "multiview/D1");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("multiview/D1");
        assertThat(run.err()).as("no warning of modules that are not needed").isEmpty();
    }

    @Test
    void withoutAModuleOneSentenceNamesIt() throws Exception {
        fill();
        Files.delete(tree.resolve("harness/core/target/multiview-core-1.0.jar"));

        Run run = multiview(Map.of(), "list");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).hasLineCount(1).startsWith("multiview: The class path lacks multiview-core;");
    }

    @Test
    void anOutputThatIsFullIsAFailure() throws Exception {
        fill();

        Run run = run(Map.of(), "sh", "-c", "'" + script() + "' list multiview/D1 >/dev/full");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).hasLineCount(1).contains("No space left on device");
    }

    @ParameterizedTest
    @CsvSource({"exit 0, 0", "exit 10, 1", "exit 2, 2", "exit 3, 3", "exit 4, 4", "exit 11, 137", "exit 130, 130"})
    void aStatusThatTheLauncherMeansArrives(String end, int status) throws Exception {
        fakeJava(end);

        Run run = multiview(Map.of());

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"exit 1, 3, Java did not start", "exit 134, 3, Java did not start", "kill -9 $$, 137, ended by signal 9"
    })
    void aDyingLauncherIsOneSentenceAndNeverADifference(String end, int status, String words) throws Exception {
        fakeJava(end);

        Run run = multiview(Map.of());

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.err()).hasLineCount(1).startsWith("multiview: ").contains(words);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
    void whoTellsTheScriptToEndTellsTheLauncherAndWaitsForIt(String signal, int status) throws Exception {
        fakeJava("trap 'sleep 1; echo ended; exit 143' TERM\necho begun\nwhile :; do sleep 0.1; done");
        Process process = start(Map.of(), "env", "--default-signal=HUP,INT,TERM", script().toString());
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("begun");

            run(Map.of(), "kill", "-" + signal, Long.toString(process.pid()));

            assertThat(out.readLine()).isEqualTo("ended");
            assertThat(process.waitFor()).isEqualTo(status);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void inputReachesTheEngine() throws Exception {
        fakeJava("cat");

        assertThat(run(Map.of(), "sh", "-c", "echo hello | '" + script() + "'").out())
                .isEqualTo("hello\n");
        assertThat(run(Map.of(), "sh", "-c", "'" + script() + "' <&-").status()).isZero();
    }

    @Test
    void aColonInTheNameOfTheTreeIsRefused() throws Exception {
        tree = plantIn(folder.resolve("a:b"));

        Run run = multiview(Map.of(), "list");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("a:b", "colon", "move the tree");
    }

    @Test
    void aTreeThatIsNotBuiltSaysHow() throws Exception {
        Run run = multiview(Map.of(), "list");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("mvn package -DskipTests");
    }

    private static Path plantIn(Path tree) throws IOException {
        Path script = tree.resolve("harness/multiview");
        Files.createDirectories(script.getParent());
        Files.copy(projectRoot().resolve("harness/multiview"), script);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return tree;
    }

    /** Modules as jars, libraries as a list. */
    private void fill() throws IOException, URISyntaxException {
        List<String> libraries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path module = module(Path.of(entry));
            if (module == null) {
                libraries.add(entry);
            } else {
                jar(Path.of(entry), module);
            }
        }
        Path cli = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        jar(cli, Path.of("harness/cli"));
        Files.writeString(tree.resolve("harness/cli/target/libraries"), String.join(File.pathSeparator, libraries));
    }

    /** The folder in the tree of the module that an entry of the class path is, by a class of it. */
    private static @Nullable Path module(Path entry) {
        Map<String, String> byClass = Map.of(
                "dev/multiview/model/Learner.class", "harness/core",
                "dev/multiview/baselines/package-info.class", "baselines",
                "dev/multiview/featurelearning/package-info.class", "feature-learning",
                "dev/multiview/papers/package-info.class", "harness/papers",
                "dev/multiview/reports/package-info.class", "reports",
                "dev/multiview/benchmarks/package-info.class", "harness/benchmarks");
        if (entry.getFileName().toString().endsWith("-tests.jar")) {
            return null; // fixtures of tests, no module
        }
        if (Files.isDirectory(entry)) {
            return byClass.entrySet().stream()
                    .filter(marked -> Files.exists(entry.resolve(marked.getKey())))
                    .map(marked -> Path.of(marked.getValue()))
                    .findFirst()
                    .orElse(null);
        }
        return byClass.values().stream()
                .map(Path::of)
                .filter(module -> entry.getFileName().toString().startsWith("multiview-" + module.getFileName()))
                .findFirst()
                .orElse(null);
    }

    private void jar(Path from, Path module) throws IOException {
        Path jar = tree.resolve(module).resolve("target/multiview-" + module.getFileName() + "-1.0.jar");
        Files.createDirectories(jar.getParent());
        if (Files.isRegularFile(from)) {
            Files.copy(from, jar);
            return;
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(from)) {
            zip.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(from.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /** A tree that looks built, and a Java that only does {@code commands}. */
    private void fakeJava(String commands) throws IOException {
        Path target = Files.createDirectories(tree.resolve("harness/cli/target"));
        Files.writeString(target.resolve("multiview-cli-1.0.jar"), "");
        Files.writeString(target.resolve("libraries"), "none.jar");
        Path java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/bash\n" + commands + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private Path script() {
        return tree.resolve("harness/multiview");
    }

    private Run multiview(Map<String, String> variables, String... arguments) throws Exception {
        return run(
                variables,
                Stream.concat(Stream.of(script().toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private Run run(Map<String, String> variables, String... command) throws Exception {
        Process process = start(variables, command);
        process.getOutputStream().close();
        String out = text(process.getInputStream());
        String err = text(process.getErrorStream());
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }

    private Process start(Map<String, String> variables, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Path fake = folder.resolve("jdk");
        String java = Files.exists(fake) ? fake.toString() : System.getProperty("java.home");
        builder.environment().putAll(Map.of("JAVA_HOME", java, "MULTIVIEW_ROOT", folder.toString()));
        // What a build server adds is told by the JVM on the error stream.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Path projectRoot() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("harness/multiview"))) {
            at = Objects.requireNonNull(at.getParent(), "the test runs inside the project");
        }
        return at;
    }
}
