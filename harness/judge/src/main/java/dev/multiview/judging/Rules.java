package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.predictions.Refusal;
import dev.multiview.quantity.Bounds;

/** The rules of a manifest: one key with its margin, each the name of a {@link Rule}. */
public final class Rules {
    /** No margin of a loss is larger. */
    private static final double MOST = 1e6;

    private static final String NO_WORSE =
            "; to say 'no worse than by 0.01' exchange 'gain' and 'over' and take 'below: 0.01'";

    private Rules() {}

    /**
     * Refuses a margin that no value reaches, such as one in percent where shares are meant.
     *
     * @param place of the rule, for the message
     */
    public static void demandWithin(Rule rule, Bounds bounds, String place) {
        for (double border : rule.borders()) {
            if (border < bounds.low() || border > bounds.high() || Math.abs(border) > MOST) {
                throw Refusal.of(
                        "%s: a rule with the border %s says nothing of a value from %s to %s; give a margin in that range, as a"
                                + " share and not in percent",
                        place, border, Math.max(bounds.low(), -MOST), Math.min(bounds.high(), MOST));
            }
        }
    }

    /**
     * The rule of an entry with one key, such as {@code at-least: 0.05}.
     *
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if there is no such rule
     */
    public static Rule of(Entry rule) {
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
                case "at-least" -> new Rule.Effect(notNegative(margin));
                case "at-most" -> new Rule.Deficit(notAbove(margin));
                case "below" -> new Rule.Below(margin);
                case "above" -> new Rule.Above(positive(margin));
                case "equal-within" -> new Rule.NoEffect(margin);
                default -> new Rule.Differs(margin);
            };
        } catch (IllegalArgumentException e) {
            throw Refusal.of("%s: %s", rule.at(name).place(), String.valueOf(e.getMessage()));
        }
    }

    private static double notNegative(double margin) {
        if (margin < 0) {
            throw new IllegalArgumentException("Margin " + margin + " of 'at-least' is below 0" + NO_WORSE);
        }
        return margin;
    }

    private static double positive(double margin) {
        if (margin <= 0) {
            throw new IllegalArgumentException("Limit " + margin + " of 'above' is not above 0" + NO_WORSE);
        }
        return margin;
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
