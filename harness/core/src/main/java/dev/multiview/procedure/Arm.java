package dev.multiview.procedure;

import dev.multiview.model.Learner;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A procedure applied to one learner at one setting.
 *
 * @param setting data and training lengths
 * @param learner the learner, the first of several where the procedure has others
 * @param procedure what is done with it
 */
public record Arm(Setting setting, Learner learner, Procedure procedure) {

    /** What tells it from the other arms of a run. */
    public ArmId id() {
        return new ArmId(setting.name(), learner.name(), procedure);
    }

    /** The trials behind this procedure's predictors in draw {@code draw}. */
    public List<Trial> treated(long rootSeed, int draw) {
        return trials(procedure.treated(setting), rootSeed, draw);
    }

    /** The trials behind the single's error in draw {@code draw}. */
    public List<Trial> singles(long rootSeed, int draw) {
        return trials(procedure.singles(setting), rootSeed, draw);
    }

    private List<Trial> trials(List<Role> roles, long rootSeed, int draw) {
        List<Learner> turns =
                Stream.concat(Stream.of(learner), procedure.turns().stream()).toList();
        return IntStream.range(0, roles.size())
                .mapToObj(place -> trial(turns.get(place % turns.size()), roles.get(place), rootSeed, draw))
                .toList();
    }

    private Trial trial(Learner trained, Role listed, long rootSeed, int draw) {
        Role role = trained.trainsInSteps() ? listed : listed.withoutSteps();
        return new Trial(
                setting.data(),
                draw,
                rootSeed,
                trained.name(),
                trained.canonical(),
                role,
                setting.lottery().of(role));
    }

    /** The learners of its trials and of their teachers; its own is the first. */
    public List<Learner> learners() {
        return Stream.concat(Stream.of(learner), procedure.others().stream()).toList();
    }

    /**
     * The learner of one of its trials, or of a teacher of one.
     *
     * @throws IllegalArgumentException if it has none of that name
     */
    public Learner learnerOf(Trial trial) {
        return learners().stream()
                .filter(each -> each.name().equals(trial.learner()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Learner " + trial.learner() + " has no trial in " + label()));
    }

    /** A readable name, such as {@code patch-net ensemble(5) at k10-n2000}. */
    public String label() {
        return learner.name() + " " + procedure.label() + "(" + procedure.size(setting) + ") at " + setting.name();
    }

    /** Everything that the arm's numbers depend on, on one line; part of the digests of rules. */
    public String canonical() {
        return learner.name() + ":" + learner.canonical() + "|" + procedure.canonical() + "|"
                + setting.data().canonical() + "|members=" + setting.members() + ",students="
                + setting.students() + ",memberSteps=" + setting.memberSteps() + ",studentSteps="
                + setting.studentSteps()
                + (setting.lottery().free()
                        ? ""
                        : ",lottery=" + setting.lottery().label());
    }
}
