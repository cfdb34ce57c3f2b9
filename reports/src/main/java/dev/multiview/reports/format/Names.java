package dev.multiview.reports.format;

import dev.multiview.model.Regime;
import dev.multiview.procedure.Procedure;
import java.util.Map;

/** The names that people read instead of the short ones in files. A name that is not here is shown as it is. */
public final class Names {
    private static final Map<String, String> PROCEDURES = Map.ofEntries(
            Map.entry("single", "Single model"),
            Map.entry("ensemble", "Ensemble"),
            Map.entry("ensemble-same-length", "Ensemble, as long as students"),
            Map.entry("ensemble-shared-start", "Ensemble, one initialisation"),
            Map.entry("bagging", "Ensemble, one initialisation, bootstrap samples"),
            Map.entry("mixed-ensemble", "Ensemble of several kinds"),
            Map.entry("joint-mean", "Joint training of the mean"),
            Map.entry("bagging-own-start", "Bagging, seeds of their own"),
            Map.entry("attribute-bagging-0.5", "Attribute bagging, a half each"),
            Map.entry("boosting", "Boosting (SAMME)"),
            Map.entry("gradient-boosting-1.0", "Boosting by gradients"),
            Map.entry("stacking", "Stacking"),
            Map.entry("joint-sum", "Joint training of the sum"),
            Map.entry("joint-scaled-mean", "Joint training of the scaled mean"),
            Map.entry("distillation", "Distillation, gated rule"),
            Map.entry("distillation-literal", "Distillation, literal rule"),
            Map.entry("distillation-temperature", "Distillation, by temperature"),
            Map.entry("distillation-blend", "Distillation, squared loss"),
            Map.entry("distillation-ensemble-permuted", "Permuted teacher, gated rule"),
            Map.entry("distillation-ensemble-permuted-literal", "Permuted teacher, literal rule"),
            Map.entry("distillation-ensemble-permuted-temperature", "Permuted teacher, by temperature"),
            Map.entry("distillation-ensemble-one-hot", "One-hot teacher, gated rule"),
            Map.entry("distillation-ensemble-one-hot-literal", "One-hot teacher, literal rule"),
            Map.entry("distillation-ensemble-one-hot-temperature", "One-hot teacher, by temperature"),
            Map.entry("distillation-uniform", "Uniform teacher, gated rule"),
            Map.entry("distillation-uniform-literal", "Uniform teacher, literal rule"),
            Map.entry("distillation-uniform-temperature", "Uniform teacher, by temperature"),
            Map.entry("distillation-own-seed", "Teacher of the student's start, gated rule"),
            Map.entry("self-distillation", "Self-distillation, gated rule"),
            Map.entry("self-distillation-literal", "Self-distillation, literal rule"),
            Map.entry("self-distillation-blend", "Self-distillation, squared loss"),
            Map.entry("self-distillation-temperature", "Self-distillation, by temperature"),
            Map.entry("self-distillation-one-hot", "One-hot single teacher, gated rule"),
            Map.entry("self-distillation-one-hot-literal", "One-hot single teacher, literal rule"),
            Map.entry("self-distillation-one-hot-temperature", "One-hot single teacher, by temperature"),
            Map.entry("plain-same-length", "Plain training, as long as students"));

    /** Before the label of a distillation whose students are averaged. */
    private static final String TOGETHER = "ensemble-of-";

    private Names() {}

    /** A procedure in words. */
    public static String procedure(Procedure procedure) {
        String label = procedure.label();
        return label.startsWith(TOGETHER) ? "Together: " + words(label.substring(TOGETHER.length())) : words(label);
    }

    private static String words(String label) {
        return PROCEDURES.getOrDefault(label, label);
    }

    /** The procedures of a net and of a linear model in words; of two rules the second stands in brackets. */
    public static String procedures(Procedure net, Procedure linear) {
        if (net.label().equals(linear.label())) {
            return procedure(net);
        }
        String other = procedure(linear);
        int rule = other.indexOf(", ");
        return procedure(net) + " (linear: " + (rule < 0 ? other : other.substring(rule + 2)) + ")";
    }

    /** A regime in words. */
    public static String regime(Regime regime) {
        return switch (regime) {
            case FEATURE_LEARNING -> "networks that learn features";
            case LINEARIZED -> "models linear in fixed features";
        };
    }
}
