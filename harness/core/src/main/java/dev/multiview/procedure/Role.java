package dev.multiview.procedure;

import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner.JointReading;

/** What one trial trains. The canonical form names everything that distinguishes it within its draw. */
public sealed interface Role {

    /** Complete description on one line, part of the trial's key. */
    String canonical();

    /** Training length. */
    int steps();

    /** The same role for a learner to which length means nothing. */
    Role withoutSteps();

    /** Member {@code index} of an ensemble, trained alone on the labels. */
    record Member(int index, int steps) implements Role {
        @Override
        public String canonical() {
            return "member(" + index + ",steps=" + steps + ")";
        }

        @Override
        public Role withoutSteps() {
            return new Member(index, 1);
        }
    }

    /** The plain control of student {@code index}: same initialisation, same length, labels only. */
    record Plain(int index, int steps) implements Role {
        @Override
        public String canonical() {
            return "plain(" + index + ",steps=" + steps + ")";
        }

        @Override
        public Role withoutSteps() {
            return new Plain(index, 1);
        }
    }

    /** The combination of members 0 to {@code members - 1}, trained on its own loss. */
    record Joint(int members, JointReading reading, int steps) implements Role {
        @Override
        public String canonical() {
            return "joint-" + reading.label() + "(members=" + members + ",steps=" + steps + ")";
        }

        @Override
        public Role withoutSteps() {
            return new Joint(members, reading, 1);
        }
    }

    /**
     * Student {@code index} of a teacher made of members.
     *
     * @param index the student; {@link Plain} of the same index starts from the same weights
     * @param teacher kind of teacher
     * @param members members that exist, all of which an ensemble teacher averages
     * @param memberSteps training length of those members
     * @param rule how the teacher is used
     * @param steps training length of the student
     */
    record Student(int index, Teacher teacher, int members, int memberSteps, DistillationRule rule, int steps)
            implements Role {
        @Override
        public String canonical() {
            return "student(" + index + ",teacher=" + teacher.label() + ",members=" + members + ",memberSteps="
                    + memberSteps + ",rule=" + rule.canonical() + ",steps=" + steps + ")";
        }

        @Override
        public Role withoutSteps() {
            return new Student(index, teacher, members, 1, rule, 1);
        }
    }
}
