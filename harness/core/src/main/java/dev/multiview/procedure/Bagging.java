package dev.multiview.procedure;

import java.util.List;

/**
 * The mean of the logits of nets that share member 0's initialisation and differ in the bootstrap sample of the
 * training set they were trained on; its single is those nets' mean error.
 *
 * @param size number of nets averaged
 */
public record Bagging(int size) implements Procedure {
    @Override
    public String canonical() {
        return "bagging(size=" + size + ")";
    }

    @Override
    public String label() {
        return "bagging";
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new Bagging(1);
    }

    @Override
    public List<Role> treated(Setting setting) {
        return Roles.each(size, i -> new Role.Bagged(i, setting.memberSteps()));
    }

    @Override
    public List<Role> singles(Setting setting) {
        return treated(setting);
    }

    @Override
    public int averagedTrials(Setting setting) {
        return size(setting);
    }
}
