package dev.multiview.run;

import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.ArmId;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Procedure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of {@code gains.csv}: by arm, then test set, then draw; a failed arm has no row in that draw. */
final class GainTable {

    private GainTable() {}

    /** All arms, and before each ensemble the smaller ensembles made of its first members. */
    static List<Arm> withPrefixes(Collection<Arm> arms) {
        // In order; an ensemble may be asked for in several sizes.
        Map<ArmId, Arm> all = new LinkedHashMap<>();
        for (Arm arm : arms) {
            for (Procedure procedure : prefixes(arm.procedure())) {
                Arm next = new Arm(arm.setting(), arm.learner(), procedure);
                all.putIfAbsent(next.id(), next);
            }
        }
        return List.copyOf(all.values());
    }

    static List<GainRow> rows(List<Arm> arms, int draws, ScoreTable scores) {
        List<GainRow> rows = new ArrayList<>();
        for (Arm arm : arms) {
            for (Split split : ScoreTable.splits(arm.setting().data())) {
                for (int draw = 0; draw < draws; draw++) {
                    Optional<Score> score = scores.score(arm, split, draw);
                    if (score.isPresent()) {
                        rows.add(new GainRow(arm, split, draw, score.get()));
                    }
                }
            }
        }
        return rows;
    }

    private static List<Procedure> prefixes(Procedure procedure) {
        List<Procedure> all = new ArrayList<>();
        if (procedure instanceof Ensemble ensemble) {
            for (int size = 1; size < ensemble.size(); size++) {
                all.add(new Ensemble(size));
            }
        }
        all.add(procedure);
        return all;
    }
}
