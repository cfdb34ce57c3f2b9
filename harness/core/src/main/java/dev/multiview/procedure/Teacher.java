package dev.multiview.procedure;

/** The teacher whose logits a student sees; the altered kinds are controls. */
public enum Teacher {
    /** Mean logits of all members. */
    ENSEMBLE,
    /** One member, the one with the student's index: self-distillation. */
    MEMBER,
    /** The ensemble, its non-target logits exchanged between samples of the same class: scale kept, views lost. */
    ENSEMBLE_PERMUTED,
    /** One-hot on the label with the ensemble's margin of that sample: scale kept, non-target knowledge gone. */
    ENSEMBLE_ONE_HOT,
    /** The same control for self-distillation: one-hot with the margin of the one member. */
    MEMBER_ONE_HOT,
    /** All logits equal. */
    UNIFORM,
    /** The plain net of the student's own initialisation, trained as long as a member: it won the same views. */
    OWN_SEED,
    /** The student of the generation before: repeated self-distillation. */
    STUDENT;

    /** Whether the teacher averages several members. */
    public boolean averagesMembers() {
        return this == ENSEMBLE || this == ENSEMBLE_PERMUTED || this == ENSEMBLE_ONE_HOT;
    }

    /** The name in files and titles, such as {@code ensemble-one-hot}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
