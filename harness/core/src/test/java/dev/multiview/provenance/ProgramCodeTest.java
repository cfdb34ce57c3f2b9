package dev.multiview.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small programs are compiled, changed, compiled again, and told apart by their digests. */
class ProgramCodeTest {
    private static final String SERVICE = "acme.Learner";

    private static final Map<String, String> SOURCES = Map.of(
            "acme/Learner",
            "package acme; public interface Learner { double fit(double x); }",
            "acme/Net",
            """
            package acme;
            public class Net implements Learner {
                private final Object[] parts = {new Rule(), java.util.List.of(new InList())};
                private final java.util.function.DoubleUnaryOperator step;
                public Net() { step = Steps.halved(); }
                // A comment.
                public double fit(double x) { return -Helper.square(step.applyAsDouble(x)); }
            }
            """,
            "acme/Helper",
            "package acme; class Helper { static double square(double x) { return Deep.times(x, x); } }",
            "acme/Deep",
            "package acme; class Deep { static double times(double x, double y) { return lib.Lib.times(x, y); } }",
            "acme/Rule",
            "package acme; class Rule { int rule = 1; }",
            "acme/InList",
            "package acme; class InList { int element = 1; }",
            "acme/Steps",
            """
            package acme;
            class Steps {
                static java.util.function.DoubleUnaryOperator halved() { return x -> x / 2; }
            }
            """,
            "acme/Apart",
            "package acme; class Apart { int apart = 1; }",
            "lib/Lib",
            "package lib; public class Lib { public static double times(double x, double y) { return x * y; } }",
            "lib/Other",
            "package lib; public class Other { int other = 1; }");

    @TempDir
    private Path folder;

    private int programs;

    @Test
    void equal_sources_have_equal_digests_in_folders_and_in_jars() throws Exception {
        Digests folders = digests(UnaryOperator.identity(), false);
        assertThat(digests(UnaryOperator.identity(), false)).isEqualTo(folders);
        assertThat(digests(UnaryOperator.identity(), true)).isEqualTo(folders);
        assertThat(folders.net()).matches("[0-9a-f]{16}").isNotEqualTo(folders.program());
    }

    @Test
    void a_turned_sign_in_the_learner_is_other_code() throws Exception {
        changes("acme/Net", "-Helper", "Helper");
    }

    @Test
    void a_change_two_classes_away_is_other_code() throws Exception {
        changes("acme/Deep", "(x, y); }", "(y, y); }");
    }

    @Test
    void a_change_of_a_class_that_only_the_object_shows_is_other_code() throws Exception {
        changes("acme/Rule", "= 1", "= 2");
        changes("acme/InList", "= 1", "= 2");
    }

    @Test
    void a_change_of_a_lambda_written_elsewhere_is_other_code() throws Exception {
        changes("acme/Steps", "x / 2", "x / 3");
    }

    @Test
    void another_library_is_other_code_also_where_it_changed_elsewhere() throws Exception {
        changes("lib/Other", "= 1", "= 2");
    }

    @Test
    void comments_and_moved_lines_are_the_same_code() throws Exception {
        assertThat(digests(changed("acme/Net", "// A comment.", "// Another.\n\n\n"), true))
                .isEqualTo(digests(UnaryOperator.identity(), true));
    }

    @Test
    void a_class_that_nothing_refers_to_is_another_program_but_not_other_code() throws Exception {
        Digests before = digests(UnaryOperator.identity(), true);
        Digests after = digests(changed("acme/Apart", "= 1", "= 2"), true);
        assertThat(after.net()).isEqualTo(before.net());
        assertThat(after.program()).isNotEqualTo(before.program());
    }

    private void changes(String name, String from, String to) throws Exception {
        for (boolean jars : new boolean[] {false, true}) {
            if (jars || name.startsWith("acme")) {
                Digests before = digests(UnaryOperator.identity(), jars);
                Digests after = digests(changed(name, from, to), jars);
                assertThat(after.net()).as("%s in jars: %s", name, jars).isNotEqualTo(before.net());
                assertThat(after.program()).isNotEqualTo(before.program());
            }
        }
    }

    private static UnaryOperator<Map<String, String>> changed(String name, String from, String to) {
        return sources -> {
            assertThat(sources.get(name)).contains(from);
            Map<String, String> other = new HashMap<>(sources);
            other.merge(name, "", (text, nothing) -> text.replace(from, to));
            return other;
        };
    }

    private record Digests(String net, String program) {}

    private Digests digests(UnaryOperator<Map<String, String>> change, boolean jars) throws Exception {
        Path program = folder.resolve("program-" + programs++);
        compile(change.apply(SOURCES), program);
        List<URL> classPath = new ArrayList<>();
        for (String part : List.of("acme", "lib")) {
            Path classes = program.resolve(part);
            // The library is always a jar: a folder of classes is own code.
            Path entry = jars || part.equals("lib") ? jar(classes, program.resolve(part + ".jar")) : classes;
            classPath.add(entry.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            ProgramCode code = ProgramCode.of(loader, List.of(SERVICE));
            Constructor<?> constructor = loader.loadClass("acme.Net").getConstructor();
            return new Digests(code.digest(List.of(constructor.newInstance())), code.program());
        }
    }

    private static void compile(Map<String, String> sources, Path program) throws IOException {
        List<String> acme =
                new ArrayList<>(List.of("-d", program.resolve("acme").toString()));
        List<String> lib = new ArrayList<>(List.of("-d", program.resolve("lib").toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = program.resolve("src").resolve(source.getKey() + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            (source.getKey().startsWith("acme") ? acme : lib).add(file.toString());
        }
        acme.addAll(List.of("-cp", program.resolve("lib").toString()));
        for (List<String> arguments : List.of(lib, acme)) {
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                    .isZero();
        }
        Path services = Files.createDirectories(program.resolve("acme/META-INF/services"));
        Files.writeString(services.resolve(SERVICE), "acme.Net\n");
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            out.putNextEntry(new JarEntry("META-INF/maven/pom.properties"));
            out.write(jar.toString().getBytes(StandardCharsets.UTF_8));
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
            }
        }
        return jar;
    }
}
