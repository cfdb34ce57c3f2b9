package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.predictions.Refusal;

/** The rules of a manifest: one key with its margin, each the name of a {@link Rule}. */
final class Rules {
    private Rules() {}

    static Rule of(Entry rule) {
        rule.only("at-least", "at-most", "below", "above", "equal-within", "differs-by");
        if (rule.node().size() != 1) {
            throw Refusal.of(
                    "%s has %d keys, and a rule has one, such as 'at-least: 0.005'",
                    rule.place(), rule.node().size());
        }
        String name = rule.node().fieldNames().next();
        double margin = rule.number(name);
        try {
            return switch (name) {
                case "at-least" -> new Rule.Effect(margin);
                case "at-most" -> new Rule.Deficit(notAbove(margin));
                case "below" -> new Rule.Below(margin);
                case "above" -> new Rule.Above(margin);
                case "equal-within" -> new Rule.NoEffect(margin);
                default -> new Rule.Differs(margin);
            };
        } catch (IllegalArgumentException e) {
            throw Refusal.of("%s: %s", rule.at(name).place(), String.valueOf(e.getMessage()));
        }
    }

    /** A deficit of d is a gain of at most -d. */
    private static double notAbove(double margin) {
        if (margin > 0) {
            throw new IllegalArgumentException(
                    "Margin " + margin
                            + " of 'at-most' is above 0, and it says how much is lost, such as -0.005; for a limit take 'below'");
        }
        return margin == 0 ? 0 : -margin;
    }
}
