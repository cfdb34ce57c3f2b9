package dev.multiview.metric;

import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.model.Logits;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Predictions;
import dev.multiview.procedure.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.combinatorics.Combinations;

/** Scores arms from stored predictions; the same code for every learner, procedure and metric. */
public final class Scoring {
    private final Metric metric;
    private final long rootSeed;
    private final Function<Trial, Optional<Predictions>> predictions;

    /**
     * Scoring by one metric.
     *
     * @param metric the metric
     * @param rootSeed root seed of the run
     * @param predictions finds what a trial predicted; empty if it failed or was not run
     */
    public Scoring(Metric metric, long rootSeed, Function<Trial, Optional<Predictions>> predictions) {
        this.metric = metric;
        this.rootSeed = rootSeed;
        this.predictions = predictions;
    }

    /**
     * The score of an arm in one draw, or empty if one of its trials has no predictions.
     *
     * @param split a test split, or {@link Split#MIXTURE} for all of the distribution's test sets weighted by its
     *     single-view share
     */
    public Optional<Score> score(Arm arm, Split split, int draw) {
        Optional<List<Predictions>> treated = all(arm.treated(rootSeed, draw));
        Optional<List<Predictions>> singles = all(arm.singles(rootSeed, draw));
        if (treated.isEmpty() || singles.isEmpty()) {
            return Optional.empty();
        }
        DataSpec data = arm.setting().data();
        if (split != Split.MIXTURE) {
            return Optional.of(score(arm, treated.get(), singles.get(), split));
        }
        if (!data.testSizes().containsKey(Split.SINGLE_VIEW)) {
            return Optional.of(score(arm, treated.get(), singles.get(), Split.MULTI_VIEW));
        }
        Score one = score(arm, treated.get(), singles.get(), Split.SINGLE_VIEW);
        Score many = score(arm, treated.get(), singles.get(), Split.MULTI_VIEW);
        double share = data.singleViewShare();
        return Optional.of(new Score(
                share * one.value() + (1 - share) * many.value(),
                share * one.single() + (1 - share) * many.single(),
                one.samples() + many.samples()));
    }

    /**
     * How the models that an arm's procedure makes differ in one draw, or empty if one of them has no predictions.
     *
     * @param split as for {@link #score}
     */
    public Optional<MemberSpread> spread(Arm arm, Split split, int draw) {
        return all(arm.treated(rootSeed, draw)).map(models -> {
            DataSpec data = arm.setting().data();
            if (split != Split.MIXTURE) {
                return spread(models, split);
            }
            MemberSpread many = spread(models, Split.MULTI_VIEW);
            return data.testSizes().containsKey(Split.SINGLE_VIEW)
                    ? spread(models, Split.SINGLE_VIEW).mixed(data.singleViewShare(), many)
                    : many;
        });
    }

    private static MemberSpread spread(List<Predictions> models, Split split) {
        return MemberSpread.of(models.stream().map(model -> model.on(split)).toList());
    }

    private Score score(Arm arm, List<Predictions> treated, List<Predictions> singles, Split split) {
        double single = metricOfMeans(singles, 1, split);
        double value = metricOfMeans(treated, arm.procedure().averagedTrials(arm.setting()), split);
        return new Score(value, single, treated.get(0).on(split).labels().length);
    }

    /** The mean, over every choice of {@code averaged} models, of the metric of their mean logits. */
    private double metricOfMeans(List<Predictions> models, int averaged, Split split) {
        List<Logits> logits =
                models.stream().map(model -> model.on(split).logits()).toList();
        int[] labels = models.get(0).on(split).labels();
        DoubleStream.Builder values = DoubleStream.builder();
        for (int[] choice : Combinations.of(models.size(), averaged)) {
            values.add(metric.of(
                    Logits.mean(Arrays.stream(choice).mapToObj(logits::get).toList()), labels));
        }
        return values.build().average().orElseThrow();
    }

    private Optional<List<Predictions>> all(List<Trial> trials) {
        List<Predictions> found =
                trials.stream().map(predictions).flatMap(Optional::stream).toList();
        return found.size() == trials.size() ? Optional.of(found) : Optional.empty();
    }
}
