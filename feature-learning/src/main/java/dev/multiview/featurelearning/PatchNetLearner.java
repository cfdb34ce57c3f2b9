package dev.multiview.featurelearning;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.GradientDescent;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trains the two-layer patch net of arXiv 2012.09816 by full-batch gradient descent on cross-entropy, from the W0 that
 * its linear twin shares.
 *
 * <p>Beside the notes of {@link GradientDescent} a fit tells {@code fittedSingleView} and {@code fittedMultiView}: the
 * shares of single-view and of multi-view training samples that the trained net predicts correctly, each only if there
 * are such samples. The theorems assume both to be one, which finite nets need not reach.
 *
 * <p>The literal average of L members is trained exactly: the gradient of each carries the factor 1/L and no step is
 * enlarged to make up for it. The sum of L members is one net of L times the width.
 */
final class PatchNetLearner implements Learner.Joint {
    /** Raised when a change of this package changes results beyond rounding: old trials are then computed anew. */
    private static final int CODE_VERSION = 1;

    private final String name;
    private final PatchNetSpec spec;

    PatchNetLearner(String name, PatchNetSpec spec) {
        this.name = name;
        this.spec = spec;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Regime regime() {
        return Regime.FEATURE_LEARNING;
    }

    @Override
    public String canonical() {
        return "patch-net-" + CODE_VERSION + "(" + spec.canonical() + ")";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        return train(task, List.of(task.seed()), 1);
    }

    @Override
    public Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("Joint training of 0 members has nothing to train; name at least 1");
        }
        return train(
                task,
                members,
                switch (reading) {
                    case SUM -> 1;
                    case MEAN -> 1.0 / members.size();
                });
    }

    private Fit train(TrainingTask task, List<SeedPath> members, double outputWeight) throws InterruptedException {
        Samples training = task.training();
        int dimension = PatchTiles.patches(training).dimension();
        PatchNetShape net = new PatchNetShape(spec, training.classes(), dimension, members.size(), outputWeight);
        float[] weights = net.initialWeights(members);
        GradientDescent descent = new GradientDescent(net.classes(), net.filters(), dimension, spec.stepRule());
        try (PatchNetGradient gradient = new PatchNetGradient(net, training, task.targets())) {
            Map<String, Double> notes = new TreeMap<>(descent.minimise(gradient, weights, task.steps()));
            Logits logits = gradient.logits(weights);
            noteFitted(notes, "fittedSingleView", training, logits, true);
            noteFitted(notes, "fittedMultiView", training, logits, false);
            return new Fit(new PatchNetModel(net, weights), notes);
        }
    }

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
}
