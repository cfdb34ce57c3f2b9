package dev.multiview.procedure;

import dev.multiview.model.DistillationRule;
import java.util.List;

/**
 * Students of a teacher; the single is the plain model of the same initialisation and length.
 *
 * @param teacher whose logits
 * @param members members that an ensemble teacher averages, the first ones; 0 for all of the setting
 * @param rule how they are used
 */
public record Distillation(Teacher teacher, int members, DistillationRule rule) implements Procedure {
    public Distillation {
        if (teacher == Teacher.STUDENT) {
            throw new IllegalArgumentException(
                    "Teacher student does not say which generation it is of; use Generations");
        }
        if (members < 0 || (members > 0 && !teacher.averagesMembers())) {
            throw new IllegalArgumentException("Teacher " + teacher.label() + " of " + members
                    + " members cannot be made; 0 means all of the setting, and only ensembles have a size");
        }
    }

    /** Students of a teacher made of all members, if it averages any. */
    public Distillation(Teacher teacher, DistillationRule rule) {
        this(teacher, 0, rule);
    }

    @Override
    public String canonical() {
        return "distillation(teacher=" + teacher.label() + ",members=" + members + ",rule=" + rule.canonical() + ")";
    }

    @Override
    public String label() {
        String size = members == 0 ? "" : "-of-" + members;
        return switch (teacher) {
            case ENSEMBLE -> "distillation" + form(rule) + size;
            case MEMBER -> "self-distillation" + form(rule);
            case MEMBER_ONE_HOT -> "self-distillation-one-hot" + form(rule);
            default -> "distillation-" + teacher.label() + form(rule) + size;
        };
    }

    @Override
    public int size(Setting setting) {
        return teacher.averagesMembers() ? averaged(setting) : 1;
    }

    @Override
    public List<Role> treated(Setting setting) {
        return Roles.each(setting.students(), index -> student(index, setting));
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.plains(setting);
    }

    Role student(int index, Setting setting) {
        checkSwitch(rule, setting);
        return new Role.Student(index, teacher, averaged(setting), setting.memberSteps(), rule, setting.studentSteps());
    }

    private int averaged(Setting setting) {
        if (members > setting.members()) {
            throw new IllegalArgumentException("A teacher of " + members + " members is more than the "
                    + setting.members() + " of setting " + setting.name());
        }
        return members == 0 ? setting.members() : members;
    }

    /** What a label says of the rule, so that rows of different rules are never taken for one procedure. */
    static String form(DistillationRule rule) {
        if (rule instanceof DistillationRule.TwoStage stages) {
            return form(stages.then()) + "-two-stage";
        }
        if (rule instanceof DistillationRule.Temperature) {
            return "-temperature";
        }
        if (rule instanceof DistillationRule.ScoreBlend) {
            return "-blend";
        }
        return rule instanceof DistillationRule.LiteralTruncation ? "-literal" : "";
    }

    static void checkSwitch(DistillationRule rule, Setting setting) {
        if (rule instanceof DistillationRule.TwoStage stages && stages.plainSteps() >= setting.studentSteps()) {
            throw new IllegalArgumentException("Students of setting " + setting.name() + " are trained for "
                    + setting.studentSteps() + " steps and would never hear a teacher after " + stages.plainSteps()
                    + " plain ones; lower the plain steps");
        }
    }
}
