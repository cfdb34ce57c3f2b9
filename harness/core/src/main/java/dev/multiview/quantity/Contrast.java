package dev.multiview.quantity;

import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scored;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Binomial;
import java.util.List;
import java.util.Optional;

/** Relative gain in the feature-learning regime minus that in the linearized one, on the same draw. */
public record Contrast(Arm feature, Arm linear, Split split) implements Quantity {
    @Override
    public List<Arm> arms() {
        return List.of(feature, linear);
    }

    @Override
    public List<Scored> scored() {
        return List.of(new Scored(feature, split), new Scored(linear, split));
    }

    @Override
    public List<Scored> headroom() {
        return scored();
    }

    @Override
    public Optional<String> undefined(Scores scores, int draw) {
        return scored().stream()
                .filter(each -> scores.score(each.arm(), each.split(), draw)
                        .filter(score -> score.single() == 0)
                        .isPresent())
                .map(each -> new SingleError(each.arm(), each.split()).words() + " is 0")
                .findFirst();
    }

    @Override
    public String words() {
        return "relative gain of " + feature.label() + " minus that of " + linear.label();
    }

    @Override
    public String canonical() {
        return "contrast(" + feature.canonical() + "," + linear.canonical() + "," + split.label() + ")";
    }

    @Override
    public String unit() {
        return "share of the single's " + split.label() + " error";
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        Optional<Score> one = scores.score(feature, split, draw);
        Optional<Score> other = scores.score(linear, split, draw);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reading(
                one.get().relativeGain() - other.get().relativeGain(),
                Math.hypot(
                        Binomial.standardError(one.get().value(), one.get().samples())
                                / one.get().single(),
                        Binomial.standardError(other.get().value(), other.get().samples())
                                / other.get().single())));
    }
}
