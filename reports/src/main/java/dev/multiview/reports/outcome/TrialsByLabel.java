package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Trial;
import dev.multiview.quantity.Quantity;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An index of a run's trials: what one trial left, and the trials that a claim rests on, without a look at all others. By
 * label, as a key would need the digest of data that may be absent.
 */
public final class TrialsByLabel {
    private final AuditOutcome outcome;
    private final Map<String, List<Integer>> places = new HashMap<>();

    /** The index of a run. */
    public TrialsByLabel(AuditOutcome outcome) {
        this.outcome = outcome;
        int place = 0;
        for (TrialRow row : outcome.trials()) {
            places.computeIfAbsent(row.trial().label(), label -> new ArrayList<>(1))
                    .add(place++);
        }
    }

    /** What a trial noted; empty if it failed or was not run. */
    public Optional<Map<String, Double>> notes(Trial trial) {
        return places.getOrDefault(trial.label(), List.of()).stream()
                .map(outcome.trials()::get)
                .filter(TrialRow::finished)
                .map(TrialRow::notes)
                .reduce((first, last) -> last);
    }

    /**
     * The trials of the first {@code draws} draws that a claim and its controls rest on, in plan order: procedures, their
     * singles, and all their teachers; none for an exact claim.
     */
    public List<TrialRow> of(Claim claim, int draws) {
        return needed(claim, 0, draws).stream().mapToObj(outcome.trials()::get).toList();
    }

    /** The places, in the plan's order, of those of one draw. */
    public List<Integer> inDraw(Claim claim, int draw) {
        return needed(claim, draw, draw + 1).stream().boxed().toList();
    }

    private BitSet needed(Claim claim, int from, int to) {
        BitSet needed = new BitSet(outcome.trials().size());
        for (Quantity quantity : claim.quantities()) {
            for (Arm arm : quantity.arms()) {
                for (int draw = from; draw < to; draw++) {
                    arm.treated(outcome.rootSeed(), draw).forEach(trial -> add(needed, trial));
                    arm.singles(outcome.rootSeed(), draw).forEach(trial -> add(needed, trial));
                }
            }
        }
        return needed;
    }

    private void add(BitSet needed, Trial trial) {
        places.getOrDefault(trial.label(), List.of()).forEach(needed::set);
        trial.teachers().forEach(teacher -> add(needed, teacher));
    }
}
