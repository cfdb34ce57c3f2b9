package dev.multiview.procedure;

import java.util.List;

/**
 * The mean of the logits of members 0 to {@code size - 1}; its single is those members' mean error.
 *
 * @param size number of members averaged
 */
public record Ensemble(int size) implements Procedure {
    @Override
    public String canonical() {
        return "ensemble(size=" + size + ")";
    }

    @Override
    public String label() {
        return "ensemble";
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new Ensemble(1);
    }

    @Override
    public List<Role> treated(Setting setting) {
        return Roles.members(size, setting.memberSteps());
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.members(size, setting.memberSteps());
    }

    @Override
    public int averagedTrials(Setting setting) {
        return size(setting);
    }
}
