package dev.multiview.claim;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.NearestWord;
import dev.multiview.image.ImageLibrary;
import dev.multiview.image.own.OwnSet;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All suites and learners on the class path, and the claims that a user's words select among them. */
public final class Catalogue {
    private final Map<String, Suite> suites = new LinkedHashMap<>();
    private final Map<String, Learner> learners = new TreeMap<>();

    /** Names of several learners: asking for one would be a matter of luck. */
    private final Set<String> ambiguous = new HashSet<>();

    /** Names of several suites: which of them is here is a matter of the class path. */
    private final Set<String> doubled = new TreeSet<>();

    /** Why something on the class path is not here, each a sentence. */
    private final List<String> faults = new ArrayList<>();

    private final ImageLibrary images;

    private final List<OwnSet> own;

    private Catalogue(ImageLibrary images, List<OwnSet> own) {
        this.images = images;
        this.own = List.copyOf(own);
    }

    /**
     * The catalogue of everything that {@link ServiceLoader} finds and that can be loaded. What cannot is left out, and
     * {@link #faults} says why: a suite of one project must not stop those of others.
     *
     * @param images where image sets are
     */
    public static Catalogue load(ImageLibrary images) {
        return load(images, List.of());
    }

    /**
     * The same with sets of the user's own.
     *
     * @param images where other image sets are
     * @param own the sets, of different names
     */
    public static Catalogue load(ImageLibrary images, List<OwnSet> own) {
        Catalogue catalogue = new Catalogue(images, own);
        Services.each(
                Suite.class,
                suite -> catalogue.add(suite).ifPresent(sentence -> {
                    catalogue.doubled.add(suite.name());
                    catalogue.faults.add(sentence);
                }),
                catalogue.faults::add);
        Services.each(
                LearnerProvider.class,
                provider -> provider.learners()
                        .forEach(learner -> catalogue.add(learner).ifPresent(sentence -> {
                            catalogue.ambiguous.add(learner.name());
                            catalogue.faults.add(sentence);
                        })),
                catalogue.faults::add);
        return catalogue;
    }

    /**
     * A catalogue of given suites and learners.
     *
     * @throws MultiviewException if two learners or two suites have the same name
     */
    public static Catalogue of(Collection<Suite> suites, Collection<Learner> learners) {
        Catalogue catalogue = new Catalogue(new ImageLibrary(List.of()), List.of());
        suites.forEach(suite -> refuse(catalogue.add(suite)));
        learners.forEach(learner -> refuse(catalogue.add(learner)));
        return catalogue;
    }

    /**
     * The claims that a user asked for.
     *
     * @param suite where it was found
     * @param claims those that the words select
     * @param family the claims of all suites that can be used
     * @param warnings why others cannot, each a sentence
     */
    public record Selection(Suite suite, List<Claim> claims, List<Claim> family, List<String> warnings) {
        public Selection {
            claims = List.copyOf(claims);
            family = List.copyOf(family);
            warnings = List.copyOf(warnings);
        }
    }

    /** Why something on the class path could not be loaded, each a sentence. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The claims of every suite at {@code tier}, or why it has none. */
    public Offers offers(Tier tier) {
        return Offers.of(suites.values(), suite -> claims(suite, tier));
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
     * @throws MultiviewException if there is none, or more than one
     */
    public Learner learner(String name) {
        if (ambiguous.contains(name)) {
            throw new MultiviewException(ExitStatus.BAD_INPUT, twice("learners", name));
        }
        Learner found = learners.get(name);
        if (found == null) {
            throw unknown("Learner", name, learners.keySet());
        }
        return found;
    }

    private Resources resources() {
        return new Resources(this::learner, images, own);
    }

    /** The claims of {@code suite} at {@code tier}, and the points of its sweeps. */
    public List<Claim> claims(Suite suite, Tier tier) {
        return suite.entries(tier, resources());
    }

    /** The sweeps of the suite of a selection, with the selected points; those without one are left out. */
    public List<Sweep> sweeps(Selection selection, Tier tier) {
        return selection.suite().sweeps(tier, resources()).stream()
                .map(sweep -> sweep.among(selection.claims()))
                .filter(sweep -> !sweep.points().isEmpty())
                .toList();
    }

    /**
     * The claims that the words select: ids, suite names or globs such as {@code allen-zhu-li-2020/P1*}. All are taken
     * from one suite, since a suite fixes the number of draws: of those in which every word selects a claim the one in
     * which most are selected, among equals the one that bears the paper's name; and a suite's name selects in that suite
     * only. The family is the list of all claims of all suites, whichever are selected, so that error rates do not depend
     * on what one chose to look at.
     *
     * @throws MultiviewException if a word selects nothing or is a malformed glob, no suite has claims for all words, or
     *     a word names a suite that cannot be used or several suites
     */
    public Selection select(List<String> words, Tier tier) {
        demandNames(words);
        demandOneSuite(words);
        Offers offers = offers(tier);
        offers.demandUsable(words);
        Map<Suite, List<Claim>> all = offers.claims();
        List<Claim> family = all.values().stream().flatMap(List::stream).toList();
        List<String> warnings =
                Stream.concat(faults.stream(), offers.warnings().stream()).toList();
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
                most = new Selection(entry.getKey(), inOrder, family, warnings);
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

    private void demandOneSuite(List<String> words) {
        for (String name : doubled) {
            if (Offers.about(name, words)) {
                throw new MultiviewException(ExitStatus.BAD_INPUT, twice("suites", name));
            }
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
            all.forEach((suite, claims) -> {
                if (claims.isEmpty() && Offers.about(suite.name(), List.of(word))) {
                    throw new MultiviewException(
                            ExitStatus.BAD_INPUT, "Suite '" + suite.name() + "' has no claims yet: " + suite.summary());
                }
            });
            List<String> names = new ArrayList<>(suites.keySet());
            all.values().forEach(claims -> claims.forEach(claim -> names.add(claim.id())));
            throw unknown("Claim or suite", word, names);
        }
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

    /** Takes a suite in, or says why not. */
    private Optional<String> add(Suite suite) {
        return suites.putIfAbsent(suite.name(), suite) == null
                ? Optional.empty()
                : Optional.of(twice("suites", suite.name()));
    }

    private Optional<String> add(Learner learner) {
        return learners.putIfAbsent(learner.name(), learner) == null
                ? Optional.empty()
                : Optional.of(twice("learners", learner.name()));
    }

    private static String twice(String what, String name) {
        return "Two " + what + " are called '" + name + "'; rename one of them";
    }

    private static void refuse(Optional<String> sentence) {
        if (sentence.isPresent()) {
            throw new MultiviewException(ExitStatus.BAD_INPUT, sentence.get());
        }
    }

    private MultiviewException unknown(String what, String word, Collection<String> names) {
        Optional<String> near = NearestWord.of(word, names);
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                what + " '" + word + "' is unknown; "
                        + near.map(name -> "did you mean '" + name + "'?")
                                .orElse("run 'multiview list' to see all there are")
                        // It may be known by what could not be loaded.
                        + (faults.isEmpty() ? "" : " (left out: " + String.join("; ", faults) + ")"));
    }
}
