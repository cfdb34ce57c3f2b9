package dev.multiview.claim;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The claims of all suites that a user's words choose among. */
final class Choice {
    private final List<ClaimWord> words;
    private final Map<Suite, List<Claim>> all;
    private final List<String> warnings;

    /**
     * A choice.
     *
     * @param words what the user asks for, at least one word
     * @param all the claims of every suite that can be used
     * @param warnings why others cannot
     * @param unknown makes the refusal of a word that chooses nothing, from the word and all names there are
     * @throws MultiviewException if a word chooses nothing
     */
    Choice(
            List<ClaimWord> words,
            Map<Suite, List<Claim>> all,
            List<String> warnings,
            BiFunction<ClaimWord, Collection<String>, MultiviewException> unknown) {
        this.words = List.copyOf(words);
        this.all = all;
        this.warnings = List.copyOf(warnings);
        for (ClaimWord word : words) {
            if (word.home(all).isEmpty()) {
                demandSomeClaims(word);
                List<String> names = new ArrayList<>();
                all.keySet().forEach(suite -> names.add(suite.name()));
                all.values().forEach(claims -> claims.forEach(claim -> names.add(claim.id())));
                throw unknown.apply(word, names);
            }
        }
    }

    /** A suite that waits for something of the user's own says for what. */
    private void demandSomeClaims(ClaimWord word) {
        all.forEach((suite, claims) -> {
            if (claims.isEmpty() && Offers.about(suite.name(), List.of(word.text()))) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT, "Suite '" + suite.name() + "' has no claims yet: " + suite.summary());
            }
        });
    }

    /**
     * What one suite has for all words: of those that have something for each the one that has most, among equals the one
     * that bears the paper's name. Empty if there is none.
     *
     * @throws MultiviewException if a word begins names of several papers' claims
     */
    Optional<Catalogue.Selection> ofOneSuite() {
        words.forEach(this::demandOnePaper);
        return ofOneSuite(words);
    }

    private Optional<Catalogue.Selection> ofOneSuite(List<ClaimWord> asked) {
        Catalogue.Selection most = null;
        for (Map.Entry<Suite, List<Claim>> entry : all.entrySet()) {
            Suite suite = entry.getKey();
            Catalogue.Selection here = in(suite, asked);
            boolean every = asked.stream()
                    .noneMatch(word -> word.found(suite, entry.getValue()).isEmpty());
            boolean bears = asked.stream().allMatch(word -> word.bears(suite, entry.getValue()));
            if (every && (most == null || here.claims().size() >= most.claims().size() + (bears ? 0 : 1))) {
                most = here;
            }
        }
        return Optional.ofNullable(most);
    }

    /** What the home of each word has for it, one selection a suite, in the order of the words. */
    List<Catalogue.Selection> bySuite() {
        Map<Suite, List<ClaimWord>> homes = new LinkedHashMap<>();
        for (ClaimWord word : words) {
            homes.computeIfAbsent(word.home(all).orElseThrow(), suite -> new ArrayList<>())
                    .add(word);
        }
        return homes.entrySet().stream()
                .map(home -> in(home.getKey(), home.getValue()))
                .toList();
    }

    /** What words choose in one suite; the family is that of all suites all the same. */
    private Catalogue.Selection in(Suite suite, List<ClaimWord> asked) {
        List<Claim> own = all.getOrDefault(suite, List.of());
        Set<String> chosen = asked.stream()
                .flatMap(word -> word.found(suite, own).stream())
                .map(Claim::id)
                .collect(Collectors.toSet());
        return new Catalogue.Selection(
                suite,
                asked.stream().map(ClaimWord::text).toList(),
                own.stream().filter(claim -> chosen.contains(claim.id())).toList(),
                all.values().stream().flatMap(List::stream).toList(),
                warnings);
    }

    /** Every claim that a word chooses in any suite, once. */
    List<Claim> everywhere() {
        Map<String, Claim> byId = new LinkedHashMap<>();
        all.forEach((suite, claims) ->
                words.forEach(word -> word.found(suite, claims).forEach(claim -> byId.putIfAbsent(claim.id(), claim))));
        return List.copyOf(byId.values());
    }

    /** The refusal of words for which no one suite has claims. */
    MultiviewException apart() {
        String owners = words.stream()
                .map(word -> "'" + word.text() + "' is in " + String.join(" and ", suitesOf(word)))
                .distinct()
                .collect(Collectors.joining(", "));
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "No suite has claims for all that is asked for (" + owners
                        + "); a run judges the claims of one suite, so start one run for each");
    }

    private List<String> suitesOf(ClaimWord word) {
        return all.entrySet().stream()
                .filter(entry -> !word.found(entry.getKey(), entry.getValue()).isEmpty())
                .map(entry -> entry.getKey().name())
                .toList();
    }

    private void demandOnePaper(ClaimWord word) {
        if (!word.beginning()) {
            return;
        }
        Set<String> papers = new TreeSet<>();
        all.forEach((suite, claims) -> word.found(suite, claims).forEach(claim -> papers.add(claim.paper())));
        if (papers.size() > 1) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Claims of several papers begin with '" + word.text() + "' (" + String.join(", ", papers)
                            + "); write "
                            + papers.stream()
                                    .map(paper -> "'" + paper + "/" + word.text() + "*'")
                                    .collect(Collectors.joining(" or ")));
        }
    }
}
