package dev.multiview.judging;

import org.jspecify.annotations.Nullable;

/** The sentences that say of what a verdict speaks, and of what it does not. */
final class Population {
    private static final String NO_DATA = "; it says nothing about other training data";

    private Population() {}

    static String items(Side first, Side second, String test) {
        return "It speaks of these two trained models, " + first.role() + " and " + second.role()
                + ", on items like those of " + test + "; not of training either again, nor of other training data";
    }

    static String asTheyAre(Side first, @Nullable Side second, String test) {
        return "It speaks of "
                + (second == null
                        ? "the trained " + first.role()
                        : "the trained " + first.role() + " and " + second.role())
                + " as they are, the mean over their runs, on items like those of " + test
                + "; not of training any again, nor of other training data";
    }

    static String oneLevel(Side side, String test) {
        return "It speaks of this one trained " + side.role() + " on items like those of " + test
                + "; not of training it again, nor of other training data";
    }

    static String level(Side side, String noun, String test) {
        return "It speaks of " + again(side, noun) + ", on items like those of " + test + limit(noun);
    }

    /** Replicates in pairs; or one side is a single model, and taken as it is. */
    static String paired(Side first, Side second, String noun, String test) {
        boolean fixedFirst = first.replicates().size() == 1;
        if (fixedFirst || second.replicates().size() == 1) {
            Side fixed = fixedFirst ? first : second;
            Side varied = fixedFirst ? second : first;
            return "It speaks of " + again(varied, noun) + " against this one " + fixed.role()
                    + ", which is taken as it is and not made again, on items like those of " + test + limit(noun);
        }
        return "It speaks of " + both(first, second, noun) + ", in pairs of the same " + noun
                + ", on items like those of " + test + teacher(first, second, noun) + limit(noun);
    }

    static String apart(Side first, Side second, String noun, String test) {
        return "It speaks of " + both(first, second, noun) + ", without pairs, on items like those of " + test
                + teacher(first, second, noun) + limit(noun);
    }

    static String nested(Side first, @Nullable Side second, String test) {
        return "It speaks of training " + (second == null ? first.role() : first.role() + " and " + second.role())
                + " on other training sets like these, each tested on items like its own (the first set is " + test
                + ")";
    }

    /** A lone ensemble on one side at least; {@code other} is the side without one, if there is such a side. */
    static String ensemble(String members, @Nullable Side other, String test) {
        String beside = other == null
                ? ""
                : other.replicates().size() > 1
                        ? ", against " + other.role() + " trained again"
                        : ", against this one " + other.role() + ", which is taken as it is";
        return "It speaks of ensembles of other members like " + members + ", trained again on this one training set"
                + beside
                + ", on items like those of " + test
                + "; how ensembles would differ is told by leaving out one member at a time, which is on average more than it is"
                + NO_DATA;
    }

    private static String both(Side first, Side second, String noun) {
        return again(first.role() + " and " + second.role(), noun);
    }

    private static String again(Side side, String noun) {
        return again(side.role(), noun);
    }

    private static String again(String roles, String noun) {
        return switch (noun) {
            case "draw" -> "training " + roles + " on other training sets like these";
            case "group" -> "making " + roles + " again of other members on this one training set";
            default -> "training " + roles + " again with other seeds on this one training set";
        };
    }

    private static String teacher(Side first, Side second, String noun) {
        Side taught = first.teacher().isPresent() ? first : second;
        return taught.teacher().isEmpty() || noun.equals("draw")
                ? ""
                : ", with this one teacher (" + taught.teacher().get() + ")";
    }

    private static String limit(String noun) {
        return noun.equals("draw") ? "" : NO_DATA;
    }
}
