package dev.multiview.procedure;

/**
 * The mean of the logits of nets that differ in the bootstrap sample of the training set they were trained on; its single
 * is those nets' mean error.
 *
 * @param size number of nets averaged
 * @param ownStart whether each net is initialised as the member of its index, so that data come on top of the seed; else all
 *     share member 0's initialisation, and data are all that differs
 */
public record Bagging(int size, boolean ownStart) implements AveragedMembers {

    /** Nets of one initialisation. */
    public Bagging(int size) {
        this(size, false);
    }

    @Override
    public String canonical() {
        return "bagging(size=" + size + (ownStart ? ",own-start" : "") + ")";
    }

    @Override
    public String label() {
        return ownStart ? "bagging-own-start" : "bagging";
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new Bagging(1, ownStart);
    }

    @Override
    public Role member(int index, Setting setting) {
        return new Role.Bagged(index, ownStart, setting.memberSteps());
    }
}
