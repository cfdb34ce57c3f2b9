package dev.multiview.procedure;

import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner.JointReading;
import java.util.List;
import java.util.stream.Collectors;

/** The role of a trial: what it trains. The canonical form names everything that distinguishes it within its draw. */
public sealed interface Role {

    /** Complete description on one line, part of the trial's key. */
    String canonical();

    /** The kind in words, without index and length, such as {@code student of ensemble}. */
    String kind();

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
        public String kind() {
            return "member";
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
        public String kind() {
            return "plain";
        }

        @Override
        public Role withoutSteps() {
            return new Plain(index, 1);
        }
    }

    /**
     * Member {@code index} of a bagged ensemble, trained on a bootstrap sample.
     *
     * @param index the member
     * @param ownStart whether it is initialised as that member is; else as member 0
     * @param steps training length
     */
    record Bagged(int index, boolean ownStart, int steps) implements Role {
        /** A member that is initialised as member 0. */
        public Bagged(int index, int steps) {
            this(index, false, steps);
        }

        @Override
        public String canonical() {
            return "bagged(" + index + (ownStart ? ",own-start" : "") + ",steps=" + steps + ")";
        }

        @Override
        public String kind() {
            return "bagged";
        }

        @Override
        public Role withoutSteps() {
            return new Bagged(index, ownStart, 1);
        }
    }

    /**
     * Member {@code index} of an ensemble of which each sees its own attributes alone; initialised as that member is.
     *
     * @param index the member
     * @param share share of the attributes that it sees, see {@link AttributeMask}
     * @param steps training length
     */
    record AttributeBagged(int index, double share, int steps) implements Role {
        @Override
        public String canonical() {
            return "attribute-bagged(" + index + ",share=" + share + ",steps=" + steps + ")";
        }

        @Override
        public String kind() {
            return "attribute-bagged";
        }

        @Override
        public Role withoutSteps() {
            return new AttributeBagged(index, share, 1);
        }
    }

    /** Up to {@code rounds} models, each trained on what those before got wrong, voting as {@link Samme} weighs them. */
    record Boosted(int rounds, int steps) implements Role {
        @Override
        public String canonical() {
            return "boosted(rounds=" + rounds + ",steps=" + steps + ")";
        }

        @Override
        public String kind() {
            return "boosted";
        }

        @Override
        public Role withoutSteps() {
            return new Boosted(rounds, 1);
        }
    }

    /** {@code rounds} models, each trained on the loss of its logits added to those before; see {@link GradientBoosting}. */
    record GradientBoosted(int rounds, double shrinkage, int steps) implements Role {
        @Override
        public String canonical() {
            return "gradient-boosted(rounds=" + rounds + ",shrinkage=" + shrinkage + ",steps=" + steps + ")";
        }

        @Override
        public String kind() {
            return "gradient-boosted";
        }

        @Override
        public Role withoutSteps() {
            return new GradientBoosted(rounds, shrinkage, 1);
        }
    }

    /** Members 0 to {@code members - 1}, trained for {@code steps}, weighted by their validation samples; see {@link Stack}. */
    record Stacked(int members, int steps) implements Role {
        @Override
        public String canonical() {
            return "stacked(members=" + members + ",steps=" + steps + ",scale=mean)";
        }

        @Override
        public String kind() {
            return "stacked";
        }

        @Override
        public Role withoutSteps() {
            return new Stacked(members, 1);
        }
    }

    /**
     * Member {@code index} of an ensemble that shares one initialisation: that of member 0. All else is its own, such as the
     * order in which it sees the samples; what a learner does not draw at random is the same for all.
     */
    record SharedStart(int index, int steps) implements Role {
        @Override
        public String canonical() {
            return "shared-start(" + index + ",steps=" + steps + ")";
        }

        @Override
        public String kind() {
            return "member of shared start";
        }

        @Override
        public Role withoutSteps() {
            return new SharedStart(index, 1);
        }
    }

    /** The combination of members 0 to {@code members - 1}, trained on its own loss. */
    record Joint(int members, JointReading reading, int steps) implements Role {
        @Override
        public String canonical() {
            return "joint-" + reading.label() + "(members=" + members + ",steps=" + steps + ")";
        }

        @Override
        public String kind() {
            return "joint-" + reading.label();
        }

        @Override
        public Role withoutSteps() {
            return new Joint(members, reading, 1);
        }
    }

    /** The mean of members 0 to {@code members - 1}, with one choice for all of them; see {@link CommonChoice}. */
    record TunedEnsemble(int members, int steps) implements Role {
        @Override
        public String canonical() {
            return "ensemble-tuned(members=" + members + ",steps=" + steps + ")";
        }

        @Override
        public String kind() {
            return "ensemble-tuned";
        }

        @Override
        public Role withoutSteps() {
            return new TunedEnsemble(members, 1);
        }
    }

    /**
     * Student {@code index} of what some trials make together, the mean of their logits. {@link Plain} of the same index
     * starts from the same weights.
     *
     * @param index the student
     * @param lessons the trials that teach
     * @param rule how the teacher is used
     * @param steps training length of the student
     */
    record Taught(int index, List<Lesson> lessons, DistillationRule rule, int steps) implements Role {
        /**
         * A trial that teaches.
         *
         * @param learner name of its learner, or nothing if it is the student's own
         * @param learnerCanonical that learner's full description, or nothing
         * @param role what is trained
         */
        public record Lesson(String learner, String learnerCanonical, Role role) {
            private String canonical() {
                return (learner.isEmpty() ? "" : learner + ":" + learnerCanonical + ":") + role.canonical();
            }
        }

        public Taught {
            lessons = List.copyOf(lessons);
        }

        @Override
        public String canonical() {
            return lessons.stream()
                    .map(Lesson::canonical)
                    .collect(Collectors.joining(
                            ",", "taught(" + index + ",by=[", "],rule=" + rule.canonical() + ",steps=" + steps + ")"));
        }

        @Override
        public String kind() {
            return "student of " + lessons.get(0).role().kind();
        }

        @Override
        public Role withoutSteps() {
            return new Taught(
                    index,
                    lessons.stream()
                            .map(lesson -> new Lesson(
                                    lesson.learner(),
                                    lesson.learnerCanonical(),
                                    lesson.learner().isEmpty() ? lesson.role().withoutSteps() : lesson.role()))
                            .toList(),
                    rule,
                    1);
        }
    }

    /**
     * Student {@code index} of a teacher.
     *
     * @param index the student; of the first generation, {@link Plain} of the same index starts from the same weights
     * @param teacher kind of teacher
     * @param members members that an ensemble teacher averages, the first ones
     * @param memberSteps training length of members, and of the plain net that is an own-seed teacher
     * @param rule how the teacher is used
     * @param steps training length of the student
     * @param generation 1, or how many students deep the chain of repeated self-distillation is; each starts from
     *     weights of its own
     */
    record Student(
            int index, Teacher teacher, int members, int memberSteps, DistillationRule rule, int steps, int generation)
            implements Role {
        public Student {
            if (generation < 1 || (generation > 1) != (teacher == Teacher.STUDENT)) {
                throw new IllegalArgumentException("Generation " + generation + " does not go with teacher "
                        + teacher.label() + "; only students of a student are of generation 2 or later");
            }
        }

        /** A student of the first generation. */
        public Student(int index, Teacher teacher, int members, int memberSteps, DistillationRule rule, int steps) {
            this(index, teacher, members, memberSteps, rule, steps, 1);
        }

        /** The student who teaches this one, of a generation before. */
        Student predecessor() {
            Teacher before = generation == 2 ? Teacher.MEMBER : Teacher.STUDENT;
            return new Student(index, before, members, memberSteps, rule, steps, generation - 1);
        }

        @Override
        public String canonical() {
            return "student(" + index + ",teacher=" + teacher.label() + ",members=" + members + ",memberSteps="
                    + memberSteps + ",rule=" + rule.canonical() + ",steps=" + steps
                    + (generation > 1 ? ",generation=" + generation : "") + ")";
        }

        @Override
        public String kind() {
            return "student of " + teacher.label();
        }

        @Override
        public Role withoutSteps() {
            return new Student(index, teacher, members, 1, rule, 1, generation);
        }
    }
}
