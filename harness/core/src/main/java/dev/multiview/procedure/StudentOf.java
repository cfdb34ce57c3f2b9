package dev.multiview.procedure;

import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Students of what another procedure makes, of whatever kind its ensemble is; the single is the plain model of the same
 * initialisation and length. A student hears the logits of that one predictor: the mean of its models', the votes of boosted
 * ones, or the weighted mean of stacked ones.
 *
 * <p>Votes are logits, too. SAMME fits an additive model f with {@code f_k = b} for each vote for class k and {@code -b / (K - 1)} for
 * each other one, {@code b = alpha (K - 1)^2 / K}, and takes {@code exp(f_k / (K - 1))}, normalised, for the probability of class k
 * (Zhu and others 2009, see {@link Samme}). A vote moves {@code f_k / (K - 1)} by alpha against all other classes, so that this
 * is the softmax of the sums of the coefficients.
 *
 * @param teacher the procedure, which makes one predictor of all its trials
 * @param rule how its logits are used
 */
public record StudentOf(Procedure teacher, DistillationRule rule) implements Procedure {
    @Override
    public String canonical() {
        return "student-of(" + teacher.canonical() + ",rule=" + rule.canonical() + ")";
    }

    @Override
    public String label() {
        return "student-of-" + teacher.label() + Distillation.form(rule);
    }

    @Override
    public int size(Setting setting) {
        return teacher.size(setting);
    }

    @Override
    public List<Role> treated(Setting setting) {
        Distillation.checkSwitch(rule, setting);
        List<Role> teachers = teacher.treated(setting);
        if (teacher.averagedTrials(setting) != teachers.size()) {
            throw new IllegalArgumentException("Procedure " + teacher.label() + " makes several predictors of its "
                    + teachers.size() + " trials, and a student has one teacher; give an ensemble of all of them");
        }
        List<Role.Taught.Lesson> lessons = IntStream.range(0, teachers.size())
                .mapToObj(place -> lesson(place, teachers.get(place)))
                .toList();
        return Roles.each(setting.students(), index -> new Role.Taught(index, lessons, rule, setting.studentSteps()));
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.plains(setting);
    }

    @Override
    public List<Learner> others() {
        return teacher.others();
    }

    /** Students are of the arm's own learner. */
    @Override
    public List<Learner> turns() {
        return List.of();
    }

    /** Learners take turns in the teacher's trials as in an arm's. */
    private Role.Taught.Lesson lesson(int place, Role role) {
        int turn = place % (1 + teacher.turns().size());
        if (turn == 0) {
            return new Role.Taught.Lesson("", "", role);
        }
        Learner learner = teacher.turns().get(turn - 1);
        return new Role.Taught.Lesson(
                learner.name(), learner.canonical(), learner.trainsInSteps() ? role : role.withoutSteps());
    }
}
