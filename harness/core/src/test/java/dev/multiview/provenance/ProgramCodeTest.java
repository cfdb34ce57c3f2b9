package dev.multiview.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.MultiviewException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
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
            public class Steps {
                static java.util.function.DoubleUnaryOperator halved() { return x -> x / 2; }
                public static Object proxy() {
                    return java.lang.reflect.Proxy.newProxyInstance(Steps.class.getClassLoader(),
                            new Class<?>[] {Learner.class}, handler());
                }
                private static java.lang.reflect.InvocationHandler handler() { return new Handler(); }
                private static class Handler implements java.lang.reflect.InvocationHandler {
                    public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] x) { return 3.0; }
                }
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

    /** What is done to the classes of {@code acme} before they are packed. */
    private Edit edit = classes -> {};

    @FunctionalInterface
    private interface Edit {
        void of(Path classes) throws IOException;
    }

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

    @Test
    void another_file_beside_the_classes_is_another_program() throws Exception {
        for (boolean jars : new boolean[] {false, true}) {
            Digests before = digests(UnaryOperator.identity(), jars);
            edit = classes -> Files.writeString(classes.resolve("acme/weights.txt"), "0.6");
            Digests after = digests(UnaryOperator.identity(), jars);
            assertThat(after.program()).isNotEqualTo(before.program());
            assertThat(after.net()).isEqualTo(before.net());
            edit = classes -> {};
        }
    }

    @Test
    void a_folder_of_the_class_path_is_own_code_without_a_service() throws Exception {
        String before = programOfFolder(UnaryOperator.identity());
        assertThat(programOfFolder(UnaryOperator.identity())).isEqualTo(before);
        assertThat(programOfFolder(changed("acme/Apart", "= 1", "= 2"))).isNotEqualTo(before);
        edit = classes -> Files.writeString(classes.resolve("acme/weights.txt"), "0.6");
        assertThat(programOfFolder(UnaryOperator.identity())).isNotEqualTo(before);
    }

    private String programOfFolder(UnaryOperator<Map<String, String>> change) throws Exception {
        Path program = compiled(change);
        String classPath = String.join(
                File.pathSeparator,
                "",
                program.resolve("acme").toString(),
                program.resolve("gone").toString());
        try (URLClassLoader loader = loader(program, false)) {
            return ProgramCode.of(loader, List.of(), classPath).program();
        }
    }

    @Test
    void an_object_is_told_by_the_classes_that_its_own_loader_sees() throws Exception {
        assertThat(netSeenFromElsewhere(changed("acme/Deep", "(x, y); }", "(y, y); }")))
                .isNotEqualTo(netSeenFromElsewhere(UnaryOperator.identity()));
    }

    private String netSeenFromElsewhere(UnaryOperator<Map<String, String>> change) throws Exception {
        ProgramCode elsewhere = ProgramCode.of(ClassLoader.getPlatformClassLoader(), List.of(SERVICE));
        try (URLClassLoader loader = loader(compiled(change), true)) {
            return elsewhere.digest(List.of(net(loader)));
        }
    }

    @Test
    void an_object_whose_class_has_no_file_is_refused() throws Exception {
        Path program = compiled(UnaryOperator.identity());
        ClassLoader maker = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                try {
                    byte[] bytes = Files.readAllBytes(program.resolve("acme/" + name.replace('.', '/') + ".class"));
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        };
        Object net = net(maker);
        assertThatThrownBy(() -> ProgramCode.of(maker, List.of(SERVICE)).digest(List.of(net)))
                .isInstanceOf(MultiviewException.class)
                .hasMessageMatching(
                        "Class acme\\.(Net|Rule|InList|Steps) has no file that its class loader gives, so that"
                                + " its code cannot be told from other code; load it from a folder or a jar");
    }

    @Test
    void a_proxy_is_told_by_its_interfaces_and_its_handler() throws Exception {
        String before = proxy(UnaryOperator.identity());
        assertThat(proxy(UnaryOperator.identity())).isEqualTo(before);
        assertThat(proxy(changed("acme/Steps", "3.0", "4.0"))).isNotEqualTo(before);
        assertThat(proxy(changed("acme/Learner", "double x);", "double x); default int more() { return 1; }")))
                .isNotEqualTo(before);
    }

    private String proxy(UnaryOperator<Map<String, String>> change) throws Exception {
        try (URLClassLoader loader = loader(compiled(change), false)) {
            Object proxy = loader.loadClass("acme.Steps").getMethod("proxy").invoke(null);
            return ProgramCode.of(loader, List.of(SERVICE)).digest(List.of(proxy));
        }
    }

    @Test
    void a_change_behind_a_class_of_a_newer_java_is_other_code() throws Exception {
        edit = classes -> {
            Path helper = classes.resolve("acme/Helper.class");
            byte[] bytes = Files.readAllBytes(helper);
            bytes[7] = 120;
            Files.write(helper, bytes);
        };
        changes("acme/Deep", "(x, y); }", "(y, y); }");
    }

    @Test
    void a_class_that_cannot_be_read_is_refused_and_a_file_that_is_no_class_is_not() throws Exception {
        edit = classes -> Files.writeString(classes.resolve("acme/Template.class"), "class ${name} {}");
        digests(UnaryOperator.identity(), false);
        // One constant, of a kind that there is not.
        byte[] unknown = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 120, 0, 2, 99, 0, 0};
        edit = classes -> Files.write(classes.resolve("acme/Helper.class"), unknown);
        assertThatThrownBy(() -> digests(UnaryOperator.identity(), false))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Class acme.Helper on the class path is damaged or of a form newer than this version of"
                        + " Multiview, so that its code cannot be told from other code; compile it again, with"
                        + " --release 17");
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
        try (URLClassLoader loader = loader(compiled(change), jars)) {
            ProgramCode code = ProgramCode.of(loader, List.of(SERVICE));
            return new Digests(code.digest(List.of(net(loader))), code.program());
        }
    }

    private Path compiled(UnaryOperator<Map<String, String>> change) throws IOException {
        Path program = folder.resolve("program-" + programs++);
        compile(change.apply(SOURCES), program);
        edit.of(program.resolve("acme"));
        return program;
    }

    private static Object net(ClassLoader loader) throws ReflectiveOperationException {
        return loader.loadClass("acme.Net").getConstructor().newInstance();
    }

    private static URLClassLoader loader(Path program, boolean jars) throws IOException {
        List<URL> classPath = new ArrayList<>();
        for (String part : List.of("acme", "lib")) {
            Path classes = program.resolve(part);
            // The library is always a jar: a folder of classes is own code.
            Path entry = jars || part.equals("lib") ? jar(classes, program.resolve(part + ".jar")) : classes;
            classPath.add(entry.toUri().toURL());
        }
        return new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
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
        Files.writeString(program.resolve("acme/acme/weights.txt"), "0.5");
        // Which commit a program is built from is no part of it.
        Path facts = Files.createDirectories(program.resolve("acme/META-INF/multiview"));
        Files.writeString(facts.resolve("build.properties"), program.toString());
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
