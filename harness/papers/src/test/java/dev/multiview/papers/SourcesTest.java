package dev.multiview.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim's source names statements that a page beside the code holds, and no page has one that no claim names. */
class SourcesTest {
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));

    /** Surefire names the module's folder; an IDE starts in it. */
    private static final Path BASE = Path.of(System.getProperty("basedir", "."));

    private static final String PAGE = "statements.md";

    /** A folder where it is not the claim's paper, then statements, then what they say. */
    private static final Pattern SOURCE =
            Pattern.compile("(?:(?<folder>[a-z-]+-\\d{4}) )?(?<first>[^:,]+)[:,] (?<rest>.+)");

    private static final Pattern ID = Pattern.compile("\\b(?:[PTEL]|JZ-|W-)\\d+\\b");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,3} (.+)$");
    private static final Pattern MARKS = Pattern.compile("(?m)^- Mark: (.+(?:\\n {2}.+)*)$");
    private static final Pattern MARK = Pattern.compile("\\b(?:V|D|M|OURS)\\b");
    private static final String OURS = "Ours";
    private static final String CONDITIONS = "Conditions";

    /** The program's own claims, which cite no paper. */
    private static final String OWN = "multiview";

    private static final Map<String, Map<String, String>> PAGES = new TreeMap<>();

    /** The statements that a source names. */
    private record Cited(String folder, List<String> headings) {}

    @ParameterizedTest
    @EnumSource(Tier.class)
    void everySourceNamesStatementsOfThePage(Tier tier) {
        assertThat(claims(tier)).hasSizeGreaterThan(100);
        assertThat(claims(tier).flatMap(SourcesTest::unknown)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void aJudgedClaimHasTheMarkOfAStatementItNames(Tier tier) {
        assertThat(claims(tier).filter(SourcesTest::judged)).isNotEmpty();
        assertThat(claims(tier)
                        .filter(SourcesTest::judged)
                        .filter(claim -> marks(claim).noneMatch(claim.mark().name()::equals))
                        .map(SourcesTest::words))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void aJudgedClaimNamesAStatementOfItsOwn(Tier tier) {
        assertThat(claims(tier)
                        .filter(SourcesTest::judged)
                        .filter(claim -> cited(claim).headings().get(0).equals(OURS))
                        .map(SourcesTest::words))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void whatIsPublishedNamesNoDocumentOfOurOwn(Tier tier) {
        assertThat(claims(tier)
                        .map(claim -> words(claim) + claim.title() + claim.ruleText())
                        .map(words -> words.toLowerCase(Locale.ROOT))
                        .filter(words ->
                                Stream.of("sheet", "design", "preset stud").anyMatch(words::contains)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyStatementOfAPageIsCitedOrSaysThatItIsNotClaimed(String folder) {
        Set<String> cited = Arrays.stream(Tier.values())
                .flatMap(SourcesTest::claims)
                .map(SourcesTest::cited)
                .filter(each -> each.folder().equals(folder))
                .flatMap(each -> each.headings().stream())
                .collect(Collectors.toSet());
        assertThat(cited).isNotEmpty();
        assertThat(statements(folder).entrySet().stream()
                        .filter(statement -> ID.matcher(statement.getKey()).matches())
                        .filter(statement -> !statement.getValue().contains("not claimed"))
                        .map(Map.Entry::getKey))
                .isNotEmpty()
                .isSubsetOf(cited);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyStatementHasAMark(String folder) {
        assertThat(statements(folder).entrySet().stream()
                        .filter(statement -> ID.matcher(statement.getKey()).matches())
                        .filter(statement ->
                                marks(statement.getValue()).findAny().isEmpty())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** That a misspelt statement would be seen. */
    @Test
    void aStatementThatIsOnNoPageIsNotFound() {
        assertThat(statements("ji-zhu-2020")).containsKey("JZ-18").doesNotContainKey("JZ-28");
        assertThat(cited("ji-zhu-2020", "JZ-28: figure 9, after P3").headings()).containsExactly("JZ-28", "P3");
        assertThat(cited("misspecified", "ji-zhu-2020 JZ-1, Conditions: none"))
                .isEqualTo(new Cited("ji-zhu-2020", List.of("JZ-1", CONDITIONS)));
        assertThat(cited("ji-zhu-2020", "figure 5 right, rho = 1").headings()).containsExactly("figure 5 right");
    }

    private static Stream<String> unknown(Claim claim) {
        Cited cited = cited(claim);
        return cited.headings().stream()
                .filter(heading -> !statements(cited.folder()).containsKey(heading))
                .map(heading -> "'" + heading + "' of " + words(claim));
    }

    private static String words(Claim claim) {
        return claim.id() + " (" + claim.mark() + "): " + claim.source();
    }

    private static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(BASE)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve(PAGE)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Stream<Claim> claims(Tier tier) {
        return ServiceLoader.load(Suite.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(suite -> suite.entries(tier, RESOURCES).stream())
                .filter(claim -> !claim.paper().equals(OWN));
    }

    private static boolean judged(Claim claim) {
        return !(claim.body() instanceof Claim.Descriptive) && claim.point().isEmpty();
    }

    private static Cited cited(Claim claim) {
        return cited(claim.paper(), claim.source());
    }

    private static Cited cited(String paper, String source) {
        Matcher parts = SOURCE.matcher(source);
        if (!parts.matches()) {
            return new Cited(paper, List.of(source));
        }
        String folder = parts.group("folder") == null ? paper : parts.group("folder");
        List<String> headings = new ArrayList<>(List.of(parts.group("first")));
        ID.matcher(parts.group("rest")).results().map(MatchResult::group).forEach(headings::add);
        if (parts.group("rest").startsWith(CONDITIONS + ":")) {
            headings.add(CONDITIONS);
        }
        return new Cited(folder, headings);
    }

    private static Stream<String> marks(Claim claim) {
        Cited cited = cited(claim);
        return cited.headings().stream()
                .flatMap(heading -> marks(statements(cited.folder()).getOrDefault(heading, "")));
    }

    /** What each heading of a page stands over. */
    private static Map<String, String> statements(String folder) {
        return PAGES.computeIfAbsent(folder, SourcesTest::read);
    }

    private static Map<String, String> read(String folder) {
        String page;
        try {
            page = Files.readString(BASE.resolve(folder).resolve(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException("Paper '" + folder + "' has no readable page of statements", e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher headings = HEADING.matcher(page);
        boolean found = headings.find();
        while (found) {
            String heading = headings.group(1);
            int from = headings.end();
            found = headings.find();
            String before = texts.put(heading, page.substring(from, found ? headings.start() : page.length()));
            assertThat(before).as("another '%s' in %s", heading, folder).isNull();
        }
        return texts;
    }

    private static Stream<String> marks(String text) {
        return MARKS.matcher(text)
                .results()
                .flatMap(line -> MARK.matcher(line.group(1)).results())
                .map(MatchResult::group);
    }
}
