package dev.multiview.model;

/** The targets that a learner is asked to fit on the training samples. */
public sealed interface Targets {

    /** The samples' own labels. */
    record HardLabels() implements Targets {}

    /**
     * The samples' labels together with a teacher.
     *
     * @param teacher the teacher's logits on the training samples, in their order
     * @param rule how to use them
     */
    record Distilled(Logits teacher, DistillationRule rule) implements Targets {}

    /**
     * The samples' labels, fitted by the sum of the model's logits and others: what is left over by models that are there.
     *
     * @param before the others' logits on the training samples, in their order
     */
    record Beside(Logits before) implements Targets {}
}
