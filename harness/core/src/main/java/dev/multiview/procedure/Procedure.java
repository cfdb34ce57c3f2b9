package dev.multiview.procedure;

import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner.JointReading;
import java.util.ArrayList;
import java.util.List;

/**
 * One way of getting from a learner to a predictor, and the <em>single</em> it is compared with. All roles of the
 * procedure's predictors and of their singles are listed; {@link Arm} turns them into trials and errors.
 */
public sealed interface Procedure {

    /** The name in files, such as {@code joint-mean}. */
    String label();

    /** Ensemble size, or 1. */
    int size(Setting setting);

    /** The trials whose predictions make this procedure's predictors. */
    List<Role> treated(Setting setting);

    /** The trials whose mean error is the single's error. */
    default List<Role> singles(Setting setting) {
        return members(setting.members(), setting.memberSteps());
    }

    /** Whether the treated trials' logits are averaged to one predictor; otherwise their errors are averaged. */
    default boolean averagesLogits() {
        return false;
    }

    /** One model alone; its gain is zero by definition. */
    record Single() implements Procedure {
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
            return members(setting.members(), setting.memberSteps());
        }
    }

    /**
     * The mean of the logits of members 0 to {@code size - 1}; its single is those members' mean error.
     *
     * @param size number of members averaged
     */
    record Ensemble(int size) implements Procedure {
        @Override
        public String label() {
            return "ensemble";
        }

        @Override
        public int size(Setting setting) {
            return size;
        }

        @Override
        public List<Role> treated(Setting setting) {
            return members(size, setting.memberSteps());
        }

        @Override
        public List<Role> singles(Setting setting) {
            return members(size, setting.memberSteps());
        }

        @Override
        public boolean averagesLogits() {
            return true;
        }
    }

    /**
     * The ensemble of all members, each trained for as long as students are: what a jointly trained average of the same
     * length is compared with.
     */
    record LongEnsemble() implements Procedure {
        @Override
        public String label() {
            return "ensemble-same-length";
        }

        @Override
        public int size(Setting setting) {
            return setting.members();
        }

        @Override
        public List<Role> treated(Setting setting) {
            return members(setting.members(), setting.studentSteps());
        }

        @Override
        public List<Role> singles(Setting setting) {
            return members(setting.members(), setting.studentSteps());
        }

        @Override
        public boolean averagesLogits() {
            return true;
        }
    }

    /**
     * All members trained as one model on the loss of their combined output; its single is the mean over the members
     * trained alone for as long.
     *
     * @param reading literal mean, or sum
     */
    record JointAverage(JointReading reading) implements Procedure {
        @Override
        public String label() {
            return "joint-" + reading.label();
        }

        @Override
        public int size(Setting setting) {
            return setting.members();
        }

        @Override
        public List<Role> treated(Setting setting) {
            return List.of(new Role.Joint(setting.members(), reading, setting.studentSteps()));
        }

        @Override
        public List<Role> singles(Setting setting) {
            return members(setting.members(), setting.studentSteps());
        }
    }

    /**
     * Students of a teacher; the single is the plain model of the same initialisation and length.
     *
     * @param teacher whose logits
     * @param rule how they are used
     */
    record Distillation(Teacher teacher, DistillationRule rule) implements Procedure {
        @Override
        public String label() {
            // A label names the rule, so that rows of different rules are never taken for one procedure.
            String form = "";
            if (rule instanceof DistillationRule.Temperature) {
                form = "-temperature";
            } else if (rule instanceof DistillationRule.ScoreBlend) {
                form = "-blend";
            }
            return switch (teacher) {
                case ENSEMBLE -> "distillation" + form;
                case MEMBER -> "self-distillation" + form;
                case MEMBER_ONE_HOT -> "self-distillation-one-hot" + form;
                default -> "distillation-" + teacher.label() + form;
            };
        }

        @Override
        public int size(Setting setting) {
            return teacher.oneMember() || teacher == Teacher.UNIFORM ? 1 : setting.members();
        }

        @Override
        public List<Role> treated(Setting setting) {
            List<Role> roles = new ArrayList<>();
            for (int i = 0; i < setting.students(); i++) {
                roles.add(new Role.Student(
                        i, teacher, setting.members(), setting.memberSteps(), rule, setting.studentSteps()));
            }
            return roles;
        }

        @Override
        public List<Role> singles(Setting setting) {
            return plains(setting);
        }
    }

    /** Plain models trained as long as students, against the members: what length alone brings. */
    record LongerTraining() implements Procedure {
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
            return plains(setting);
        }
    }

    private static List<Role> members(int count, int steps) {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            roles.add(new Role.Member(i, steps));
        }
        return roles;
    }

    private static List<Role> plains(Setting setting) {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < setting.students(); i++) {
            roles.add(new Role.Plain(i, setting.studentSteps()));
        }
        return roles;
    }
}
