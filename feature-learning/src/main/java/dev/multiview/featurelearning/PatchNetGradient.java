package dev.multiview.featurelearning;

import dev.multiview.data.Samples;
import dev.multiview.model.CrossEntropy;
import dev.multiview.model.GradientDescent;
import dev.multiview.model.OutputScale;
import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.Targets;
import java.util.Arrays;

/**
 * Loss and full-batch gradient of a patch net on one training set.
 *
 * <p>All memory, one tile of responses and a copy of the last tile of samples, is taken once; an epoch allocates nothing. The
 * samples are read where they are. For use by one thread.
 */
public final class PatchNetGradient implements GradientDescent.Objective {
    private final PatchNetShape net;
    private final CrossEntropy objective;
    private final PatchTiles tiles;
    private final PatchNetPass pass;
    private final float[] logits;
    private final OutputScale scale;
    /** The logits of a tile while the residuals are in their place. */
    private final float[] outputs;
    /** What is taken off the logits of each tile, class-major; empty for a net that is not centred. */
    private final float[][] centre;

    /**
     * The gradient of the net {@code spec} on {@code training}.
     *
     * @throws IllegalArgumentException if the samples are no patches or hold a value that is not finite, or the targets
     *     do not fit them
     */
    public PatchNetGradient(PatchNetSpec spec, Samples training, Targets targets) {
        this(
                new PatchNetShape(
                        spec, training.classes(), PatchTiles.patches(training).dimension(), 1, 1),
                training,
                targets);
    }

    PatchNetGradient(PatchNetShape net, Samples training, Targets targets) {
        this(net, training, targets, OutputScale.fixed());
    }

    /** The gradient of a net whose output has a further factor, with the derivative by that factor if it is trained. */
    PatchNetGradient(PatchNetShape net, Samples training, Targets targets, OutputScale scale) {
        this(
                net,
                training,
                targets,
                scale,
                net.tile(PatchTiles.patches(training).patches()));
    }

    PatchNetGradient(PatchNetShape net, Samples training, Targets targets, OutputScale scale, int tile) {
        this.net = net;
        this.scale = scale;
        this.objective = CrossEntropy.of(training, targets);
        this.tiles = new PatchTiles(training, tile);
        this.pass = new PatchNetPass(net, PatchTiles.patches(training).patches(), tiles.largest());
        this.logits = new float[net.classes() * tiles.largest()];
        this.outputs = new float[scale.learnt() ? logits.length : 0];
        this.centre = new float[tiles.count()][0];
    }

    /**
     * Makes this the gradient of {@code f(x; W) - f(x; W0)}.
     *
     * @param initial W0, laid out like the weights
     */
    void centreAt(float[] initial) {
        pass.begin(initial);
        for (int b = 0; b < tiles.count(); b++) {
            pass.forward(tiles.values(b), tiles.start(b), tiles.size(b), logits);
            centre[b] = Arrays.copyOf(logits, net.classes() * tiles.size(b));
        }
    }

    /**
     * Loss and gradient at {@code weights}, both laid out {@code [class][filter][coordinate]}.
     *
     * @return the mean loss over the training set
     */
    @Override
    public double evaluate(float[] weights, float[] gradient) {
        pass.begin(weights, scale.value());
        scale.begin();
        double loss = 0;
        for (int b = 0; b < tiles.count(); b++) {
            pass.forward(tiles.values(b), tiles.start(b), tiles.size(b), logits);
            for (int i = 0; i < centre[b].length; i++) {
                logits[i] -= centre[b][i];
            }
            System.arraycopy(logits, 0, outputs, 0, outputs.length);
            loss += objective.residual(tiles.from(b), tiles.size(b), logits);
            if (scale.learnt()) {
                scale.add(logits, outputs, net.classes() * tiles.size(b));
            }
            pass.backward(tiles.values(b), tiles.start(b), tiles.size(b), logits);
        }
        pass.gradient(gradient);
        return loss;
    }

    @Override
    public void stepBeside() {
        scale.descend();
    }
}
