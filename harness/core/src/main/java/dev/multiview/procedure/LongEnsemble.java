package dev.multiview.procedure;

import java.util.List;

/**
 * The ensemble of all members, each trained for as long as students are: what a jointly trained average of the same
 * length is compared with.
 */
public record LongEnsemble() implements Procedure {
    @Override
    public String canonical() {
        return "ensemble-same-length";
    }

    @Override
    public String label() {
        return "ensemble-same-length";
    }

    @Override
    public int size(Setting setting) {
        return setting.members();
    }

    @Override
    public List<Role> treated(Setting setting) {
        return Roles.members(setting.members(), setting.studentSteps());
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.members(setting.members(), setting.studentSteps());
    }

    @Override
    public int averagedTrials(Setting setting) {
        return size(setting);
    }
}
