package dev.multiview.procedure;

import dev.multiview.data.DataSpec;

/**
 * The fixed part of an experiment: the data and how many models are trained for how long. Step counts are the
 * same for every student and its plain control, and for a jointly trained average and its single, so that no arm wins by
 * training longer.
 *
 * @param name the preset's name in titles and files
 * @param data the distribution
 * @param members members of an ensemble, L; also the teachers available
 * @param students students per draw and arm, each paired with the plain model of the same initialisation
 * @param memberSteps training length of members
 * @param studentSteps training length of students, their plain controls and jointly trained averages
 * @param lottery which views initial weights favour; free but for interventions
 */
public record Setting(
        String name, DataSpec data, int members, int students, int memberSteps, int studentSteps, Lottery lottery) {
    public Setting {
        if (members < 1 || students < 1 || students > members) {
            throw new IllegalArgumentException("Setting " + name + " has " + members + " members and " + students
                    + " students; it needs at least one of each, and a member for each student to self-distil");
        }
    }

    /** A setting whose nets start as they are drawn. */
    public Setting(String name, DataSpec data, int members, int students, int memberSteps, int studentSteps) {
        this(name, data, members, students, memberSteps, studentSteps, Lottery.FREE);
    }

    /** The same setting with an intervention on the views that initial weights favour, named after it. */
    public Setting with(Lottery intervention) {
        if (!lottery.free()) {
            throw new IllegalArgumentException("Setting " + name + " has the lottery " + lottery.label()
                    + " already; start from the free one to get " + intervention.label());
        }
        String own = intervention.free() ? name : name + "-" + intervention.label();
        return new Setting(own, data, members, students, memberSteps, studentSteps, intervention);
    }

    /** As many models trained as long on other data, and named after it. */
    public Setting on(DataSpec other) {
        return new Setting(other.name(), other, members, students, memberSteps, studentSteps).with(lottery);
    }

    /** The same setting with every training twice as long. */
    public Setting twiceAsLong() {
        return new Setting(name + "-twice", data, members, students, 2 * memberSteps, 2 * studentSteps, lottery);
    }
}
