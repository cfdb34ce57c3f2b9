package dev.multiview.baselines;

import dev.multiview.model.CrossEntropy;
import dev.multiview.model.NesterovDescent;
import java.util.Arrays;

/** Loss and gradient of linearised nets on a mini-batch: forward and backward tile by tile, while it is in the cache. */
final class ConvTwinObjective implements NesterovDescent.Objective {
    private final ConvTwinPass pass;
    private final CrossEntropy objective;
    private final float[] logits;

    ConvTwinObjective(ConvTwinPass pass, CrossEntropy objective, int classes) {
        this.pass = pass;
        this.objective = objective;
        this.logits = new float[pass.tile() * classes];
    }

    @Override
    public double evaluate(float[] weights, int[] batch, float[] gradient) {
        pass.moveTo(weights);
        double loss = 0;
        for (int from = 0; from < batch.length; from += pass.tile()) {
            int count = Math.min(pass.tile(), batch.length - from);
            pass.push(batch, from, count, logits);
            double share = (double) count / batch.length;
            loss += share * objective.batchResidual(Arrays.copyOfRange(batch, from, from + count), logits);
            // The residual is that of the tile's own mean.
            for (int i = 0; i < logits.length; i++) {
                logits[i] *= (float) share;
            }
            pass.pull(logits, count);
        }
        pass.slope(gradient);
        return loss;
    }
}
