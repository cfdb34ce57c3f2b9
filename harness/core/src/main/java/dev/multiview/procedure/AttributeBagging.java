package dev.multiview.procedure;

/**
 * The mean of the logits of nets of which each sees a random part of the attributes alone, in training and at test, and is
 * initialised as the member of its index; its single is those nets' mean error. The procedure is the random subspace method
 * (Ho 1998, IEEE Trans. Pattern Analysis and Machine Intelligence 20) for any learner.
 *
 * @param size number of nets averaged
 * @param share share of the attributes that each sees, in (0, 1]
 */
public record AttributeBagging(int size, double share) implements AveragedMembers {
    public AttributeBagging {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Share " + share + " of the attributes is not in (0, 1]; a half is usual");
        }
    }

    @Override
    public String canonical() {
        return "attribute-bagging(size=" + size + ",share=" + share + ")";
    }

    @Override
    public String label() {
        return "attribute-bagging-" + share;
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new AttributeBagging(1, share);
    }

    @Override
    public Role member(int index, Setting setting) {
        return new Role.AttributeBagged(index, share, setting.memberSteps());
    }
}
