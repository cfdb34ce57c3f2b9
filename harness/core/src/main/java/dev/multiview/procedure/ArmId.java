package dev.multiview.procedure;

/**
 * The identity of an arm within a run, where settings and learners have names of their own. What a name stands for is
 * not looked at: a report knows its rows without their data.
 *
 * @param setting name of the setting
 * @param learner name of the learner
 * @param procedure the procedure
 */
public record ArmId(String setting, String learner, Procedure procedure) {

    /** The arm of another learner at the same setting, under the same procedure. */
    public ArmId withLearner(String other) {
        return new ArmId(setting, other, procedure);
    }
}
