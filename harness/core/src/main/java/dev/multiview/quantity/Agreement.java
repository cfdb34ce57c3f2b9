package dev.multiview.quantity;

import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity.Reading;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Binomial;
import java.util.List;
import java.util.Optional;

/**
 * A share of samples on which two arms predict the same class, right or wrong. Of a student and its teacher it is called fidelity (Stanton et al.
 * 2021, "Does Knowledge Distillation Really Work?", NeurIPS, section 3).
 *
 * @param arm one arm, a student
 * @param other the other, its teacher
 * @param split the test set
 */
public record Agreement(Arm arm, Arm other, Split split) implements ErrorQuantity {
    @Override
    public List<Arm> arms() {
        return List.of(arm, other);
    }

    @Override
    public List<Scored> scored() {
        return List.of(new Scored(arm, split), new Scored(other, split));
    }

    @Override
    public String words() {
        return "share on which " + arm.label() + " and " + other.label() + " agree";
    }

    @Override
    public String canonical() {
        return "agreement(" + arm.canonical() + "," + other.canonical() + "," + split.label() + ")";
    }

    @Override
    public String unit() {
        return "share of " + split.label() + " predictions";
    }

    @Override
    public Bounds bounds() {
        return Bounds.SHARE;
    }

    @Override
    public Optional<Reading> read(Scores scores, int draw) {
        return scores.agreement(arm, other, split, draw)
                .map(score -> new Reading(score.value(), Binomial.standardError(score.value(), score.samples())));
    }
}
