package dev.multiview.claim;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A word by which a user asks for claims: the name of a suite, an id, a glob of ids, or the beginning of a claim's name, such as
 * {@code P1} for {@code allen-zhu-li-2020/P1-ensemble} and whatever else is about that statement.
 *
 * <p>A glob without a slash is held against names and against whole ids, so that {@code *P1*} finds what it shows.
 */
final class ClaimWord {
    private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}\\\\]");

    private final String text;
    private final PathMatcher glob;
    private final boolean suite;

    private ClaimWord(String text, PathMatcher glob, boolean suite) {
        this.text = text;
        this.glob = glob;
        this.suite = suite;
    }

    /**
     * A word as typed.
     *
     * @param suites names of all suites: such a name means that suite and nothing else
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it is a malformed glob
     */
    static ClaimWord of(String text, Collection<String> suites) {
        try {
            return new ClaimWord(text, FileSystems.getDefault().getPathMatcher("glob:" + text), suites.contains(text));
        } catch (PatternSyntaxException e) {
            // Its message draws the pattern on lines of its own, its description does not.
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Glob '" + text + "' is malformed ("
                            + e.getDescription().replace("'", "")
                            + "); write one such as 'allen-zhu-li-2020/P1*', or a name that 'multiview list' shows",
                    e);
        }
    }

    /**
     * Whether the parts of a word between its asterisks occur in a text, one behind the other.
     *
     * @param text in lower case
     */
    static boolean occurs(String word, String text) {
        int at = 0;
        for (String part : word.toLowerCase(Locale.ROOT).split("\\*", -1)) {
            int found = text.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }

    String text() {
        return text;
    }

    /** Whether it may be the beginning of a claim's name: it is no suite, no id and no glob. */
    boolean beginning() {
        return !suite && text.indexOf('/') < 0 && !GLOB.matcher(text).find();
    }

    /** The claims of a suite that it selects, in order. */
    List<Claim> found(Suite owner, List<Claim> claims) {
        if (owner.name().equals(text)) {
            return claims;
        }
        if (beginning()) {
            List<Claim> exact = claims.stream()
                    .filter(claim -> claim.name().equalsIgnoreCase(text))
                    .toList();
            return exact.isEmpty()
                    ? claims.stream().filter(claim -> begins(claim.name())).toList()
                    : exact;
        }
        return claims.stream()
                .filter(claim -> matches(claim.id(), claim.name()))
                .toList();
    }

    /** Whether a name goes on from the word after a hyphen, whatever the case of its letters. */
    private boolean begins(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT) + "-");
    }

    private boolean matches(String id, String name) {
        return glob.matches(Path.of(id))
                || text.indexOf('/') < 0
                        && (glob.matches(Path.of(name)) || glob.matches(Path.of(id.replace('/', ':'))));
    }

    /** Whether a suite has the name of the paper that the word is about, as far as it says so or the claims found do. */
    boolean bears(Suite owner, List<Claim> claims) {
        return beginning()
                ? found(owner, claims).stream().allMatch(claim -> claim.paper().equals(owner.name()))
                : text.startsWith(owner.name() + "/");
    }

    /**
     * The suite that has most claims of this word, among equals the one that bears the paper's name; empty if none has any.
     *
     * @param all claims by suite
     */
    Optional<Suite> home(Map<Suite, List<Claim>> all) {
        Suite best = null;
        int most = 0;
        for (Map.Entry<Suite, List<Claim>> entry : all.entrySet()) {
            int found = found(entry.getKey(), entry.getValue()).size();
            if (found > most || found == most && found > 0 && bears(entry.getKey(), entry.getValue())) {
                best = entry.getKey();
                most = found;
            }
        }
        return Optional.ofNullable(best);
    }
}
