package dev.multiview.procedure;

import java.util.List;

/** One model alone; its gain is zero by definition. */
public record Single() implements Procedure {
    @Override
    public String canonical() {
        return "single";
    }

    @Override
    public String label() {
        return "single";
    }

    @Override
    public int size(Setting setting) {
        return 1;
    }

    @Override
    public List<Role> treated(Setting setting) {
        return Roles.members(setting.members(), setting.memberSteps());
    }
}
