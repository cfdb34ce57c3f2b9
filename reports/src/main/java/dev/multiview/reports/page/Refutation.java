package dev.multiview.reports.page;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Rule;
import dev.multiview.reports.format.Spacing;
import java.util.Optional;

/** The words for what would have refuted a claim. */
final class Refutation {
    private Refutation() {}

    /** One sentence; empty for a claim that no rule judges. */
    static Optional<String> of(Claim claim) {
        if (claim.body() instanceof Claim.Exact) {
            return Optional.of("One counterexample.");
        }
        if (claim.body() instanceof Claim.EveryDraw every) {
            return Optional.of("One draw with a value above " + number(every.limit()) + ".");
        }
        if (claim.body() instanceof Claim.Statistical statistical) {
            return Optional.of(of(statistical.rule()));
        }
        return Optional.empty();
    }

    private static String of(Rule rule) {
        if (rule instanceof Rule.Effect || rule instanceof Rule.Above) {
            return "An interval wholly below " + number(rule.delta()) + ".";
        }
        if (rule instanceof Rule.Deficit) {
            return "An interval wholly above " + number(-rule.delta()) + ".";
        }
        if (rule instanceof Rule.Below) {
            return "An interval wholly above " + number(rule.delta()) + ".";
        }
        String zone = number(rule.neutral() - rule.delta()) + " to " + number(rule.neutral() + rule.delta());
        return rule instanceof Rule.Differs
                ? "An interval wholly within " + zone + "."
                : "An interval wholly outside " + zone + ".";
    }

    private static String number(double value) {
        return Spacing.tickLabel(value + 0.0);
    }
}
