package dev.multiview.cli.subject;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Family;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.NearestWord;
import dev.multiview.plan.Plan;
import dev.multiview.procedure.Setting;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.Origin;
import dev.multiview.statistic.Looks;
import dev.multiview.variation.SettingWord;
import dev.multiview.variation.Variation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variations of suites' plans that the options {@code --set} and {@code --draws} ask for. A plan that differs from the
 * suite's own is exploratory: its claims leave their families, and each is judged at its own level.
 *
 * @param typed values by the word as typed, in order
 * @param draws draws after which claims are judged, at least 2; empty for the suite's own
 */
public record Variations(Map<String, String> typed, Optional<Integer> draws) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    public Variations {
        typed = new LinkedHashMap<>(typed);
    }

    /**
     * The variations that options ask for.
     *
     * @param settings values of the option {@code --set}, each {@code KEY=VALUE}
     * @throws MultiviewException with status BAD_INPUT if one has no such form or is there twice
     */
    public static Variations of(List<String> settings, Optional<Integer> draws) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw refused("Setting '" + setting + "' is not of the form KEY=VALUE; write one such as k=20");
            }
            String key = setting.substring(0, equals).strip();
            if (typed.put(key, setting.substring(equals + 1).strip()) != null) {
                throw refused("Setting '" + key + "' is given twice; give it one value");
            }
        }
        return new Variations(typed, draws);
    }

    /** Whether a key is a word of the vocabulary of settings; all others are somebody else's. */
    public static boolean isSetting(String key) {
        return word(key).isPresent();
    }

    /** Whether nothing is asked for. */
    boolean none() {
        return typed.isEmpty() && draws.isEmpty();
    }

    /**
     * The request with its plan varied; itself if all values are those of the suite's own plan.
     *
     * @param sayer gets sentences about values that vary nothing, and claims that are left out
     * @throws MultiviewException with status BAD_INPUT if the suite has no such setting, a value is out of its range, the
     *     values do not go together, or no claim depends on them
     */
    AuditRequest of(AuditRequest request, Suite suite, Catalogue catalogue, Consumer<String> sayer) {
        Tier tier = request.tier();
        Variation variation = typed.isEmpty() ? Variation.NONE : variation(suite, tier, sayer);
        boolean moreDraws =
                draws.filter(number -> number != request.looks().at(0)).isPresent();
        draws.filter(number -> !moreDraws)
                .ifPresent(number -> sayer.accept("Draws " + number + " are those of suite " + suite.name()));
        if (variation.none() && !moreDraws) {
            return request;
        }
        List<Claim> claims = variation.none() ? request.claims() : varied(request, suite, catalogue, variation, sayer);
        draws.filter(number -> moreDraws).ifPresent(number -> sayScarce(claims, number, sayer));
        List<Claim> apart = claims.stream()
                .map(claim -> claim.in(new Family(claim.paper(), "exploratory")))
                .toList();
        List<String> words = Stream.concat(
                        variation.words().stream(),
                        draws.filter(number -> moreDraws).map(number -> "draws=" + number).stream())
                .toList();
        Map<String, String> options = new LinkedHashMap<>();
        if (!variation.none()) {
            options.put("set", String.join(",", variation.words()));
        }
        draws.filter(number -> moreDraws).ifPresent(number -> options.put("draws", Integer.toString(number)));
        return new AuditRequest(
                request.papers(),
                request.name(),
                tier,
                request.rootSeed(),
                draws.map(Looks::fixed).orElse(request.looks()),
                apart,
                variation.none() ? request.sweeps() : List.of(),
                alone(apart),
                new Origin.Trials(words, options, Optional.empty()));
    }

    /** Finite sets of pictures give no more draws than they give. */
    private static void sayScarce(List<Claim> claims, int draws, Consumer<String> sayer) {
        long scarce = claims.stream()
                .filter(claim -> Plan.draws(claim, draws) < draws)
                .count();
        claims.stream()
                .map(claim -> Plan.draws(claim, draws))
                .min(Integer::compare)
                .filter(least -> least < draws)
                .ifPresent(least -> sayer.accept("Draws: " + scarce + " of " + claims.size()
                        + " claims get fewer than " + draws + ", at least " + least
                        + ", as their pictures do not give more"));
    }

    /** Families of one: no claim's level depends on another claim. */
    private static Families alone(Collection<Claim> claims) {
        Map<Family, Integer> sizes = new HashMap<>();
        claims.forEach(claim -> sizes.put(claim.family(), 1));
        return new Families(sizes, false);
    }

    /**
     * The variation of a suite's preset.
     *
     * @throws MultiviewException with status BAD_INPUT if the suite has no such setting, a value is out of its range, or the
     *     values do not go together
     */
    Variation variation(Suite suite, Tier tier, Consumer<String> sayer) {
        Setting preset = suite.preset(tier)
                .orElseThrow(() -> refused("Suite " + suite.name() + " has no settings that may be varied, and '"
                        + String.join("', '", typed.keySet()) + "' is asked for; 'multiview show --settings' names the"
                        + " suites that have some"));
        Map<SettingWord, Double> values = new EnumMap<>(SettingWord.class);
        typed.forEach((key, text) -> {
            SettingWord word = word(key)
                    .filter(found -> found.in(preset).isPresent())
                    .orElseThrow(() -> unknown(key, suite, preset));
            double value = number(word, text);
            if (value == word.in(preset).orElseThrow()) {
                sayer.accept("Setting " + key + "=" + text + " is what preset " + preset.name()
                        + " has, so that it varies nothing");
            } else {
                values.put(word, value);
            }
        });
        try {
            Variation variation = new Variation(values);
            variation.of(preset);
            return variation;
        } catch (IllegalArgumentException e) {
            throw refused("Suite " + suite.name() + " cannot be audited with " + String.join(", ", pairs()) + ": "
                    + e.getMessage());
        }
    }

    private List<String> pairs() {
        return typed.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    /** The claims that depend on what is varied; those that say the same as before are no part of a varied audit. */
    private List<Claim> varied(
            AuditRequest request, Suite suite, Catalogue catalogue, Variation variation, Consumer<String> sayer) {
        Map<String, Claim> own = request.claims().stream().collect(Collectors.toMap(Claim::id, claim -> claim));
        List<Claim> all;
        try {
            all = catalogue.varied(suite, request.tier(), variation);
        } catch (IllegalArgumentException e) {
            throw refused("Suite " + suite.name() + " cannot be audited with " + String.join(", ", pairs()) + ": "
                    + e.getMessage());
        }
        List<Claim> varied = new ArrayList<>();
        for (Claim claim : all) {
            Claim plain = own.get(claim.id());
            if (plain != null
                    && claim.missingData().isEmpty()
                    && !plain.ruleDigest().equals(claim.ruleDigest())) {
                varied.add(claim);
            }
        }
        if (varied.isEmpty()) {
            throw refused("Not one of the " + own.size() + " claims asked for depends on "
                    + String.join(", ", variation.words()) + "; ask for others, such as those of suite "
                    + suite.name());
        }
        int left = own.size() - varied.size();
        if (left > 0) {
            sayer.accept("Left out: " + left + " of " + own.size() + " claims and rows, which do not depend on "
                    + String.join(", ", variation.words()) + " or are points of sweeps");
        }
        return varied;
    }

    private static double number(SettingWord word, String text) {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!word.admits(value)) {
            throw refused("Setting " + word.word() + " is '" + text + "', and must be " + word.range());
        }
        return value;
    }

    private static Optional<SettingWord> word(String key) {
        return Stream.of(SettingWord.values())
                .filter(word -> word.word().equals(key))
                .findFirst();
    }

    private static MultiviewException unknown(String key, Suite suite, Setting preset) {
        List<String> words =
                SettingWord.of(preset).stream().map(SettingWord::word).toList();
        return refused("Setting '" + key + "' is none of suite " + suite.name() + "; "
                + NearestWord.of(key, words)
                        .map(near -> "did you mean '" + near + "'? It ")
                        .orElse("it ")
                + "has " + String.join(", ", words));
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
