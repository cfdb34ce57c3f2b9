package dev.multiview.procedure;

import dev.multiview.model.CrossEntropy;
import dev.multiview.model.Fit;
import dev.multiview.model.GradientDescent;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.Regime;
import dev.multiview.model.StepSize;
import dev.multiview.model.TrainingTask;
import org.apache.commons.rng.UniformRandomProvider;

/** Softmax regression without bias, started at random weights: the least learner that depends on its seed. */
record TinyLearner() implements Learner {
    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public Regime regime() {
        return Regime.LINEARIZED;
    }

    @Override
    public String canonical() {
        return "tiny-1";
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        CrossEntropy objective = CrossEntropy.of(task.training(), task.targets());
        UniformRandomProvider random = task.seed().child("init").generator();
        float[] weights = new float[4];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (4 * random.nextDouble() - 2);
        }
        float[] x = task.training().values();
        int n = task.training().count();
        GradientDescent descent = new GradientDescent(2, 1, 2, new StepSize.Constant(0.5));
        return new Fit(
                model(weights),
                descent.minimise(
                        (w, gradient) -> {
                            float[] tile = new float[2 * n];
                            for (int i = 0; i < n; i++) {
                                for (int c = 0; c < 2; c++) {
                                    tile[c * n + i] = w[2 * c] * x[2 * i] + w[2 * c + 1] * x[2 * i + 1];
                                }
                            }
                            double loss = objective.residual(0, n, tile);
                            java.util.Arrays.fill(gradient, 0);
                            for (int i = 0; i < n; i++) {
                                for (int c = 0; c < 2; c++) {
                                    gradient[2 * c] += tile[c * n + i] * x[2 * i];
                                    gradient[2 * c + 1] += tile[c * n + i] * x[2 * i + 1];
                                }
                            }
                            return loss;
                        },
                        weights,
                        task.steps()));
    }

    private static Model model(float[] w) {
        return samples -> {
            float[] values = new float[2 * samples.count()];
            for (int i = 0; i < samples.count(); i++) {
                for (int c = 0; c < 2; c++) {
                    values[2 * i + c] = w[2 * c] * samples.values()[2 * i] + w[2 * c + 1] * samples.values()[2 * i + 1];
                }
            }
            return new Logits(samples.count(), 2, values);
        };
    }
}
