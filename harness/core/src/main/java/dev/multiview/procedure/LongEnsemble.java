package dev.multiview.procedure;

/**
 * The ensemble of all members, each trained for as long as students are: what a jointly trained average of the same
 * length is compared with.
 */
public record LongEnsemble() implements AveragedMembers {
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
    public Role member(int index, Setting setting) {
        return new Role.Member(index, setting.studentSteps());
    }
}
