package dev.multiview.procedure;

import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner.JointReading;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One way of getting from a learner to a predictor, and the <em>single</em> it is compared with. All roles of the
 * procedure's predictors and of their singles are listed; {@link Arm} turns them into trials and errors.
 */
public sealed interface Procedure {

    /** The name in files, such as {@code joint-mean}. */
    String label();

    /** Everything that tells it from other procedures, on one line; part of the digests of rules. */
    String canonical();

    /** Ensemble size, or 1. */
    int size(Setting setting);

    /** This procedure at size 1, which it shares with its other sizes; itself where the setting gives the size. */
    default Procedure atSizeOne() {
        return this;
    }

    /** The trials whose predictions make this procedure's predictors. */
    List<Role> treated(Setting setting);

    /** The trials whose mean error is the single's error. */
    default List<Role> singles(Setting setting) {
        return members(setting.members(), setting.memberSteps());
    }

    /**
     * How many of the treated trials are averaged to one predictor, by their logits. Where that is fewer than all, every
     * choice of as many makes a predictor, and what these predictors score is averaged; 1 if each is a predictor by itself.
     */
    default int averagedTrials(Setting setting) {
        return 1;
    }

    /** One model alone; its gain is zero by definition. */
    record Single() implements Procedure {
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
        public String canonical() {
            return "ensemble(size=" + size + ")";
        }

        @Override
        public String label() {
            return "ensemble";
        }

        @Override
        public int size(Setting setting) {
            return size;
        }

        @Override
        public Procedure atSizeOne() {
            return new Ensemble(1);
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
        public int averagedTrials(Setting setting) {
            return size(setting);
        }
    }

    /**
     * All ensembles of {@code size} of the setting's members: the mean over every choice of as many, which uses all members
     * that are trained and scatters less than one choice does. The single is the mean over all members.
     *
     * @param size number of members averaged
     */
    record EveryEnsemble(int size) implements Procedure {
        @Override
        public String canonical() {
            return "every-ensemble(size=" + size + ")";
        }

        @Override
        public String label() {
            return "every-ensemble";
        }

        @Override
        public int size(Setting setting) {
            if (size < 1 || size > setting.members()) {
                throw new IllegalArgumentException("Ensembles of " + size + " of the " + setting.members()
                        + " members of setting " + setting.name() + " do not exist");
            }
            return size;
        }

        @Override
        public Procedure atSizeOne() {
            return new EveryEnsemble(1);
        }

        @Override
        public List<Role> treated(Setting setting) {
            return members(setting.members(), setting.memberSteps());
        }

        @Override
        public int averagedTrials(Setting setting) {
            return size(setting);
        }
    }

    /**
     * The ensemble of all members, each trained for as long as students are: what a jointly trained average of the same
     * length is compared with.
     */
    record LongEnsemble() implements Procedure {
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
        public List<Role> treated(Setting setting) {
            return members(setting.members(), setting.studentSteps());
        }

        @Override
        public List<Role> singles(Setting setting) {
            return members(setting.members(), setting.studentSteps());
        }

        @Override
        public int averagedTrials(Setting setting) {
            return size(setting);
        }
    }

    /**
     * The mean of the logits of members 0 to {@code size - 1}, with one choice for all of them: what each would choose for
     * its own validation error (a ridge penalty) is chosen once, on the same grid, for the validation error of their mean.
     * A model that chooses for itself, such as a jointly trained one, is compared with this ensemble. The single is the
     * mean over the members, each of which chooses for itself.
     *
     * @param size number of members averaged
     */
    record TunedEnsemble(int size) implements Procedure {
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
            return members(size, setting.studentSteps());
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
        public String canonical() {
            return "joint(" + reading.label() + ")";
        }

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
     * The mean of the logits of nets that share member 0's initialisation and differ in the bootstrap sample of the
     * training set they were trained on; its single is those nets' mean error.
     *
     * @param size number of nets averaged
     */
    record Bagging(int size) implements Procedure {
        @Override
        public String canonical() {
            return "bagging(size=" + size + ")";
        }

        @Override
        public String label() {
            return "bagging";
        }

        @Override
        public int size(Setting setting) {
            return size;
        }

        @Override
        public Procedure atSizeOne() {
            return new Bagging(1);
        }

        @Override
        public List<Role> treated(Setting setting) {
            return roles(size, i -> new Role.Bagged(i, setting.memberSteps()));
        }

        @Override
        public List<Role> singles(Setting setting) {
            return treated(setting);
        }

        @Override
        public int averagedTrials(Setting setting) {
            return size(setting);
        }
    }

    /**
     * The mean of the logits of nets that share member 0's initialisation and differ in all else that a seed decides, such as
     * the order of mini-batches; its single is those nets' mean error. A learner whose seed decides nothing else makes one
     * net of them.
     *
     * @param size number of nets averaged
     */
    record SharedStart(int size) implements Procedure {
        @Override
        public String canonical() {
            return "shared-start(size=" + size + ")";
        }

        @Override
        public String label() {
            return "ensemble-shared-start";
        }

        @Override
        public int size(Setting setting) {
            return size;
        }

        @Override
        public Procedure atSizeOne() {
            return new SharedStart(1);
        }

        /** The first is member 0 itself. */
        @Override
        public List<Role> treated(Setting setting) {
            return roles(
                    size,
                    i -> i == 0
                            ? new Role.Member(0, setting.memberSteps())
                            : new Role.SharedStart(i, setting.memberSteps()));
        }

        @Override
        public List<Role> singles(Setting setting) {
            return treated(setting);
        }

        @Override
        public int averagedTrials(Setting setting) {
            return size(setting);
        }
    }

    /**
     * Students of a teacher; the single is the plain model of the same initialisation and length.
     *
     * @param teacher whose logits
     * @param members members that an ensemble teacher averages, the first ones; 0 for all of the setting
     * @param rule how they are used
     */
    record Distillation(Teacher teacher, int members, DistillationRule rule) implements Procedure {
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
            return "distillation(teacher=" + teacher.label() + ",members=" + members + ",rule=" + rule.canonical()
                    + ")";
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
            return students(setting, setting.students());
        }

        @Override
        public List<Role> singles(Setting setting) {
            return plains(setting);
        }

        private List<Role> students(Setting setting, int count) {
            checkSwitch(rule, setting);
            int averaged = averaged(setting);
            return roles(
                    count,
                    i -> new Role.Student(i, teacher, averaged, setting.memberSteps(), rule, setting.studentSteps()));
        }

        private int averaged(Setting setting) {
            if (members > setting.members()) {
                throw new IllegalArgumentException("A teacher of " + members + " members is more than the "
                        + setting.members() + " of setting " + setting.name());
            }
            return members == 0 ? setting.members() : members;
        }
    }

    /**
     * The mean of the logits of students 0 to {@code size - 1} of one teacher; its single is those students' mean
     * error, so its gain is what an ensemble adds to distilled models.
     *
     * @param teacher whose logits, of all members if it averages any
     * @param rule how they are used
     * @param size number of students averaged
     */
    record StudentEnsemble(Teacher teacher, DistillationRule rule, int size) implements Procedure {
        @Override
        public String canonical() {
            return "ensemble-of-students(teacher=" + teacher.label() + ",rule=" + rule.canonical() + ",size=" + size
                    + ")";
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
            return distillation().students(setting, size);
        }

        @Override
        public List<Role> singles(Setting setting) {
            return treated(setting);
        }

        @Override
        public int averagedTrials(Setting setting) {
            return size(setting);
        }

        private Distillation distillation() {
            return new Distillation(teacher, rule);
        }
    }

    /**
     * Repeated self-distillation: students of generation 1 are taught by the member of their index, those of a later
     * generation by the student of the one before. The single is the plain model of the first generation's
     * initialisation.
     *
     * @param generation how many students deep, 1 or more
     * @param rule how each teacher is used
     */
    record Generations(int generation, DistillationRule rule) implements Procedure {
        public Generations {
            if (generation < 1) {
                throw new IllegalArgumentException(
                        "Generation " + generation + " is below 1, the students of the members");
            }
        }

        @Override
        public String canonical() {
            return "generations(generation=" + generation + ",rule=" + rule.canonical() + ")";
        }

        @Override
        public String label() {
            return "self-distillation" + form(rule) + "-generation-" + generation;
        }

        @Override
        public int size(Setting setting) {
            return 1;
        }

        @Override
        public List<Role> treated(Setting setting) {
            checkSwitch(rule, setting);
            Teacher teacher = generation == 1 ? Teacher.MEMBER : Teacher.STUDENT;
            return roles(
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
            return plains(setting);
        }
    }

    /** Plain models trained as long as students, against the members: what length alone brings. */
    record LongerTraining() implements Procedure {
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
            return plains(setting);
        }
    }

    private static List<Role> members(int count, int steps) {
        return roles(count, i -> new Role.Member(i, steps));
    }

    private static List<Role> plains(Setting setting) {
        return roles(setting.students(), i -> new Role.Plain(i, setting.studentSteps()));
    }

    private static List<Role> roles(int count, IntFunction<Role> role) {
        return IntStream.range(0, count).mapToObj(role).toList();
    }

    /** What a label says of the rule, so that rows of different rules are never taken for one procedure. */
    private static String form(DistillationRule rule) {
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

    private static void checkSwitch(DistillationRule rule, Setting setting) {
        if (rule instanceof DistillationRule.TwoStage stages && stages.plainSteps() >= setting.studentSteps()) {
            throw new IllegalArgumentException("Students of setting " + setting.name() + " are trained for "
                    + setting.studentSteps() + " steps and would never hear a teacher after " + stages.plainSteps()
                    + " plain ones; lower the plain steps");
        }
    }
}
