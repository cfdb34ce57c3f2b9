package dev.multiview.procedure;

import java.util.List;

/**
 * The mean of the logits of members 0 to {@code size - 1}, with one choice for all of them: what each would choose for
 * its own validation error (a ridge penalty) is chosen once, on the same grid, for the validation error of their mean.
 * A model that chooses for itself, such as a jointly trained one, is compared with this ensemble. The single is the
 * mean over the members, each of which chooses for itself.
 *
 * @param size number of members averaged
 */
public record TunedEnsemble(int size) implements Procedure {
    @Override
    public String canonical() {
        return "ensemble-tuned(size=" + size + ")";
    }

    @Override
    public String label() {
        return "ensemble-tuned";
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new TunedEnsemble(1);
    }

    @Override
    public List<Role> treated(Setting setting) {
        return List.of(new Role.TunedEnsemble(size, setting.studentSteps()));
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.members(size, setting.studentSteps());
    }
}
