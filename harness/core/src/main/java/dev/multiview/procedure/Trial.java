package dev.multiview.procedure;

import dev.multiview.data.DataSpec;
import dev.multiview.provenance.Sha256;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;

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
 */
public record Trial(DataSpec data, int draw, long rootSeed, String learner, String learnerCanonical, Role role) {

    /**
     * Raised when a change of the code that all learners share (objective, descent, step rules, initial weights,
     * altered teachers, seed paths) changes results: old trials are then computed anew.
     */
    private static final int CODE_VERSION = 2;

    /** Everything the result depends on, on one line. */
    public String canonical() {
        return "trial-" + CODE_VERSION + "|data=" + data.canonical() + "|draw=" + draw + "|seed=" + rootSeed
                + "|learner=" + learner + ":" + learnerCanonical + "|role=" + role.canonical();
    }

    /** SHA-256 of {@link #canonical} in hexadecimal: the identity of this trial in every store. */
    public String key() {
        return Sha256.hex(canonical());
    }

    /** A short name for progress lines and failures. */
    public String label() {
        return data.name() + " draw " + draw + " " + learner + " " + role.canonical();
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

    /** The members this trial's teacher is made of, in order; empty if it has none. */
    public List<Trial> teachers() {
        List<Trial> teachers = new ArrayList<>();
        if (role instanceof Role.Student student) {
            if (student.teacher().oneMember()) {
                teachers.add(with(new Role.Member(student.index(), student.memberSteps())));
            } else if (student.teacher() != Teacher.UNIFORM) {
                for (int i = 0; i < student.members(); i++) {
                    teachers.add(with(new Role.Member(i, student.memberSteps())));
                }
            }
        }
        return teachers;
    }

    private Trial with(Role other) {
        return new Trial(data, draw, rootSeed, learner, learnerCanonical, other);
    }
}
