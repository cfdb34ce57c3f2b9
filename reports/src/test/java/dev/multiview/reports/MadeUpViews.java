package dev.multiview.reports;

import dev.multiview.probe.ViewStrengths;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.run.TrialRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Trials of the first draw with view strengths: members hold one view of most classes, students both of many. */
final class MadeUpViews {
    private static final int CLASSES = 10;

    private MadeUpViews() {}

    /** A row for each trial of the arms. */
    static List<TrialRow> of(List<Arm> arms, long rootSeed) {
        Set<Trial> trials = new LinkedHashSet<>();
        for (Arm arm : arms) {
            for (Side side : Side.values()) {
                trials.addAll(side.trials(arm, rootSeed, 0));
            }
        }
        List<TrialRow> rows = new ArrayList<>();
        for (Trial trial : trials) {
            rows.add(
                    new TrialRow(trial, "c0de", "ok", "", notes(trial.role()), Map.of("single-view", 0.4), 1.5, "env"));
        }
        return rows;
    }

    private static Map<String, Double> notes(Role role) {
        Map<String, Double> notes = new TreeMap<>();
        int start = role instanceof Role.Member member
                ? member.index()
                : role instanceof Role.Plain plain ? 100 + plain.index() : 100 + ((Role.Student) role).index();
        SplittableRandom random = new SplittableRandom(start);
        double grown = 2.4 / (1 + Math.exp((45.0 - role.steps()) / 14));
        for (int c = 0; c < CLASSES; c++) {
            int winner = random.nextInt(2);
            double second = random.nextDouble();
            boolean learnt = role instanceof Role.Student && random.nextDouble() < 0.7;
            double weak = learnt ? 0.8 * grown : second * grown * 40 / (40 + role.steps()) - 0.02;
            notes.put(ViewStrengths.note(c, winner), grown);
            notes.put(ViewStrengths.note(c, 1 - winner), weak);
        }
        return notes;
    }
}
