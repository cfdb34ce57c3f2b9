package dev.multiview.procedure;

import dev.multiview.model.DistillationRule;
import java.util.List;

/**
 * The mean of the logits of students 0 to {@code size - 1} of one teacher; its single is those students' mean
 * error, so its gain is what an ensemble adds to distilled models.
 *
 * @param teacher whose logits, of all members if it averages any
 * @param rule how they are used
 * @param size number of students averaged
 */
public record StudentEnsemble(Teacher teacher, DistillationRule rule, int size) implements AveragedMembers {
    @Override
    public String canonical() {
        return "ensemble-of-students(teacher=" + teacher.label() + ",rule=" + rule.canonical() + ",size=" + size + ")";
    }

    @Override
    public String label() {
        return "ensemble-of-" + distillation().label();
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new StudentEnsemble(teacher, rule, 1);
    }

    @Override
    public List<Role> treated(Setting setting) {
        if (size > setting.members()) {
            throw new IllegalArgumentException("An ensemble of " + size + " students is more than the "
                    + setting.members() + " members of setting " + setting.name()
                    + ", one of which each self-distilled student needs");
        }
        return AveragedMembers.super.treated(setting);
    }

    @Override
    public Role member(int index, Setting setting) {
        return distillation().student(index, setting);
    }

    private Distillation distillation() {
        return new Distillation(teacher, rule);
    }
}
