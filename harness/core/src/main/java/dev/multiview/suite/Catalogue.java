package dev.multiview.suite;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.ImageLibrary;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** All suites and learners on the class path, and the claims that a user's words select among them. */
public final class Catalogue {
    /** So many letters may be wrong in a word however short it is. */
    private static final int SMALLEST_LIMIT = 3;

    private final Map<String, Suite> suites = new LinkedHashMap<>();
    private final Map<String, Learner> learners = new TreeMap<>();

    private final ImageLibrary images;

    private Catalogue(ImageLibrary images) {
        this.images = images;
    }

    /**
     * The catalogue of everything that {@link ServiceLoader} finds.
     *
     * @param images where image sets are
     * @throws MultiviewException if two learners or two suites have the same name
     */
    public static Catalogue load(ImageLibrary images) {
        Catalogue catalogue = new Catalogue(images);
        for (Suite suite : ServiceLoader.load(Suite.class)) {
            catalogue.add(suite);
        }
        for (LearnerProvider provider : ServiceLoader.load(LearnerProvider.class)) {
            provider.learners().forEach(catalogue::add);
        }
        return catalogue;
    }

    /** A catalogue of given suites and learners. */
    public static Catalogue of(Collection<Suite> suites, Collection<Learner> learners) {
        Catalogue catalogue = new Catalogue(new ImageLibrary(List.of()));
        suites.forEach(catalogue::add);
        learners.forEach(catalogue::add);
        return catalogue;
    }

    /** What a user asked for. */
    public record Selection(Suite suite, List<Claim> claims, List<Claim> family) {
        public Selection {
            claims = List.copyOf(claims);
            family = List.copyOf(family);
        }
    }

    /** Suites in order of discovery. */
    public Collection<Suite> suites() {
        return suites.values();
    }

    /** Learners by name. */
    public Collection<Learner> learners() {
        return learners.values();
    }

    /**
     * The learner called {@code name}.
     *
     * @throws MultiviewException if there is none
     */
    public Learner learner(String name) {
        Learner found = learners.get(name);
        if (found == null) {
            throw unknown("Learner", name, learners.keySet());
        }
        return found;
    }

    /** The claims of {@code suite} at {@code tier}. */
    public List<Claim> claims(Suite suite, Tier tier) {
        return suite.claims(tier, new Resources(this::learner, images));
    }

    /**
     * The claims that the words select: ids, suite names or globs such as {@code allen-zhu-li-2020/P1*}. All are taken
     * from one suite, since a suite fixes the number of draws: of those in which every word selects a claim the one in
     * which most are selected, among equals the one that bears the paper's name; and a suite's name selects in that suite
     * only. The family is the list of all claims of all suites, whichever are selected, so that error rates do not depend
     * on what one chose to look at.
     *
     * @throws MultiviewException if a word selects nothing or is a malformed glob, no suite has claims for all words, or
     *     two suites judge claims of one id differently
     */
    public Selection select(List<String> words, Tier tier) {
        demandNames(words);
        Map<Suite, List<Claim>> all = new LinkedHashMap<>();
        suites.values().forEach(suite -> all.put(suite, claims(suite, tier)));
        List<Claim> family = all.values().stream().flatMap(List::stream).toList();
        demandOneMeaning(all);
        List<PathMatcher> globs = words.stream().map(Catalogue::glob).toList();
        Selection most = null;
        for (Map.Entry<Suite, List<Claim>> entry : all.entrySet()) {
            Set<String> chosen = new HashSet<>();
            boolean every = true;
            for (int i = 0; i < words.size(); i++) {
                List<Claim> found = found(words.get(i), globs.get(i), entry.getKey(), entry.getValue());
                every &= !found.isEmpty();
                found.forEach(claim -> chosen.add(claim.id()));
            }
            if (every
                    && (most == null
                            || chosen.size() >= most.claims().size() + (bears(entry.getKey(), words) ? 0 : 1))) {
                List<Claim> inOrder = entry.getValue().stream()
                        .filter(claim -> chosen.contains(claim.id()))
                        .toList();
                most = new Selection(entry.getKey(), inOrder, family);
            }
        }
        if (most != null) {
            return most;
        }
        for (int i = 0; i < words.size(); i++) {
            demandKnown(words.get(i), globs.get(i), all);
        }
        String owners = IntStream.range(0, words.size())
                .mapToObj(i -> "'" + words.get(i) + "' is in "
                        + String.join(" and ", suitesOf(words.get(i), globs.get(i), all)))
                .distinct()
                .collect(Collectors.joining(", "));
        throw new MultiviewException(
                ExitStatus.BAD_INPUT,
                "No suite has claims for all that is asked for (" + owners
                        + "); a run judges the claims of one suite, so start one run for each");
    }

    private static void demandNames(List<String> words) {
        if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "The selection of claims '" + String.join(",", words) + "' holds an empty name; give ids, suites or"
                            + " globs with one comma between two, such as those that 'multiview list' shows");
        }
    }

    private static List<String> suitesOf(String word, PathMatcher glob, Map<Suite, List<Claim>> all) {
        return all.entrySet().stream()
                .filter(entry ->
                        !found(word, glob, entry.getKey(), entry.getValue()).isEmpty())
                .map(entry -> entry.getKey().name())
                .toList();
    }

    /** Whether a suite has the name of the paper that all words are about. */
    private static boolean bears(Suite suite, List<String> words) {
        return words.stream().allMatch(word -> word.startsWith(suite.name() + "/"));
    }

    private static List<Claim> found(String word, PathMatcher glob, Suite suite, List<Claim> claims) {
        return suite.name().equals(word)
                ? claims
                : claims.stream()
                        .filter(claim -> glob.matches(Path.of(claim.id())))
                        .toList();
    }

    private void demandKnown(String word, PathMatcher glob, Map<Suite, List<Claim>> all) {
        if (suitesOf(word, glob, all).isEmpty()) {
            List<String> names = new ArrayList<>(suites.keySet());
            all.values().forEach(claims -> claims.forEach(claim -> names.add(claim.id())));
            throw unknown("Claim or suite", word, names);
        }
    }

    /** Suites may share a claim, but one id must not be judged in two ways. */
    private static void demandOneMeaning(Map<Suite, List<Claim>> all) {
        Map<String, Claim> claims = new HashMap<>();
        Map<String, Suite> owners = new HashMap<>();
        all.forEach((suite, declared) -> declared.forEach(claim -> {
            Claim first = claims.putIfAbsent(claim.id(), claim);
            Suite owner = owners.putIfAbsent(claim.id(), suite);
            if (first != null && owner != null && !meaning(first).equals(meaning(claim))) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "Claim " + claim.id() + " is judged in one way in suite '" + owner.name()
                                + "' and in another in suite '" + suite.name()
                                + "'; give one of them another id, or both the same quantity, rule and controls");
            }
        }));
    }

    /** Without its data a quantity cannot always be described in full. */
    private static String meaning(Claim claim) {
        return claim.missingData().isPresent() ? claim.ruleText() : claim.ruleDigest();
    }

    private static PathMatcher glob(String word) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + word);
        } catch (PatternSyntaxException e) {
            // Its message draws the pattern on lines of its own, its description does not.
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Glob '" + word + "' is malformed ("
                            + e.getDescription().replace("'", "")
                            + "); write one such as 'allen-zhu-li-2020/P1*', or a name that 'multiview list' shows",
                    e);
        }
    }

    private void add(Suite suite) {
        if (suites.putIfAbsent(suite.name(), suite) != null) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "Two suites are called '" + suite.name() + "'; rename one of them");
        }
    }

    private void add(Learner learner) {
        if (learners.putIfAbsent(learner.name(), learner) != null) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "Two learners are called '" + learner.name() + "'; rename one of them");
        }
    }

    private static MultiviewException unknown(String what, String word, Collection<String> names) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        // A suggestion farther off than that is no misspelling of the word, and sends its user astray.
        int farthest = Math.max(SMALLEST_LIMIT, word.length() / 3);
        Optional<String> near = names.stream()
                .min(Comparator.comparingInt(name -> distance.apply(word, name)))
                .filter(name -> distance.apply(word, name) <= farthest);
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                what + " '" + word + "' is unknown; "
                        + near.map(name -> "did you mean '" + name + "'?")
                                .orElse("run 'multiview list' to see all there are"));
    }
}
