package dev.multiview.procedure;

/**
 * The mean of the logits of nets that share member 0's initialisation and differ in all else that a seed decides, such as
 * the order of mini-batches; its single is those nets' mean error. A learner whose seed decides nothing else makes one
 * net of them.
 *
 * @param size number of nets averaged
 */
public record SharedStart(int size) implements AveragedMembers {
    @Override
    public String canonical() {
        return "shared-start(size=" + size + ")";
    }

    @Override
    public String label() {
        return "ensemble-shared-start";
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new SharedStart(1);
    }

    /** The first is member 0 itself. */
    @Override
    public Role member(int index, Setting setting) {
        return index == 0
                ? new Role.Member(0, setting.memberSteps())
                : new Role.SharedStart(index, setting.memberSteps());
    }
}
