package dev.multiview.procedure;

import dev.multiview.model.DistillationRule;

/** Names of distillation procedures; each names the rule, so that rows of different rules are never taken for one. */
final class Labels {
    private Labels() {}

    /** The name of distilling from {@code teacher} by {@code rule}. */
    static String of(Teacher teacher, DistillationRule rule) {
        String form = form(rule);
        return switch (teacher) {
            case ENSEMBLE -> "distillation" + form;
            case MEMBER -> "self-distillation" + form;
            case MEMBER_ONE_HOT -> "self-distillation-one-hot" + form;
            default -> "distillation-" + teacher.label() + form;
        };
    }

    private static String form(DistillationRule rule) {
        if (rule instanceof DistillationRule.Temperature) {
            return "-temperature";
        }
        if (rule instanceof DistillationRule.ScoreBlend) {
            return "-blend";
        }
        if (rule instanceof DistillationRule.LiteralTruncation) {
            return "-literal";
        }
        if (rule instanceof DistillationRule.TwoStage stages) {
            return form(stages.then()) + "-two-stage";
        }
        return "";
    }
}
