package dev.multiview.procedure;

import java.util.List;

/**
 * The mean of the logits of members 0 to {@code size - 1}, each with a weight that is learnt on the validation samples: see
 * {@link Stack}. Its members are those of {@link Ensemble}, trained once; its single is their mean error.
 *
 * @param size number of members weighted
 */
public record Stacking(int size) implements Procedure {
    @Override
    public String canonical() {
        return "stacking(size=" + size + ")";
    }

    @Override
    public String label() {
        return "stacking";
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new Stacking(1);
    }

    @Override
    public List<Role> treated(Setting setting) {
        return List.of(new Role.Stacked(size, setting.memberSteps()));
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.members(size, setting.memberSteps());
    }
}
