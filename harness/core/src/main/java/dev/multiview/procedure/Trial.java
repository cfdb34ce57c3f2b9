package dev.multiview.procedure;

import dev.multiview.data.DataSpec;
import dev.multiview.provenance.Sha256;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The smallest unit of work: one fit with one seed, and its predictions on every test set. Equal trials are
 * computed once, ever, and shared by all claims.
 *
 * @param data the distribution
 * @param draw which draw of it, 0-based
 * @param rootSeed root of all seed paths of the run
 * @param learner name of the learner
 * @param learnerCanonical the learner's full description
 * @param role what is trained
 * @param lottery which views initial weights favour, those of its teachers included
 */
public record Trial(
        DataSpec data, int draw, long rootSeed, String learner, String learnerCanonical, Role role, Lottery lottery) {

    /**
     * Raised when a change of the code that all learners share (objective, descent, step rules, initial weights,
     * altered teachers, seed paths) changes results, or trials leave more than before: old trials are then computed anew.
     */
    private static final int CODE_VERSION = 4;

    /** A trial whose nets start as they are drawn. */
    public Trial(DataSpec data, int draw, long rootSeed, String learner, String learnerCanonical, Role role) {
        this(data, draw, rootSeed, learner, learnerCanonical, role, Lottery.FREE);
    }

    /** Everything the result depends on, on one line. */
    public String canonical() {
        return "trial-" + CODE_VERSION + "|data=" + data.canonical() + "|draw=" + draw + "|seed=" + rootSeed
                + "|learner=" + learner + ":" + learnerCanonical + "|role=" + role.canonical()
                + (lottery.free() ? "" : "|lottery=" + lottery.label());
    }

    /** SHA-256 of {@link #canonical} in hexadecimal: the identity of this trial in every store. */
    public String key() {
        return Sha256.hex(canonical());
    }

    /** A short name for progress lines and failures. */
    public String label() {
        return data.name() + " draw " + draw + " " + learner + " " + role.canonical()
                + (lottery.free() ? "" : " " + lottery.label());
    }

    /** Seed path of the draw's data. */
    public SeedPath dataSeed() {
        return SeedPath.root(rootSeed).child("draw", draw);
    }

    /** Seed path of member {@code index}'s fit; the same in both regimes, so that they share their W0. */
    SeedPath memberSeed(int index) {
        return dataSeed().child("member", index);
    }

    /** Seed path of student {@code index} and of its plain control; never that of a member. */
    SeedPath studentSeed(int index) {
        return dataSeed().child("student", index);
    }

    /** Seed path of a student of a later generation, never its teacher's. */
    SeedPath studentSeed(Role.Student student) {
        SeedPath first = studentSeed(student.index());
        return student.generation() == 1 ? first : first.child("generation", student.generation());
    }

    /** Seed path of the bootstrap sample of bagged member {@code index}. */
    SeedPath baggingSeed(int index) {
        return dataSeed().child("bagging", index);
    }

    /** Seed path of the attributes that member {@code index} sees. */
    SeedPath attributeSeed(int index) {
        return dataSeed().child("attributes", index);
    }

    /** Seed path of the samples of round {@code round} of boosting. */
    SeedPath boostingSeed(int round) {
        return dataSeed().child("boosting", round);
    }

    /**
     * The trials whose predictions this trial needs, in order: those that its teacher is made of, or the members that are
     * stacked; empty if there are none.
     */
    public List<Trial> teachers() {
        if (role instanceof Role.Stacked stacked) {
            return Roles.members(stacked.members(), stacked.steps()).stream()
                    .map(this::with)
                    .toList();
        }
        if (role instanceof Role.Taught taught) {
            return taught.lessons().stream().map(this::of).toList();
        }
        if (!(role instanceof Role.Student student)) {
            return List.of();
        }
        return switch (student.teacher()) {
            case ENSEMBLE, ENSEMBLE_PERMUTED, ENSEMBLE_ONE_HOT ->
                IntStream.range(0, student.members())
                        .mapToObj(i -> with(new Role.Member(i, student.memberSteps())))
                        .toList();
            case MEMBER, MEMBER_ONE_HOT -> List.of(with(new Role.Member(student.index(), student.memberSteps())));
            case OWN_SEED -> List.of(with(new Role.Plain(student.index(), student.memberSteps())));
            case STUDENT -> List.of(with(student.predecessor()));
            case UNIFORM -> List.of();
        };
    }

    private Trial of(Role.Taught.Lesson lesson) {
        return lesson.learner().isEmpty()
                ? with(lesson.role())
                : new Trial(
                        data,
                        draw,
                        rootSeed,
                        lesson.learner(),
                        lesson.learnerCanonical(),
                        lesson.role(),
                        lottery.of(lesson.role()));
    }

    private Trial with(Role other) {
        return new Trial(data, draw, rootSeed, learner, learnerCanonical, other, lottery.of(other));
    }
}
