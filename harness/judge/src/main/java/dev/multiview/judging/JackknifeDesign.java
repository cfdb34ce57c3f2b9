package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Jackknife;
import java.util.List;

/**
 * An ensemble of which there is one: its members and the items vary.
 *
 * @param made the mean with the parts of its variance
 * @param leastVariance of the mean
 */
record JackknifeDesign(Jackknife made, double leastVariance) implements Design {

    @Override
    public Estimate estimate(int divisor) {
        return made.moments(leastVariance).estimate(divisor);
    }

    @Override
    public String replicate() {
        return "effective draw";
    }

    @Override
    public String method() {
        return "One ensemble: the variance of the mean is the delete-one jackknife's over its members plus that of "
                + made.items() + " items, with " + Words.number(made.degrees())
                + " degrees of freedom (Satterthwaite); wide on average (Efron and Stein 1981).";
    }

    @Override
    public List<String> varies() {
        return List.of("Standard deviation that other members would bring to the estimate: "
                + Words.number(Math.sqrt(made.memberPart())) + "; that other items would bring: "
                + Words.number(Math.sqrt(made.itemPart())) + ".");
    }

    @Override
    public String decides(Rule rule, int divisor) {
        return "Several ensembles, each of members of its own ('group:' in the manifest), would tell more than one does.";
    }
}
