package dev.multiview.model;

import dev.multiview.random.SeedPath;
import java.util.List;

/**
 * Trains models. A learner is stateless: equal tasks give equal models on any thread, and all randomness comes
 * from the task's seed path. It only reads what it is given: other trials use the same samples at the same time. A trial
 * after which they are not what they were is repeated with samples of its own, and fails if it changes these, too.
 */
public interface Learner {

    /** Stable name, unique among all learners, such as {@code patch-net-k10}. */
    String name();

    Regime regime();

    /** All hyperparameters and the version of the learner's code on one line; part of every trial's key. */
    String canonical();

    /** Whether {@link TrainingTask#steps} matters; closed-form learners say no, and equal fits are then shared. */
    default boolean trainsInSteps() {
        return true;
    }

    /** Whether its nets start as {@link TrainingTask#start} says. */
    default boolean takesStart() {
        return false;
    }

    /**
     * Fits one model.
     *
     * @throws IllegalArgumentException if the samples' shape or the targets' rule is not one this learner knows
     * @throws InterruptedException if the thread was interrupted, for instance at the trial's time limit
     */
    Fit fit(TrainingTask task) throws InterruptedException;

    /** A learner that can train the average of several members as one model. */
    interface Joint extends Learner {
        /**
         * Trains the combination of {@code members.size()} members on the combination's own loss.
         *
         * @param task the task; its own seed path is not used for initialisation
         * @param members seed paths of the members' initialisations, those that would be used to train them alone
         * @param reading how member outputs combine
         */
        Fit fitJoint(TrainingTask task, List<SeedPath> members, JointReading reading) throws InterruptedException;
    }

    /**
     * A learner that chooses one value of a grid, such as a ridge penalty, for its own error on the validation samples.
     * It shows the fits of all values, so that an ensemble can choose one value for all its members, and for the
     * ensemble's own error.
     */
    interface Tuned extends Learner {
        /**
         * Fits one model for each value of the grid, in the same order for every task. Of equal errors an earlier value
         * is chosen.
         *
         * @throws IllegalArgumentException as {@link #fit}, and if there is no validation sample
         */
        List<Fit> fitGrid(TrainingTask task) throws InterruptedException;
    }

    /** The readings of "train the average of L members directly" (arXiv 2012.09816). */
    enum JointReading {
        /** Output is the literal mean of the member outputs. */
        MEAN,
        /** Output is their sum, which is one net of width L times m. */
        SUM,
        /**
         * Output is their mean times a factor that is trained beside the weights and is 1 at the start. A deep net whose last
         * layer is trained can do that by itself; where output weights are fixed, the literal mean cannot.
         */
        SCALED_MEAN;

        /** The name in files and titles. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /**
         * Refuses the trained factor on behalf of a learner that has none.
         *
         * @throws IllegalArgumentException if the factor is trained
         */
        public void demandFixed(String learner) {
            if (this == SCALED_MEAN) {
                throw new IllegalArgumentException("Reading " + label() + " is not known to learner " + learner
                        + ", whose output has no trained factor; train the mean or the sum");
            }
        }
    }
}
