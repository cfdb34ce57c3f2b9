package dev.multiview.papers;

import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.MeasurementLearner;
import dev.multiview.data.BumpSignal;
import dev.multiview.data.BumpTargets;
import dev.multiview.data.DataDraw;
import dev.multiview.model.Fit;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;

/** Small draws of bumps in two dimensions, and measurements of them. */
public final class Bumpy {
    private Bumpy() {}

    public static DataDraw draw(int training, int seed) {
        return new BumpTargets("bumps", 2, 8, 0.35, new BumpSignal.Smooth(), training, 200, 50)
                .draw(SeedPath.root(seed).child("draw", 0));
    }

    public static Fit fit(Measurement measurement, int training, int seed) throws InterruptedException {
        DataDraw draw = draw(training, seed);
        return new MeasurementLearner(measurement)
                .fit(new TrainingTask(
                        draw.training(), draw.validation(), new Targets.HardLabels(), SeedPath.root(seed), 1));
    }

    public static double[][] points(DataDraw draw, int count) {
        double[][] points = new double[count][2];
        for (int i = 0; i < count; i++) {
            points[i][0] = draw.training().values()[2 * i];
            points[i][1] = draw.training().values()[2 * i + 1];
        }
        return points;
    }
}
