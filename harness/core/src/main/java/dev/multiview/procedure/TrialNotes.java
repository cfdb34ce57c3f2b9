package dev.multiview.procedure;

import dev.multiview.probe.ViewStrengths;
import java.util.Set;

/**
 * Names of the notes that a trial may leave whatever its learner is: how well the model fitted its training samples, and
 * which views it holds. Whoever measures one and whoever reads it name it from here.
 */
public final class TrialNotes {
    /** What the names of all shares of fitted training samples begin with. */
    public static final String FITTED = "fitted";

    /** Share of single-view training samples that the model predicts right. */
    public static final String FITTED_SINGLE_VIEW = FITTED + "SingleView";

    /** Share of multi-view training samples that the model predicts right. */
    public static final String FITTED_MULTI_VIEW = FITTED + "MultiView";

    /** Share of second views that the model does not hold. */
    public static final String LOST_VIEWS = "lostViews";

    /** Share of classes whose strongest view the start foretells. */
    public static final String LOTTERY_HITS = "lotteryHits";

    /** Share of classes of which the start foretells the strongest view clearly. */
    public static final String LOTTERY_CLEAR = "lotteryClear";

    /** Share of those classes that have the view that was foretold. */
    public static final String LOTTERY_CLEAR_HITS = "lotteryClearHits";

    /** Share of classes whose strongest view is the one that a lottery had named for it; only where one names views. */
    public static final String NAMED_WON = "namedViewsWon";

    /** How many rounds of boosting were kept; only where there were some. */
    static final String BOOSTED_ROUNDS = "boostedRounds";

    private static final Set<String> NAMES = Set.of(
            FITTED_SINGLE_VIEW,
            FITTED_MULTI_VIEW,
            LOST_VIEWS,
            LOTTERY_HITS,
            LOTTERY_CLEAR,
            LOTTERY_CLEAR_HITS,
            NAMED_WON);

    private TrialNotes() {}

    /** The names of notes that are one number a model, and none for each view or class. */
    public static Set<String> names() {
        return NAMES;
    }

    /** How strong view {@code view} of class {@code c} is, asked from inside. */
    static String strength(int c, int view) {
        return ViewStrengths.note(c, view);
    }

    /** Share of single-view samples of class {@code c} with main view {@code view} that the model gets right. */
    static String owns(int c, int view) {
        return "owns." + c + "." + view;
    }

    /** Share of occluded samples with view {@code view} alone that the model gets right. */
    static String strengthView(int view) {
        return "strengthView" + view;
    }

    /** The coefficient with which kept round {@code round} of boosting votes. */
    static String coefficient(int round) {
        return "coefficient." + round;
    }

    /** The weight of member {@code member} among those stacked. */
    static String stackingWeight(int member) {
        return "stackingWeight." + member;
    }

    /** How often the model sides with view {@code view} against another class's. */
    static String followsView(int view) {
        return "followsView" + view;
    }
}
