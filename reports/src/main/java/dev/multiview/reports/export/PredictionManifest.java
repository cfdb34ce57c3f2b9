package dev.multiview.reports.export;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Trial;
import dev.multiview.quantity.Gain;
import dev.multiview.reports.format.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A manifest for {@code multiview judge} about one learner's predictions on one test set, draws of which are replicates. */
final class PredictionManifest {
    private static final String MEMBER = "member";
    private static final String HEAD = """
            # Written by 'multiview export'. Draws have test items of their own and are the replicates, as in the audit.
            # State the claims and margins that matter to you before you look.
            schema: 1
            """;

    private final String name;
    private final Trial first;
    private final Split split;
    /** A file of labels by draw. */
    private final Map<Integer, String> tests = new TreeMap<>();
    /** Seeds by role and draw. */
    private final Map<String, Map<Integer, Set<String>>> seeds = new LinkedHashMap<>();

    private final StringBuilder runs = new StringBuilder();

    /**
     * A manifest without a run.
     *
     * @param first a trial on the data set by the learner
     */
    PredictionManifest(String name, Trial first, Split split) {
        this.name = name;
        this.first = first;
        this.split = split;
    }

    /** Adds a run; draws are counted from 0 here, and from 1 in the manifest. */
    void add(String role, int draw, String seed, String file) {
        tests.putIfAbsent(draw, file);
        seeds.computeIfAbsent(role, key -> new TreeMap<>())
                .computeIfAbsent(draw, key -> new LinkedHashSet<>())
                .add(seed);
        runs.append("  - { role: ")
                .append(role)
                .append(", draw: ")
                .append(draw + 1)
                .append(", seed: ")
                .append(seed)
                .append(", predictions: ")
                .append(file)
                .append(", array: logits, kind: logits }\n");
    }

    String text(List<Claim> claims) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("name: ").append(name).append("\ntests:\n");
        tests.forEach((draw, file) -> text.append("  - { draw: ")
                .append(draw + 1)
                .append(", labels: ")
                .append(file)
                .append(", array: labels, name: ")
                .append(quoted(first.data().name() + ", " + split.label()))
                .append(", classes: ")
                .append(first.data().classes())
                .append(" }\n"));
        text.append("runs:\n").append(runs);
        int members = members();
        if (members > 1) {
            text.append("ensembles:\n  - { role: ensemble, of: member, average: logits }\n");
        }
        return text.append("claims:\n")
                .append(members > 1 ? gain(members, claims) : level())
                .toString();
    }

    /** How many members every draw has; 0 if draws have unlike ones or none. */
    private int members() {
        Map<Integer, Set<String>> of = seeds.getOrDefault(MEMBER, Map.of());
        Set<Integer> sizes = new LinkedHashSet<>();
        tests.keySet().forEach(draw -> sizes.add(of.getOrDefault(draw, Set.of()).size()));
        return sizes.size() == 1 ? sizes.iterator().next() : 0;
    }

    private String gain(int members, List<Claim> claims) {
        Optional<Claim> judged = claims.stream()
                .filter(claim -> claim.body() instanceof Claim.Statistical body
                        && body.quantity() instanceof Gain gain
                        && gain.split() == split
                        && gain.arm().procedure() instanceof Ensemble ensemble
                        && ensemble.size() == members
                        && gain.arm().learner().name().equals(first.learner())
                        && gain.arm()
                                .setting()
                                .data()
                                .canonical()
                                .equals(first.data().canonical()))
                .findFirst();
        String says = judged.map(claim -> claim.id() + ": " + claim.statement())
                .orElse("The mean of logits errs less than its members");
        String rule =
                judged.flatMap(Claim::rule).flatMap(PredictionManifest::rule).orElse("at-least: 0");
        return "  - { id: ensemble-gains, says: " + quoted(says) + ", gain: ensemble, over: member, rule: { " + rule
                + " } }\n";
    }

    private static Optional<String> rule(Rule rule) {
        if (rule instanceof Rule.Effect effect) {
            return Optional.of("at-least: " + effect.delta());
        }
        if (rule instanceof Rule.NoEffect none) {
            return Optional.of("equal-within: " + none.delta());
        }
        return Optional.empty();
    }

    private String level() {
        String role = seeds.keySet().iterator().next();
        return "  - { id: errs, says: It is right more often than not, level: " + role + ", rule: { below: 0.5 } }\n";
    }

    /** A text in quotes of JSON, which YAML understands. */
    private static String quoted(String text) {
        return Json.line(Json.object().textNode(text));
    }
}
