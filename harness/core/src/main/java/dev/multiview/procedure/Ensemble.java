package dev.multiview.procedure;

/**
 * The mean of the logits of members 0 to {@code size - 1}; its single is those members' mean error.
 *
 * @param size number of members averaged
 */
public record Ensemble(int size) implements AveragedMembers {
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
    public Role member(int index, Setting setting) {
        return new Role.Member(index, setting.memberSteps());
    }
}
