package dev.multiview.claim;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A paper whose claims are judged, as pages name it.
 *
 * @param id short name, the part of its claims' ids before the slash
 * @param title authors and year
 * @param arxiv number on arXiv, or empty if it has none
 * @param groups by the beginning of claims' names, such as P3, what the claims of that group ask
 * @param figures by the beginning of claims' names, the figure that shows what they are about
 */
public record Paper(
        String id, String title, Optional<String> arxiv, Map<String, String> groups, Map<String, String> figures) {
    private static final String FIGURE = "figure.";

    /** Of {@code A-12-rate-d5} the beginnings A-12, A and A; of {@code D1} those are D1, D1 and D. */
    private static final Pattern GROUPS = Pattern.compile("(?<long>(?<short>(?<letters>[A-Za-z]+)\\d*)(-\\d+)?)\\b.*");

    public Paper {
        groups = Map.copyOf(groups);
        figures = Map.copyOf(figures);
    }

    /** A paper without figures of its own. */
    public Paper(String id, String title, Optional<String> arxiv, Map<String, String> groups) {
        this(id, title, arxiv, groups, Map.of());
    }

    /** A paper of which nothing but its short name is known. */
    public static Paper named(String id) {
        return new Paper(id, id, Optional.empty(), Map.of());
    }

    /**
     * The paper that the resource {@code paper.properties} beside a class describes: {@code id}, {@code title}, {@code
     * arxiv} where it has a number, {@code figure.GROUP} where a figure shows what a group is about, and a line for each
     * group.
     *
     * @throws IllegalArgumentException if the resource is missing or lacks id or title
     */
    public static Paper beside(Class<?> suite) {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        suite.getResourceAsStream("paper.properties"),
                        "paper.properties is missing beside " + suite.getName()),
                StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("paper.properties beside " + suite.getName() + " cannot be read", e);
        }
        Map<String, String> groups = new TreeMap<>();
        Map<String, String> figures = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            boolean figure = name.startsWith(FIGURE);
            (figure ? figures : groups).put(figure ? name.substring(FIGURE.length()) : name, lines.getProperty(name));
        }
        String id = needed(groups, "id", suite);
        String title = needed(groups, "title", suite);
        return new Paper(id, title, Optional.ofNullable(groups.remove("arxiv")), groups, figures);
    }

    private static String needed(Map<String, String> lines, String name, Class<?> suite) {
        String value = lines.remove(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "paper.properties beside " + suite.getName() + " has no line '" + name + "'");
        }
        return value;
    }

    /** Authors, year and where to find it. */
    public String fullTitle() {
        return arxiv.map(number -> title + ", arXiv " + number).orElse(title);
    }

    /** The page of the paper; empty if it is not on arXiv. */
    public Optional<String> address() {
        return arxiv.map(number -> "https://arxiv.org/abs/" + number);
    }

    /** Whether a figure shows what a claim is about. */
    public boolean shows(Claim claim, String figure) {
        return figures.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(figure)
                        && (claim.name().equals(entry.getKey()) || claim.name().startsWith(entry.getKey() + "-")));
    }

    /** The group of a claim, by the longest beginning of its name that has one, with what that group asks. */
    public String section(Claim claim) {
        Matcher beginnings = GROUPS.matcher(claim.name());
        if (!beginnings.matches()) {
            return claim.name();
        }
        return Stream.of(beginnings.group("long"), beginnings.group("short"), beginnings.group("letters"))
                .filter(groups::containsKey)
                .findFirst()
                .map(group -> group + ": " + groups.get(group))
                .orElse(beginnings.group("short"));
    }
}
