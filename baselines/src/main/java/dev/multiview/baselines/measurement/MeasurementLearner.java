package dev.multiview.baselines.measurement;

import dev.multiview.baselines.measurement.Measurement.Findings;
import dev.multiview.baselines.measurement.Measurement.Points;
import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.Regime;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import java.util.Set;
import java.util.TreeSet;

/**
 * A {@link Measurement} as a learner: its one role is to be fitted alone on labels.
 *
 * @param measurement what is measured
 */
public record MeasurementLearner(Measurement measurement) implements Learner {

    @Override
    public String name() {
        return measurement.name();
    }

    @Override
    public Regime regime() {
        return Regime.LINEARIZED;
    }

    @Override
    public String canonical() {
        return measurement.canonical();
    }

    @Override
    public boolean trainsInSteps() {
        return false;
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        if (!(task.targets() instanceof Targets.HardLabels)) {
            throw new IllegalArgumentException("Measurement " + name()
                    + " makes teachers of its own and cannot be taught by another; use it as a single only");
        }
        Findings findings = measurement.measure(points(task.training()), points(task.validation()), task.seed());
        demandDeclared(findings.notes().keySet());
        Model model = samples -> logits(findings.predictor().apply(coordinates(samples)));
        return new Fit(model, findings.notes());
    }

    /** A measurement whose notes are not those that it declares has a fault, and claims may ask for notes that never come. */
    private void demandDeclared(Set<String> found) {
        Set<String> declared = measurement.notes();
        Set<String> unknown = without(found, declared);
        Set<String> lacking = without(without(declared, found), measurement.notesOfSomeDraws());
        if (!unknown.isEmpty() || !lacking.isEmpty()) {
            throw new IllegalStateException("Measurement " + name() + " found notes that it does not declare, "
                    + unknown + ", or declares notes that it did not find, " + lacking
                    + "; name them alike in both places");
        }
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private Points points(Samples samples) {
        if (samples.truth().length == 0 || samples.classes() != 2) {
            throw new IllegalArgumentException("Measurement " + name()
                    + " needs two classes named by the sign of a function," + " and these samples of "
                    + samples.classes() + " classes come without one; use bump targets");
        }
        return new Points(coordinates(samples), samples.truth());
    }

    private static double[][] coordinates(Samples samples) {
        int size = samples.shape().size();
        double[][] x = new double[samples.count()][size];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < size; j++) {
                x[i][j] = samples.values()[i * size + j];
            }
        }
        return x;
    }

    /** Half of the one logit for class 1, minus it for class 0. */
    private static Logits logits(double[] z) {
        float[] values = new float[2 * z.length];
        for (int i = 0; i < z.length; i++) {
            values[2 * i] = (float) (-z[i] / 2);
            values[2 * i + 1] = (float) (z[i] / 2);
        }
        return new Logits(z.length, 2, values);
    }
}
