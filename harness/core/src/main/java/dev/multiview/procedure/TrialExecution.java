package dev.multiview.procedure;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Start;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Carries out one trial: fits, predicts every test set, and holds the learner to what was asked for. */
public final class TrialExecution {
    private TrialExecution() {}

    /**
     * Trains and tests.
     *
     * @param trial what to do
     * @param learner the learner the trial names
     * @param draw the trial's data
     * @param teachers what {@link Trial#teachers} predicted, in that order
     * @throws TrialFailedException if the learner cannot do what the role asks, or does not give a finite logit for every
     *     sample and class
     * @throws InterruptedException if the thread was interrupted
     */
    public static TrialResult run(Trial trial, Learner learner, DataDraw draw, List<Predictions> teachers)
            throws InterruptedException {
        if (trial.role() instanceof Role.Stacked) {
            TrialResult stacked = Stack.of(teachers);
            return new TrialResult(stacked.predictions(), notes(draw, stacked.predictions(), stacked.notes()));
        }
        Fit fit = fit(trial, learner, draw, teachers);
        Predictions predictions =
                new Predictions(ModelAnswers.of(trial.learner(), fit).on(draw));
        Map<String, Double> notes = notes(draw, predictions, fit.notes());
        notes.putAll(ViewNotes.of(trial.learner(), fit.model(), draw, start(trial, draw)));
        return new TrialResult(predictions, notes);
    }

    /** The notes of a fit, and those that its predictions alone give. */
    private static Map<String, Double> notes(DataDraw draw, Predictions predictions, Map<String, Double> fit) {
        Logits training = predictions.on(Split.TRAINING).logits();
        Map<String, Double> notes = new TreeMap<>(fit);
        noteFitted(notes, TrialNotes.FITTED_SINGLE_VIEW, draw.training(), training, true);
        noteFitted(notes, TrialNotes.FITTED_MULTI_VIEW, draw.training(), training, false);
        notes.putAll(ProbeNotes.of(draw, predictions.outputs()));
        return notes;
    }

    /** Notes which share of one kind of training samples was fitted; the theorems assume one, finite nets need not. */
    private static void noteFitted(
            Map<String, Double> notes, String note, Samples training, Logits logits, boolean singleView) {
        int seen = 0;
        int fitted = 0;
        for (int i = 0; i < training.count(); i++) {
            if (training.views().singleView(i) == singleView) {
                seen++;
                fitted += logits.predicted(i) == training.labels()[i] ? 1 : 0;
            }
        }
        if (seen > 0) {
            notes.put(note, (double) fitted / seen);
        }
    }

    private static Fit fit(Trial trial, Learner learner, DataDraw draw, List<Predictions> teachers)
            throws InterruptedException {
        Role role = trial.role();
        if (!trial.lottery().free() && !learner.takesStart()) {
            throw new TrialFailedException("Learner " + trial.learner() + " starts as it likes, so that lottery "
                    + trial.lottery().label() + " says nothing of it");
        }
        if (role instanceof Role.Member member) {
            return learner.fit(task(trial, draw, new Targets.HardLabels(), trial.memberSeed(member.index())));
        }
        if (role instanceof Role.Plain plain) {
            return learner.fit(task(trial, draw, new Targets.HardLabels(), trial.studentSeed(plain.index())));
        }
        if (role instanceof Role.Bagged bagged) {
            return bagged(trial, bagged, learner, draw);
        }
        if (role instanceof Role.AttributeBagged bagged) {
            return attributeBagged(trial, bagged, learner, draw);
        }
        if (role instanceof Role.Boosted boosted) {
            return BoostingRounds.of(
                    learner.name(),
                    draw.training(),
                    trial,
                    boosted.rounds(),
                    (round, samples) ->
                            learner.fit(task(trial, samples, draw, new Targets.HardLabels(), trial.memberSeed(round))));
        }
        if (role instanceof Role.GradientBoosted boosted) {
            return GradientRounds.of(
                    learner.name(),
                    draw.training(),
                    boosted.rounds(),
                    boosted.shrinkage(),
                    (round, targets) -> learner.fit(task(trial, draw, targets, trial.memberSeed(round))));
        }
        if (role instanceof Role.SharedStart shared) {
            // One member of a joint net: what it starts from is told apart from all else that a seed decides.
            return joint(trial, learner)
                    .fitJoint(
                            task(trial, draw, new Targets.HardLabels(), trial.memberSeed(shared.index())),
                            memberSeeds(trial, 1),
                            Learner.JointReading.SUM);
        }
        if (role instanceof Role.Joint joint) {
            Learner.Joint jointLearner = joint(trial, learner);
            List<SeedPath> seeds = memberSeeds(trial, joint.members());
            SeedPath seed = trial.dataSeed().child("joint");
            return jointLearner.fitJoint(task(trial, draw, new Targets.HardLabels(), seed), seeds, joint.reading());
        }
        if (role instanceof Role.TunedEnsemble ensemble) {
            if (!(learner instanceof Learner.Tuned tuned)) {
                throw new TrialFailedException("Learner " + learner.name()
                        + " shows no grid of fits, so that one choice cannot be made for an ensemble");
            }
            return CommonChoice.of(
                    tuned,
                    memberSeeds(trial, ensemble.members()).stream()
                            .map(seed -> task(trial, draw, new Targets.HardLabels(), seed))
                            .toList());
        }
        List<Logits> lessons =
                teachers.stream().map(each -> each.on(Split.TRAINING).logits()).toList();
        if (role instanceof Role.Taught taught) {
            Targets targets = new Targets.Distilled(Logits.mean(lessons).copy(), taught.rule());
            return learner.fit(task(trial, draw, targets, trial.studentSeed(taught.index())));
        }
        Role.Student student = (Role.Student) role;
        SeedPath seed = trial.studentSeed(student);
        // A copy, as the caller keeps the teachers in case the trial has to be repeated.
        Logits teacher = TeacherLogits.of(
                        student.teacher(),
                        lessons,
                        draw.training().labels(),
                        draw.training().classes(),
                        seed)
                .copy();
        return learner.fit(task(trial, draw, new Targets.Distilled(teacher, student.rule()), seed));
    }

    private static Learner.Joint joint(Trial trial, Learner learner) {
        if (learner instanceof Learner.Joint joint) {
            return joint;
        }
        throw new TrialFailedException("Learner " + trial.learner() + " cannot train an average of members jointly");
    }

    private static List<SeedPath> memberSeeds(Trial trial, int members) {
        return IntStream.range(0, members).mapToObj(trial::memberSeed).toList();
    }

    /** Trained on as many samples as there are, drawn with replacement; all else is that of one member. */
    private static Fit bagged(Trial trial, Role.Bagged role, Learner learner, DataDraw draw)
            throws InterruptedException {
        int count = draw.training().count();
        UniformRandomProvider random = trial.baggingSeed(role.index()).generator();
        int[] chosen =
                IntStream.generate(() -> random.nextInt(count)).limit(count).toArray();
        SeedPath seed = trial.memberSeed(role.ownStart() ? role.index() : 0);
        return learner.fit(task(trial, draw.training().select(chosen), draw, new Targets.HardLabels(), seed));
    }

    /** Trained and asked with some attributes alone; all else is that of the member of its index. */
    private static Fit attributeBagged(Trial trial, Role.AttributeBagged role, Learner learner, DataDraw draw)
            throws InterruptedException {
        AttributeMask mask =
                AttributeMask.draw(draw.training().shape(), role.share(), trial.attributeSeed(role.index()));
        Fit fit = learner.fit(new TrainingTask(
                mask.of(draw.training()),
                mask.of(draw.validation()),
                new Targets.HardLabels(),
                trial.memberSeed(role.index()),
                role.steps(),
                start(trial, draw)));
        ModelAnswers model = ModelAnswers.of(learner.name(), fit);
        return new Fit(samples -> model.on("test or training", mask.of(samples)), fit.notes());
    }

    private static TrainingTask task(Trial trial, DataDraw draw, Targets targets, SeedPath seed) {
        return task(trial, draw.training(), draw, targets, seed);
    }

    private static TrainingTask task(Trial trial, Samples training, DataDraw draw, Targets targets, SeedPath seed) {
        return new TrainingTask(
                training, draw.validation(), targets, seed, trial.role().steps(), start(trial, draw));
    }

    private static Start start(Trial trial, DataDraw draw) {
        return trial.lottery().start(trial.role(), trial.dataSeed(), draw.features());
    }
}
