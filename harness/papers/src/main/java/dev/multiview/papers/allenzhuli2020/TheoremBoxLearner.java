package dev.multiview.papers.allenzhuli2020;

import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Regime;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.papers.declare.DeclaresNotes;
import dev.multiview.procedure.Setting;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One setting of the box ({@link BoxSetting}) as one fit: the task's seed draws the setting, then data, nets and students at it,
 * and it is noted which of theorems 1 to 4 hold there ({@link TheoremsAt}). The samples of the task are not looked at, and
 * the model that it returns is no model of anything: all that counts are the notes.
 *
 * @param nets the learners that {@link BoxSetting#NETS} names, in their order
 */
record TheoremBoxLearner(List<Learner> nets) implements Learner, DeclaresNotes {
    private static final int MEMBERS = 10;
    private static final int STUDENTS = 2;

    TheoremBoxLearner {
        nets = List.copyOf(nets);
    }

    @Override
    public String name() {
        return "theorem-box";
    }

    @Override
    public Regime regime() {
        return Regime.FEATURE_LEARNING;
    }

    @Override
    public String canonical() {
        return "theorem-box-1(members=" + MEMBERS + ",students=" + STUDENTS + "," + BoxSetting.box() + ","
                + TheoremsAt.canonical() + ",nets="
                + nets.stream().map(Learner::canonical).toList() + ")";
    }

    @Override
    public boolean trainsInSteps() {
        return false;
    }

    @Override
    public Set<String> declaredNotes() {
        Set<String> names =
                new TreeSet<>(BoxSetting.draw(SeedPath.root(0)).notes().keySet());
        names.addAll(TheoremsAt.noteNames());
        return names;
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        if (!(task.targets() instanceof Targets.HardLabels)) {
            throw new IllegalArgumentException(
                    "Learner " + name() + " makes its own teachers and cannot be taught; use it as a single only");
        }
        SeedPath seed = task.seed().child("box");
        BoxSetting point = BoxSetting.draw(seed.child("setting"));
        Setting setting = new Setting("box", point.data(), MEMBERS, STUDENTS, point.steps(), point.steps());
        long root = seed.child("trials").generator().nextLong();
        TheoremsAt theorems = TheoremsAt.of(
                new TrialsInOne(setting, nets.get(point.floor()), root), MEMBERS, BoxSetting.RULES.get(point.rule()));
        Map<String, Double> notes = new TreeMap<>(point.notes());
        notes.putAll(theorems.notes());
        return new Fit(
                samples ->
                        new Logits(samples.count(), samples.classes(), new float[samples.count() * samples.classes()]),
                notes);
    }
}
