package dev.multiview.run;

import dev.multiview.claim.Judge;
import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.model.Regime;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.ArmId;
import dev.multiview.procedure.Role;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Headroom;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of {@code contrasts.csv}: every pair of a feature-learning and a linearized learner to which the same
 * procedure was applied at the same setting, and the contrasts that claims are about, whose procedures may differ (each
 * regime by the rule that it chose). The family of their intervals is the largest among the audit's papers,
 * which none of them makes look more certain than a claim would.
 */
final class ContrastTable {
    private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

    private final ScoreTable scores;
    private final int draws;
    private final int familySize;

    ContrastTable(ScoreTable scores, int draws, int familySize) {
        this.scores = scores;
        this.draws = draws;
        this.familySize = familySize;
    }

    /**
     * The rows by feature arm, linear arm and test set, arms in the given order; those that only claims have come last.
     *
     * @param arms the arms that were measured
     * @param claimed contrasts that claims are about
     */
    List<ContrastRow> rows(Collection<Arm> arms, List<Contrast> claimed) {
        List<Contrast> all = new ArrayList<>(pairs(arms));
        Set<String> seen = all.stream().map(Contrast::canonical).collect(Collectors.toSet());
        claimed.stream().filter(contrast -> seen.add(contrast.canonical())).forEach(all::add);
        return all.stream().map(this::row).toList();
    }

    private static List<Contrast> pairs(Collection<Arm> arms) {
        Map<ArmId, List<Arm>> linear = arms.stream()
                .filter(arm -> arm.learner().regime() == Regime.LINEARIZED)
                .collect(Collectors.groupingBy(ContrastTable::place));
        List<Contrast> pairs = new ArrayList<>();
        for (Arm feature : arms) {
            if (feature.learner().regime() == Regime.FEATURE_LEARNING && !isItsOwnSingle(feature)) {
                for (Arm comparable : linear.getOrDefault(place(feature), List.of())) {
                    for (Split split : ScoreTable.splits(feature.setting().data())) {
                        pairs.add(new Contrast(feature, comparable, split));
                    }
                }
            }
        }
        return pairs;
    }

    /** Whether an arm gains nothing by definition: it is one model, and that model is the single. */
    private static boolean isItsOwnSingle(Arm arm) {
        List<Role> treated = arm.procedure().treated(arm.setting());
        return treated.size() == 1 && treated.equals(arm.procedure().singles(arm.setting()));
    }

    /** What arms that are comparable have in common: all but the learner. */
    private static ArmId place(Arm arm) {
        return arm.id().withLearner("");
    }

    private ContrastRow row(Contrast contrast) {
        List<Integer> kept = IntStream.range(0, draws(contrast))
                .filter(draw -> contrast.read(scores, draw).isPresent())
                .boxed()
                .toList();
        double absolute = kept.stream()
                .mapToDouble(draw -> gain(contrast.feature(), contrast, draw) - gain(contrast.linear(), contrast, draw))
                .average()
                .orElse(Double.NaN);
        boolean eligible =
                !kept.isEmpty() && Headroom.complaint(contrast, scores, kept).isEmpty();
        return new ContrastRow(contrast, estimate(contrast), absolute, kept.size(), eligible);
    }

    /** By the judge, so that a row and a claim about the same contrast show the same interval. */
    private Estimate estimate(Contrast contrast) {
        return Judge.estimate(contrast, scores, draws(contrast), familySize).orElse(NONE);
    }

    private int draws(Contrast contrast) {
        return Math.min(draws, contrast.feature().setting().data().mostDraws());
    }

    private double gain(Arm arm, Contrast contrast, int draw) {
        return scores.score(arm, contrast.split(), draw).map(Score::gain).orElse(Double.NaN);
    }
}
