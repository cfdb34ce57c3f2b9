package dev.multiview.procedure;

import java.util.List;

/** Plain models trained as long as students, against the members: what length alone brings. */
public record LongerTraining() implements Procedure {
    @Override
    public String canonical() {
        return "plain-same-length";
    }

    @Override
    public String label() {
        return "plain-same-length";
    }

    @Override
    public int size(Setting setting) {
        return 1;
    }

    @Override
    public List<Role> treated(Setting setting) {
        return Roles.plains(setting);
    }
}
