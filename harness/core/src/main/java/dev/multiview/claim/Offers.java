package dev.multiview.claim;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.FailureText;
import dev.multiview.exit.MultiviewException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.Function;

/**
 * The claims that suites have to offer, and why others cannot be used. Suites come from several projects, and one that
 * is broken must not stop the others.
 *
 * @param claims by suite, in the order of discovery
 * @param broken the reason by suite
 */
public record Offers(Map<Suite, List<Claim>> claims, Map<Suite, Broken> broken) {

    /**
     * The reason for which a suite cannot be used.
     *
     * @param status what a command ends with that asks for it
     * @param reason in words
     */
    public record Broken(ExitStatus status, String reason) {}

    public Offers {
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        broken = Collections.unmodifiableMap(new LinkedHashMap<>(broken));
    }

    /** What {@code maker} makes of each suite. */
    static Offers of(Collection<Suite> suites, Function<Suite, List<Claim>> maker) {
        Map<Suite, List<Claim>> claims = new LinkedHashMap<>();
        Map<Suite, Broken> broken = new LinkedHashMap<>();
        Map<String, Owned> owned = new HashMap<>();
        for (Suite suite : suites) {
            try {
                List<Claim> made = List.copyOf(maker.apply(suite));
                Map<String, Owned> own = new HashMap<>();
                made.forEach(claim -> own.put(claim.id(), new Owned(suite, claim)));
                demandOneMeaning(owned, own);
                own.forEach(owned::putIfAbsent);
                claims.put(suite, made);
            } catch (MultiviewException e) {
                broken.put(suite, new Broken(e.status(), reason(e)));
            } catch (IllegalArgumentException e) {
                broken.put(suite, new Broken(ExitStatus.BAD_INPUT, reason(e)));
            } catch (RuntimeException
                    | LinkageError
                    | ServiceConfigurationError
                    | AssertionError
                    | StackOverflowError e) {
                broken.put(suite, new Broken(ExitStatus.FAILED, reason(e)));
            }
        }
        return new Offers(claims, broken);
    }

    /** A sentence for each suite that cannot be used. */
    public List<String> warnings() {
        return broken.entrySet().stream()
                .map(entry -> "Suite '" + entry.getKey().name() + "' is left out, and its claims count in no family: "
                        + entry.getValue().reason())
                .toList();
    }

    /**
     * Refuses words about a suite that cannot be used: another suite may have a claim of the same name, which is not
     * what was asked for.
     *
     * @throws MultiviewException if there is one
     */
    void demandUsable(List<String> words) {
        broken.forEach((suite, why) -> {
            if (about(suite.name(), words)) {
                throw new MultiviewException(
                        why.status(), "Suite '" + suite.name() + "' cannot be used: " + why.reason());
            }
        });
    }

    /** What went wrong, in one line. */
    static String reason(Throwable failure) {
        if (failure instanceof ServiceConfigurationError && failure.getCause() != null) {
            // It names the class, and what stands behind it says why.
            return FailureText.messageOf(failure) + ": " + FailureText.ofRoot(failure);
        }
        boolean sentence = failure instanceof MultiviewException || failure instanceof IllegalArgumentException;
        String message = sentence ? FailureText.messageOf(failure) : "";
        return message.isEmpty() ? FailureText.of(failure) : message;
    }

    /** Whether some words are about a suite: its name, or claims of the paper of that name. */
    static boolean about(String suite, List<String> words) {
        return words.stream().anyMatch(word -> word.equals(suite) || word.startsWith(suite + "/"));
    }

    private record Owned(Suite suite, Claim claim) {}

    /** Suites may share a claim, but one id must not be judged in two ways. Most are of one suite and not looked at. */
    private static void demandOneMeaning(Map<String, Owned> owned, Map<String, Owned> own) {
        own.forEach((id, here) -> {
            Owned first = owned.get(id);
            if (first != null
                    && !first.claim().equals(here.claim())
                    && !meaning(first.claim()).equals(meaning(here.claim()))) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "Claim " + id + " is judged in one way in suite '"
                                + first.suite().name() + "' and in another in suite '"
                                + here.suite().name()
                                + "'; give one of them another id, or both the same quantity, rule, controls and family");
            }
        });
    }

    /**
     * Without its data a quantity cannot always be described in full. Broken data are refused when a claim about them is
     * asked for; they break no suite.
     */
    private static String meaning(Claim claim) {
        try {
            return claim.family() + "|" + (claim.missingData().isPresent() ? claim.ruleText() : claim.ruleDigest());
        } catch (MultiviewException brokenData) {
            return claim.family() + "|" + claim.ruleText();
        }
    }
}
