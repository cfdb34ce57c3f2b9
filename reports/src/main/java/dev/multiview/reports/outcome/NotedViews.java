package dev.multiview.reports.outcome;

import dev.multiview.probe.ViewStrengths;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import dev.multiview.quantity.Quantity;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notes of the first draw's trials on how strongly each model holds each view. */
final class NotedViews {
    /** The draw that figures show; any other would do as well, and the first is there in every run. */
    static final int DRAW = 0;

    private final AuditOutcome outcome;
    private final Map<String, ViewStrengths> byKey = new HashMap<>();

    NotedViews(AuditOutcome outcome) {
        this.outcome = outcome;
        for (TrialRow row : outcome.trials()) {
            ViewStrengths.ofNotes(row.notes()).ifPresent(strengths -> byKey.put(row.key(), strengths));
        }
    }

    /** Whether no trial noted anything of the kind. */
    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** What one trial noted; empty if it failed, was not run, or its model cannot be asked. */
    public Optional<ViewStrengths> of(Trial trial) {
        return Optional.ofNullable(byKey.get(trial.key()));
    }

    /** What the trials of an arm's side noted, in their order; empty if one of them noted nothing. */
    public List<ViewStrengths> of(Arm arm, Quantity.Side side) {
        List<ViewStrengths> all = new ArrayList<>();
        for (Trial trial : side.trials(arm, outcome.rootSeed(), DRAW)) {
            Optional<ViewStrengths> noted = of(trial);
            if (noted.isEmpty()) {
                return List.of();
            }
            all.add(noted.get());
        }
        return all;
    }

    /** All arms of the outcome's claims, in their order, each once. */
    List<Arm> arms() {
        return outcome.judgements().stream()
                .flatMap(judgement -> judgement.claim().quantities().stream())
                .flatMap(quantity -> quantity.arms().stream())
                .distinct()
                .toList();
    }

    /** The trials of the first draw behind all those arms, each once. */
    List<Trial> trials() {
        return arms().stream()
                .flatMap(arm -> arm.treated(outcome.rootSeed(), DRAW).stream())
                .distinct()
                .toList();
    }
}
