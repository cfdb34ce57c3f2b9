package dev.multiview.reports.outcome;

import dev.multiview.probe.ViewStrengths;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.run.AuditOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The views that the models of one learner hold in the first draw, before and after distillation.
 *
 * @param learner name of the learner
 * @param setting name of the setting
 * @param members members of the largest ensemble
 * @param alone models that start like the students and see labels only; as many as students, or none
 * @param students students of the ensemble
 */
public record Ownership(
        String learner,
        String setting,
        List<ViewStrengths> members,
        List<ViewStrengths> alone,
        List<ViewStrengths> students) {

    /** Of the learner and setting of the first claim whose ensemble noted its views; empty if none did. */
    public static Optional<Ownership> of(AuditOutcome outcome) {
        NotedViews noted = new NotedViews(outcome);
        List<Arm> arms = noted.isEmpty() ? List.of() : noted.arms();
        return arms.stream()
                .filter(arm -> ensemble(arm) && !noted.of(arm, Side.TREATED).isEmpty())
                .findFirst()
                .map(first -> of(noted, like(arms, first)));
    }

    private static Ownership of(NotedViews noted, List<Arm> arms) {
        Arm ensemble = arms.stream()
                .filter(Ownership::ensemble)
                .filter(arm -> !noted.of(arm, Side.TREATED).isEmpty())
                .max(Comparator.comparingInt(arm -> arm.procedure().size(arm.setting())))
                .orElseThrow();
        Optional<Arm> distilled = arms.stream()
                .filter(arm -> arm.procedure() instanceof Distillation distillation
                        && distillation.teacher() == Teacher.ENSEMBLE)
                .filter(arm -> !noted.of(arm, Side.TREATED).isEmpty())
                .findFirst();
        return new Ownership(
                ensemble.learner().name(),
                ensemble.setting().name(),
                noted.of(ensemble, Side.TREATED),
                distilled.map(arm -> noted.of(arm, Side.SINGLES)).orElse(List.of()),
                distilled.map(arm -> noted.of(arm, Side.TREATED)).orElse(List.of()));
    }

    private static List<Arm> like(List<Arm> arms, Arm first) {
        return arms.stream()
                .filter(arm -> arm.learner().name().equals(first.learner().name())
                        && arm.setting().equals(first.setting()))
                .toList();
    }

    private static boolean ensemble(Arm arm) {
        return arm.procedure() instanceof Ensemble;
    }
}
