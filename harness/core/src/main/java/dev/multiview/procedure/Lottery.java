package dev.multiview.procedure;

import dev.multiview.data.Features;
import dev.multiview.model.FavouredViews;
import dev.multiview.model.Start;
import dev.multiview.random.SeedPath;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * An intervention on the lottery of the views: which view of each class the initial weights of a trial's nets favour. The
 * views are named by fair coins of the draw, the same for all nets, so that a net alone has the law that it has in the
 * free lottery; see {@link FavouredViews}.
 *
 * @param kind which nets are changed
 * @param shared share of the classes in which members favour the same view as students do, in [0, 1]; 1 but for the kind
 *     {@link Kind#SHARED}
 */
public record Lottery(Kind kind, double shared) {

    /** Nets start as they are drawn. */
    public static final Lottery FREE = new Lottery(Kind.FREE, 1);

    /** All members favour the same view of a class; students start as they are drawn. */
    public static final Lottery TIED = new Lottery(Kind.TIED, 1);

    /** Members of even and of odd index favour the two views of a class; students start as they are drawn. */
    public static final Lottery OPPOSITE = new Lottery(Kind.OPPOSITE, 1);

    /** The kinds of interventions. */
    public enum Kind {
        FREE,
        TIED,
        OPPOSITE,
        SHARED
    }

    public Lottery {
        if (!(shared >= 0 && shared <= 1) || kind != Kind.SHARED && shared != 1) {
            throw new IllegalArgumentException(
                    "Share " + shared + " of classes with a shared view in a lottery of kind " + kind
                            + " is not in [0, 1], or is given where nothing is shared");
        }
    }

    /**
     * All students and plain nets favour the same view of a class, and so do members in {@code share} of the classes, a
     * half of one counted as one; in the others members favour another one.
     */
    public static Lottery sharing(double share) {
        return new Lottery(Kind.SHARED, share);
    }

    /**
     * This lottery as far as a role knows of it, so that trials of different lotteries that do the same are one: plain nets
     * have no teacher, and members may start alike in several.
     */
    Lottery of(Role role) {
        if (role instanceof Role.Plain) {
            return kind == Kind.SHARED ? sharing(1) : FREE;
        }
        boolean named = kind == Kind.OPPOSITE && !odd(role) || kind == Kind.SHARED && shared == 1;
        return role instanceof Role.Member && named ? TIED : this;
    }

    /** Whether nothing is changed. */
    public boolean free() {
        return kind == Kind.FREE;
    }

    /** The name in settings and trials; of shares in per cent where that is a whole number. */
    public String label() {
        double percent = 100 * shared;
        return switch (kind) {
            case FREE -> "free";
            case TIED -> "tied";
            case OPPOSITE -> "opposite";
            case SHARED ->
                "shared-" + (percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(shared));
        };
    }

    /**
     * How the nets of a role start.
     *
     * @param role the role
     * @param data seed path of the draw
     * @param features the draw's features
     * @throws TrialFailedException if the data have not two views a class, or members of such a lottery are trained as one
     *     net
     */
    Start start(Role role, SeedPath data, Features features) {
        boolean member = role instanceof Role.Member
                || role instanceof Role.Bagged
                || role instanceof Role.AttributeBagged
                || role instanceof Role.SharedStart;
        boolean student = role instanceof Role.Student || role instanceof Role.Taught || role instanceof Role.Plain;
        if (free() || student && kind != Kind.SHARED) {
            return Start.DRAWN;
        }
        if (features.views() != 2) {
            throw new TrialFailedException("Lottery " + label() + " names one of two views, and the data have "
                    + features.views() + " views per class");
        }
        if (!member && !student && kind != Kind.TIED) {
            throw new TrialFailedException(
                    "Lottery " + label() + " starts members differently, so that they cannot be trained as one");
        }
        UniformRandomProvider coins = data.child("lottery").generator();
        int[] named = IntStream.range(0, features.classes())
                .map(c -> coins.nextInt(2))
                .toArray();
        if (student || kind == Kind.TIED) {
            return new FavouredViews(features, named);
        }
        int[] order = PermutationSampler.natural(features.classes());
        PermutationSampler.shuffle(coins, order);
        long same = kind == Kind.SHARED ? Math.round(shared * features.classes()) : odd(role) ? 0 : order.length;
        for (int i = 0; i < order.length; i++) {
            named[order[i]] = i < same ? named[order[i]] : 1 - named[order[i]];
        }
        return new FavouredViews(features, named);
    }

    private static boolean odd(Role role) {
        return role instanceof Role.Member member && member.index() % 2 == 1;
    }
}
