package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.reports.Finding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a paper and its groups of claims are called on the page, from {@code papers.properties}. A paper or group that is not
 * known there is shown by the short name in the claim's id.
 *
 * @param id short name, the first part of its claims' ids
 */
record Paper(String id) {
    /** Of {@code JZ-12-angle-rate-d5} the beginnings JZ-12, JZ and JZ; of {@code D1} those are D1, D1 and D. */
    private static final Pattern GROUPS = Pattern.compile("(?<long>(?<short>(?<letters>[A-Za-z]+)\\d*)(-\\d+)?)\\b.*");

    private static final Properties NAMES = names();

    private static Properties names() {
        Properties names = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Paper.class.getResourceAsStream("papers.properties")), StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The paper of a claim. */
    static Paper of(Claim claim) {
        return new Paper(claim.paper());
    }

    /** Authors, year and where to find it. */
    String fullTitle() {
        String title = NAMES.getProperty(id, id);
        return name("arxiv").map(number -> title + ", arXiv " + number).orElse(title);
    }

    /** The page of the paper; empty if it is not on arXiv. */
    Optional<String> address() {
        return name("arxiv").map(number -> "https://arxiv.org/abs/" + number);
    }

    /** The group of a claim, by the longest beginning of its id that has a name, with what that group asks. */
    String section(Claim claim) {
        String local = Finding.localId(claim);
        Matcher groups = GROUPS.matcher(local);
        if (!groups.matches()) {
            return local;
        }
        return Stream.of(groups.group("long"), groups.group("short"), groups.group("letters"))
                .flatMap(group -> name(group).map(asks -> group + ": " + asks).stream())
                .findFirst()
                .orElse(groups.group("short"));
    }

    private Optional<String> name(String key) {
        return Optional.ofNullable(NAMES.getProperty(id + "." + key));
    }
}
