package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Tier;
import dev.multiview.docs.Pages;
import dev.multiview.fixture.OwnPictures;
import dev.multiview.image.ImageLibrary;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/**
 * Commands that pages tell people to type are ones that the program takes: options, claims, tiers, goals, properties, modules
 * and files are there. None is run.
 */
class PageCommandsTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\R(.*?)^```");
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4}((?:mvn|harness/multiview) .*)$");
    private static final Pattern INLINE =
            Pattern.compile("`((?:mvn|harness/multiview|harness/docs/refresh-\\w+)(?: [^`]*)?)`");
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

    private static final String COMMAND = "harness/multiview";
    private static final Set<String> PHASES = Set.of("compile", "test-compile", "test", "package", "verify", "install");
    private static final Set<String> GOALS = Set.of("dependency:build-classpath", "spotless:apply");
    private static final Set<String> PROPERTIES =
            Set.of("audit", "skipTests", "test", "surefire.failIfNoSpecifiedTests", "mdep.outputFile", "pages", "data");

    /** With a set of the reader's own, called as on the pages. */
    private static final Catalogue CATALOGUE =
            Catalogue.load(new ImageLibrary(List.of()), List.of(OwnPictures.set("mine", 2, 408)));

    /** A command of a page; one amid a sentence may leave out what must follow. */
    record Shown(Path page, String text, boolean whole) {
        @Override
        public String toString() {
            return page.getFileName() + ": " + text;
        }
    }

    static Stream<Shown> commands() {
        return Pages.files(".md").stream()
                .filter(page -> !page.endsWith("CHANGELOG.md"))
                .flatMap(PageCommandsTest::commands);
    }

    private static Stream<Shown> commands(Path page) {
        String text = Pages.read(page);
        List<Shown> shown = new ArrayList<>();
        BLOCK.matcher(text)
                .results()
                .flatMap(block -> block.group(1).replaceAll("\\\\\\R\\s*", " ").lines())
                .forEach(line ->
                        shown.add(new Shown(page, line.replaceAll("\\s+#.*", "").strip(), true)));
        INDENTED.matcher(text).results().forEach(line -> shown.add(new Shown(page, line.group(1), true)));
        INLINE.matcher(text.replaceAll("\\R", " "))
                .results()
                .forEach(span -> shown.add(new Shown(page, span.group(1), false)));
        return shown.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_one_that_the_program_takes(Shown shown) {
        List<String> words = WORD.matcher(shown.text())
                .results()
                .map(word -> word.group().replaceAll("['\"]", ""))
                .toList();
        if (words.isEmpty()) {
            return;
        }
        switch (words.get(0)) {
            case COMMAND -> demandCommand(shown, words.subList(1, words.size()));
            case "mvn" -> demandMaven(shown, words.subList(1, words.size()));
            case "cd" -> assertThat(Pages.root().resolve(words.get(1))).isDirectory();
            default -> {
                if (words.get(0).startsWith("harness/")) {
                    assertThat(Pages.root().resolve(words.get(0))).isExecutable();
                }
            }
        }
    }

    @Test
    void pages_show_commands_of_every_kind() {
        assertThat(commands().map(Shown::text))
                .contains("mvn verify -Daudit", "mvn verify", "harness/multiview data fetch fashion-mnist mnist")
                .hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harness/multiview audit --teir smoke",
                "harness/multiview audit --claims dern-2042",
                "harness/multiview agree harness/docs/none-1.json harness/docs/none-2.json",
                "mvn multiview:freze",
                "mvn verify -Daudti",
                "mvn verify -Daudit -Dtier=smok",
                "mvn -pl harness/none verify"
            })
    void a_mistyped_command_is_noticed(String text) {
        Shown shown = new Shown(Pages.root().resolve("README.md"), text, true);
        assertThatCode(() -> a_command_is_one_that_the_program_takes(shown)).isInstanceOf(Throwable.class);
    }

    private static void demandCommand(Shown shown, List<String> words) {
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            arguments.addAll(
                    word.contains("*")
                                    && Files.exists(Pages.root().resolve(word).getParent())
                            ? files(word)
                            : List.of(word));
        }
        arguments.replaceAll(word -> word.equals("N") ? "1" : word);
        CommandLine engine =
                OptionValues.readBy(new CommandLine(new Engine())).setCaseInsensitiveEnumValuesAllowed(true);
        try {
            engine.parseArgs(arguments.toArray(String[]::new));
        } catch (MissingParameterException e) {
            assertThat(shown.whole()).as(shown + ": " + e.getMessage()).isFalse();
        }
        arguments.stream()
                .filter(word -> word.startsWith("harness/"))
                .forEach(file -> assertThat(Pages.root().resolve(file)).exists());
        int claims = arguments.indexOf("--claims");
        int tier = arguments.indexOf("--tier");
        if (claims >= 0 && !arguments.get(claims + 1).startsWith("$")) {
            demandClaims(arguments.get(claims + 1), tier < 0 ? "standard" : arguments.get(tier + 1));
        }
    }

    private static void demandClaims(String claims, String tier) {
        if (!claims.equals("SUITE")) {
            assertThat(CATALOGUE
                            .select(List.of(claims.split(",", -1)), Tier.of(tier))
                            .claims())
                    .isNotEmpty();
        }
    }

    private static void demandMaven(Shown shown, List<String> words) {
        String claims = "headline";
        String tier = "standard";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("-D")) {
                String[] property = word.substring(2).split("=", 2);
                assertThat(properties()).as(shown.text()).contains(property[0]);
                claims = property[0].equals("claims") ? property[1] : claims;
                tier = property[0].equals("tier") ? property[1] : tier;
                if (property[0].equals("test")) {
                    demandTest(property[1]);
                }
            } else if (word.startsWith("-P")) {
                assertThat(Pages.read(Pages.root().resolve("pom.xml"))).contains("<id>" + word.substring(2) + "</id>");
            } else if (word.equals("-pl")) {
                assertThat(Pages.root().resolve(words.get(++i)).resolve("pom.xml"))
                        .exists();
            } else if (word.startsWith("multiview:")) {
                assertThat(plugin("@Mojo\\(\\s*name = \"([\\w-]+)\"")).contains(word.substring("multiview:".length()));
            } else if (!word.startsWith("-")) {
                assertThat(Stream.concat(PHASES.stream(), GOALS.stream()))
                        .as(shown.text())
                        .contains(word);
            }
        }
        if (!claims.endsWith("=")) {
            demandClaims(claims, tier);
        }
    }

    private static void demandTest(String name) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name + ".java");
        assertThat(Pages.files(".java")).anyMatch(file -> matcher.matches(file.getFileName()));
    }

    private static Set<String> properties() {
        Set<String> all = new TreeSet<>(PROPERTIES);
        Set<String> ours = plugin("@Parameter\\(property = \"multiview\\.(\\w+)\"");
        all.addAll(ours); // without a prefix in this tree, with it in other projects
        ours.forEach(name -> all.add("multiview." + name));
        return all;
    }

    /** What the sources of the Maven plugin name. */
    private static Set<String> plugin(String pattern) {
        Path sources = Pages.root().resolve("harness/maven-plugin/src/main/java");
        return Pages.files(".java").stream()
                .filter(file -> file.startsWith(sources))
                .flatMap(file ->
                        Pattern.compile(pattern).matcher(Pages.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> files(String glob) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + Matcher.quoteReplacement(glob));
        Path folder = Objects.requireNonNull(Pages.root().resolve(glob).getParent());
        return Pages.files("").stream()
                .filter(file -> folder.equals(file.getParent()))
                .map(file -> Pages.root().relativize(file))
                .filter(matcher::matches)
                .map(Path::toString)
                .toList();
    }
}
