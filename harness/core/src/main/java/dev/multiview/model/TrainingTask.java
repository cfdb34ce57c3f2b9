package dev.multiview.model;

import dev.multiview.data.Samples;
import dev.multiview.random.SeedPath;

/**
 * Everything one fit may depend on.
 *
 * @param training samples to fit
 * @param validation samples on which a learner may choose its penalty; drawn separately, never tested on
 * @param targets what to fit
 * @param seed path of this fit; a learner derives one child per purpose ({@code init}, {@code order})
 * @param steps length of training: full-batch steps of a patch net, passes over the training set (epochs) of an image
 *     net; closed-form learners ignore it
 * @param start how patch nets get their initial weights; another one than {@link Start#DRAWN} is given only to learners
 *     that take it, {@link Learner#takesStart}
 */
public record TrainingTask(
        Samples training, Samples validation, Targets targets, SeedPath seed, int steps, Start start) {
    public TrainingTask {
        if (steps < 1) {
            throw new IllegalArgumentException("Training steps " + steps + " is below 1");
        }
    }

    /** A task whose nets start as they are drawn. */
    public TrainingTask(Samples training, Samples validation, Targets targets, SeedPath seed, int steps) {
        this(training, validation, targets, seed, steps, Start.DRAWN);
    }
}
