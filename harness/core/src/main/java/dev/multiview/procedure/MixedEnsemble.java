package dev.multiview.procedure;

import dev.multiview.model.Learner;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mean of the logits of members of several learners in turn, the arm's own first: with one other, members 0, 2, 4 are
 * the arm's learner's and members 1, 3 the other's. Each is the very member that its learner has in an ensemble of its own,
 * trained once for both. The single is the mean error of these members. Logits are averaged as they are, so that a learner
 * whose logits are larger has more to say.
 *
 * @param others the learners that take turns with the arm's own; two mixtures are equal if their learners are described
 *     alike
 * @param size number of members averaged
 */
public record MixedEnsemble(List<Learner> others, int size) implements AveragedMembers {
    public MixedEnsemble {
        others = List.copyOf(others);
    }

    @Override
    public String canonical() {
        return others.stream()
                .map(other -> other.name() + ":" + other.canonical())
                .collect(Collectors.joining(",", "mixed-ensemble(others=[", "],size=" + size + ")"));
    }

    @Override
    public String label() {
        return others.isEmpty()
                ? "mixed-ensemble"
                : others.stream().map(Learner::name).collect(Collectors.joining("-and-", "mixed-ensemble-with-", ""));
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new MixedEnsemble(others, 1);
    }

    @Override
    public Role member(int index, Setting setting) {
        return new Role.Member(index, setting.memberSteps());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MixedEnsemble mixed && mixed.canonical().equals(canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }
}
