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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
        return Optional.of(over(
                arm.setting().data(),
                split,
                on -> score(arm, treated.get(), singles.get(), on),
                (one, many, share) -> one.mixed(share, many)));
    }

    /**
     * How the models that an arm's procedure makes differ in one draw, or empty if one of them has no predictions.
     *
     * @param split as for {@link #score}
     */
    public Optional<MemberSpread> spread(Arm arm, Split split, int draw) {
        return all(arm.treated(rootSeed, draw))
                .map(models -> over(
                        arm.setting().data(),
                        split,
                        on -> spread(models, on),
                        (one, many, share) -> one.mixed(share, many)));
    }

    /**
     * The share of samples on which two arms predict the same class in one draw, each by its means of as many models as it averages:
     * a mean over all choices of these on either side. Empty if a trial has no predictions.
     *
     * @param split as for {@link #score}
     */
    public Optional<Share> agreement(Arm arm, Arm other, Split split, int draw) {
        Optional<List<Predictions>> some = all(arm.treated(rootSeed, draw));
        Optional<List<Predictions>> others = all(other.treated(rootSeed, draw));
        if (some.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(over(
                arm.setting().data(),
                split,
                on -> agreement(classes(some.get(), arm, on), classes(others.get(), other, on)),
                (one, many, share) -> one.mixed(share, many)));
    }

    private static Share agreement(List<int[]> some, List<int[]> others) {
        long alike = 0;
        int samples = some.get(0).length;
        for (int[] one : some) {
            for (int[] another : others) {
                for (int i = 0; i < samples; i++) {
                    alike += one[i] == another[i] ? 1 : 0;
                }
            }
        }
        return new Share(alike / ((double) samples * some.size() * others.size()), samples);
    }

    /** What each mean of as many models as an arm averages predicts, {@code [choice][sample]}. */
    private static List<int[]> classes(List<Predictions> models, Arm arm, Split split) {
        return means(models, arm, split)
                .map(mean ->
                        IntStream.range(0, mean.samples()).map(mean::predicted).toArray())
                .toList();
    }

    /** What is found on a test set, or on all of the data's test sets together, weighted by their share. */
    private static <T> T over(DataSpec data, Split split, Function<Split, T> found, Mixing<T> mixing) {
        if (split != Split.MIXTURE) {
            return found.apply(split);
        }
        T many = found.apply(Split.MULTI_VIEW);
        return data.testSizes().containsKey(Split.SINGLE_VIEW)
                ? mixing.of(found.apply(Split.SINGLE_VIEW), many, data.singleViewShare())
                : many;
    }

    /** A rule for what is found on two test sets that are mixed. */
    private interface Mixing<T> {
        T of(T one, T many, double share);
    }

    private static MemberSpread spread(List<Predictions> models, Split split) {
        return MemberSpread.of(models.stream().map(model -> model.on(split)).toList());
    }

    private Score score(Arm arm, List<Predictions> treated, List<Predictions> singles, Split split) {
        int[] labels = treated.get(0).on(split).labels();
        double single = mean(means(singles, 1, split), labels);
        double value = mean(means(treated, arm, split), labels);
        return new Score(value, single, labels.length);
    }

    private double mean(Stream<Logits> predictions, int[] labels) {
        return predictions
                .mapToDouble(each -> metric.of(each, labels))
                .average()
                .orElseThrow();
    }

    private static Stream<Logits> means(List<Predictions> models, Arm arm, Split split) {
        return means(models, arm.procedure().averagedTrials(arm.setting()), split);
    }

    /** The mean logits of every choice of {@code averaged} models. */
    private static Stream<Logits> means(List<Predictions> models, int averaged, Split split) {
        List<Logits> logits =
                models.stream().map(model -> model.on(split).logits()).toList();
        return StreamSupport.stream(Combinations.of(models.size(), averaged).spliterator(), false)
                .map(choice ->
                        Logits.mean(Arrays.stream(choice).mapToObj(logits::get).toList()));
    }

    private Optional<List<Predictions>> all(List<Trial> trials) {
        List<Predictions> found =
                trials.stream().map(predictions).flatMap(Optional::stream).toList();
        return found.size() == trials.size() ? Optional.of(found) : Optional.empty();
    }
}
