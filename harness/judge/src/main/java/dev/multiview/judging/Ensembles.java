package dev.multiview.judging;

import dev.multiview.judging.Manifest.Average;
import dev.multiview.predictions.Kind;
import dev.multiview.predictions.Predictions;
import dev.multiview.predictions.Refusal;
import java.util.List;

/**
 * Ensembles formed of members. The mean of logits is that of log probabilities where a member gives probabilities: both differ by
 * a number that is the same for all classes of an item. The mean of probabilities is that after each member's softmax.
 */
final class Ensembles {
    private Ensembles() {}

    /**
     * An ensemble.
     *
     * @param role its role, for sentences
     * @param members at least one, of equal items and classes
     */
    static Predictions of(String role, List<Predictions> members, Average average) {
        Predictions first = members.get(0);
        double[] sum = new double[first.values().length];
        double[] logs = new double[first.classes()];
        for (Predictions member : members) {
            demand(role, member, first, average);
            for (int item = 0; item < first.items(); item++) {
                int from = item * first.classes();
                // Logits as they are: of rounded ones the sums are exact, so that classes that tie do so here, too.
                boolean asTheyAre = average == Average.LOGITS && member.kind() == Kind.LOGITS;
                if (!asTheyAre) {
                    member.logProbabilities(item, logs);
                }
                for (int i = 0; i < logs.length; i++) {
                    sum[from + i] += asTheyAre
                            ? member.values()[from + i]
                            : average == Average.LOGITS ? logs[i] : Math.exp(logs[i]);
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= members.size();
        }
        return new Predictions(
                "the ensemble " + role,
                average == Average.LOGITS ? Kind.LOGITS : Kind.PROBABILITIES,
                first.items(),
                first.classes(),
                sum);
    }

    private static void demand(String role, Predictions member, Predictions first, Average average) {
        if (!member.hasClasses()) {
            throw Refusal.of(
                    "%s holds labels, of which no ensemble %s can be formed; give logits or probabilities",
                    member.file(), role);
        }
        if (member.classes() != first.classes()) {
            throw Refusal.of(
                    "%s has %d classes and %s has %d; an ensemble %s is of equal ones",
                    member.file(), member.classes(), first.file(), first.classes(), role);
        }
        if (average == Average.LOGITS && member.kind() == Kind.PROBABILITIES) {
            for (double value : member.values()) {
                if (value == 0) {
                    throw Refusal.of(
                            "%s has a probability of 0, whose logarithm is infinite; average probabilities, or give logits",
                            member.file());
                }
            }
        }
    }
}
