package dev.multiview.reports.format;

import dev.multiview.claim.Rule;
import java.util.function.DoubleFunction;

/** A few words for what a rule asks of a value. */
public final class RuleWords {
    private RuleWords() {}

    /**
     * The rule as a phrase such as {@code at least 0.05}.
     *
     * @param number how a limit is written
     */
    public static String words(Rule rule, DoubleFunction<String> number) {
        if (rule instanceof Rule.Effect) {
            return "at least " + number.apply(rule.delta());
        }
        if (rule instanceof Rule.Deficit) {
            return "at most " + (rule.delta() == 0 ? "" : "−") + number.apply(rule.delta());
        }
        if (rule instanceof Rule.Below) {
            return "below " + number.apply(rule.delta());
        }
        if (rule instanceof Rule.Above) {
            return "above " + number.apply(rule.delta());
        }
        if (rule instanceof Rule.Differs) {
            return "outside ±" + number.apply(rule.delta());
        }
        return "within " + (rule.neutral() == 0 ? "" : number.apply(rule.neutral()) + " ") + "±"
                + number.apply(rule.delta());
    }
}
