package dev.multiview.run;

import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Procedure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of {@code gains.csv}: by arm, then test set, then draw; a failed arm has no row in that draw. */
final class GainTable {

    private GainTable() {}

    /** All arms, and before each ensemble the smaller ensembles made of its first members. */
    static List<Arm> withPrefixes(Collection<Arm> arms) {
        // By setting, learner and procedure, in order; an ensemble may be asked for in several sizes.
        Set<List<Object>> known = new LinkedHashSet<>();
        List<Arm> all = new ArrayList<>();
        for (Arm arm : arms) {
            for (Procedure procedure : prefixes(arm.procedure())) {
                if (known.add(List.of(arm.setting().name(), arm.learner().name(), procedure))) {
                    all.add(new Arm(arm.setting(), arm.learner(), procedure));
                }
            }
        }
        return all;
    }

    static List<GainRow> rows(List<Arm> arms, int draws, ScoreTable scores) {
        List<GainRow> rows = new ArrayList<>();
        for (Arm arm : arms) {
            for (Split split : ScoreTable.splits(arm.setting().data())) {
                for (int draw = 0; draw < draws; draw++) {
                    Optional<Score> score = scores.score(arm, split, draw);
                    if (score.isPresent()) {
                        rows.add(row(arm, split, draw, score.get(), scores.metric()));
                    }
                }
            }
        }
        return rows;
    }

    private static GainRow row(Arm arm, Split split, int draw, Score score, String metric) {
        return new GainRow(
                arm.setting().name(),
                arm.learner().regime().label(),
                arm.learner().name(),
                arm.procedure().label(),
                arm.procedure().size(arm.setting()),
                metric,
                split.label(),
                draw,
                score.value(),
                score.single(),
                score.gain(),
                score.relativeGain(),
                score.samples());
    }

    private static List<Procedure> prefixes(Procedure procedure) {
        List<Procedure> all = new ArrayList<>();
        if (procedure instanceof Procedure.Ensemble ensemble) {
            for (int size = 1; size < ensemble.size(); size++) {
                all.add(new Procedure.Ensemble(size));
            }
        }
        all.add(procedure);
        return all;
    }
}
