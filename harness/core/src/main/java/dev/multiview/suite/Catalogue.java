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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
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
     * The claims that the words select: ids, suite names or globs such as {@code allen-zhu-li-2020/P1*}. All must
     * belong to one suite, since a suite fixes the number of draws. The family is the list of all claims of all
     * suites, whichever are selected, so that error rates do not depend on what one chose to look at.
     *
     * @throws MultiviewException if a word selects nothing or is a malformed glob
     */
    public Selection select(List<String> words, Tier tier) {
        Map<Suite, List<Claim>> all = new LinkedHashMap<>();
        suites.values().forEach(suite -> all.put(suite, claims(suite, tier)));
        Map<Suite, Map<String, Claim>> chosen = new LinkedHashMap<>();
        for (String word : words) {
            choose(word, all, chosen);
        }
        if (chosen.size() != 1) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "The claims asked for belong to " + chosen.size()
                            + " suites; a run judges the claims of one suite, so start one run for each");
        }
        Suite suite = chosen.keySet().iterator().next();
        List<Claim> inOrder = all.getOrDefault(suite, List.of()).stream()
                .filter(claim -> chosen.getOrDefault(suite, Map.of()).containsKey(claim.id()))
                .toList();
        return new Selection(
                suite, inOrder, all.values().stream().flatMap(List::stream).toList());
    }

    private void choose(String word, Map<Suite, List<Claim>> all, Map<Suite, Map<String, Claim>> chosen) {
        PathMatcher glob = glob(word);
        boolean found = false;
        for (Map.Entry<Suite, List<Claim>> entry : all.entrySet()) {
            for (Claim claim : entry.getValue()) {
                if (entry.getKey().name().equals(word) || glob.matches(Path.of(claim.id()))) {
                    chosen.computeIfAbsent(entry.getKey(), suite -> new TreeMap<>())
                            .put(claim.id(), claim);
                    found = true;
                }
            }
        }
        if (!found) {
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
