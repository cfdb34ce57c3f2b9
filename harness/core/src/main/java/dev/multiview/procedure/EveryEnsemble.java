package dev.multiview.procedure;

import java.util.List;

/**
 * All ensembles of {@code size} of the setting's members: the mean over every choice of as many, which uses all members
 * that are trained and scatters less than one choice does. The single is the mean over all members.
 *
 * @param size number of members averaged
 */
public record EveryEnsemble(int size) implements Procedure {
    @Override
    public String canonical() {
        return "every-ensemble(size=" + size + ")";
    }

    @Override
    public String label() {
        return "every-ensemble";
    }

    @Override
    public int size(Setting setting) {
        if (size < 1 || size > setting.members()) {
            throw new IllegalArgumentException("Ensembles of " + size + " of the " + setting.members()
                    + " members of setting " + setting.name() + " do not exist");
        }
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new EveryEnsemble(1);
    }

    @Override
    public List<Role> treated(Setting setting) {
        return Roles.members(setting.members(), setting.memberSteps());
    }

    @Override
    public int averagedTrials(Setting setting) {
        return size(setting);
    }
}
