package dev.multiview.procedure;

import dev.multiview.model.DistillationRule;
import java.util.List;

/**
 * Repeated self-distillation: students of generation 1 are taught by the member of their index, those of a later
 * generation by the student of the one before. The single is the plain model of the first generation's
 * initialisation.
 *
 * @param generation how many students deep, 1 or more
 * @param rule how each teacher is used
 */
public record Generations(int generation, DistillationRule rule) implements Procedure {
    public Generations {
        if (generation < 1) {
            throw new IllegalArgumentException("Generation " + generation + " is below 1, the students of the members");
        }
    }

    @Override
    public String canonical() {
        return "generations(generation=" + generation + ",rule=" + rule.canonical() + ")";
    }

    @Override
    public String label() {
        return "self-distillation" + Distillation.form(rule) + "-generation-" + generation;
    }

    @Override
    public int size(Setting setting) {
        return 1;
    }

    @Override
    public List<Role> treated(Setting setting) {
        Distillation.checkSwitch(rule, setting);
        Teacher teacher = generation == 1 ? Teacher.MEMBER : Teacher.STUDENT;
        return Roles.each(
                setting.students(),
                i -> new Role.Student(
                        i,
                        teacher,
                        setting.members(),
                        setting.memberSteps(),
                        rule,
                        setting.studentSteps(),
                        generation));
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.plains(setting);
    }
}
