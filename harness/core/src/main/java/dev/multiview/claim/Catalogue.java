package dev.multiview.claim;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.NearestWord;
import dev.multiview.image.ImageLibrary;
import dev.multiview.image.own.OwnSet;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.variation.Variation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
     * @param words those that select in it
     * @param claims those that the words select
     * @param family the claims of all suites that can be used
     * @param warnings why others cannot, each a sentence
     */
    public record Selection(
            Suite suite, List<String> words, List<Claim> claims, List<Claim> family, List<String> warnings) {
        public Selection {
            words = List.copyOf(words);
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
        return new Resources(this::learner, images, own, Variation.NONE);
    }

    /** The claims of {@code suite} at {@code tier}, and the points of its sweeps. */
    public List<Claim> claims(Suite suite, Tier tier) {
        return suite.entries(tier, resources());
    }

    /**
     * The claims of a suite at a varied preset, without sweeps, which vary it themselves.
     *
     * @throws IllegalArgumentException if the preset cannot be varied so; the message says why and what to give
     */
    public List<Claim> varied(Suite suite, Tier tier, Variation variation) {
        return suite.claims(tier, new Resources(this::learner, images, own, variation));
    }

    /** The sweeps of the suite of a selection, with the selected points; those without one are left out. */
    public List<Sweep> sweeps(Selection selection, Tier tier) {
        return selection.suite().sweeps(tier, resources()).stream()
                .map(sweep -> sweep.among(selection.claims()))
                .filter(sweep -> !sweep.points().isEmpty())
                .toList();
    }

    /**
     * The claims that the words select: ids, suite names or globs such as {@code allen-zhu-li-2020/P1*}, or the beginning
     * of claims' names such as {@code P1}. All are taken
     * from one suite, since a suite fixes the number of draws: of those in which every word selects a claim the one in
     * which most are selected, among equals the one that bears the paper's name; and a suite's name selects in that suite
     * only. The family is the list of all claims of all suites, whichever are selected, so that error rates do not depend
     * on what one chose to look at.
     *
     * @throws MultiviewException if a word selects nothing or is a malformed glob, no suite has claims for all words, or
     *     a word names a suite that cannot be used or several suites
     */
    public Selection select(List<String> words, Tier tier) {
        Choice choice = choice(words, tier);
        return choice.ofOneSuite().orElseThrow(choice::apart);
    }

    /**
     * The same where no suite needs to have claims for all words: where none has, each word selects in the suite that has
     * most claims of it. No suite is there twice.
     *
     * @throws MultiviewException as {@link #select}, but for claims of several suites
     */
    public List<Selection> selectEach(List<String> words, Tier tier) {
        Choice choice = choice(words, tier);
        return choice.ofOneSuite().map(List::of).orElseGet(choice::bySuite);
    }

    /**
     * All claims of all suites that the words select, each once, in the order of suites; nothing is refused for being in
     * several of them.
     *
     * @throws MultiviewException as {@link #select}, but for claims of several suites or papers
     */
    public List<Claim> search(List<String> words, Tier tier) {
        return choice(words, tier).everywhere();
    }

    /**
     * The claims whose name begins with a word, each once; empty if the word is a suite, an id, a glob or unknown.
     *
     * @param word such as {@code P1}
     */
    public List<Claim> beginning(String word, Tier tier) {
        boolean begins = !word.isBlank() && ClaimWord.of(word, suites.keySet()).beginning();
        Map<Suite, List<Claim>> all = begins ? offers(tier).claims() : Map.of();
        ClaimWord asked = ClaimWord.of(begins ? word : "*", suites.keySet());
        return once(all.entrySet().stream().flatMap(entry -> asked.found(entry.getKey(), entry.getValue()).stream()));
    }

    /** The claims of all suites whose id or title holds every word, whatever the case of its letters, each once. */
    public List<Claim> mentioning(List<String> words, Tier tier) {
        return once(
                offers(tier).claims().values().stream().flatMap(List::stream).filter(claim -> {
                    String text = (claim.id() + " " + claim.title()).toLowerCase(Locale.ROOT);
                    return words.stream().allMatch(word -> ClaimWord.occurs(word, text));
                }));
    }

    private static List<Claim> once(Stream<Claim> claims) {
        Map<String, Claim> byId = new LinkedHashMap<>();
        claims.forEach(claim -> byId.putIfAbsent(claim.id(), claim));
        return List.copyOf(byId.values());
    }

    private Choice choice(List<String> words, Tier tier) {
        demandNames(words);
        demandOneSuite(words);
        Offers offers = offers(tier);
        offers.demandUsable(words);
        List<String> warnings =
                Stream.concat(faults.stream(), offers.warnings().stream()).toList();
        List<ClaimWord> parsed =
                words.stream().map(word -> ClaimWord.of(word, suites.keySet())).toList();
        return new Choice(
                parsed, offers.claims(), warnings, (word, names) -> unknown("Claim or suite", word.text(), names));
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
