package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.statistic.Crossed;
import dev.multiview.statistic.Estimate;
import java.util.List;

/**
 * An ensemble of which there is one: its members and the items vary.
 *
 * @param crossed the mean with the parts of its variance
 * @param leastVariance of the mean
 */
record MembersDesign(Crossed crossed, double leastVariance) implements Design {

    @Override
    public Estimate estimate(int divisor) {
        return crossed.moments(leastVariance).estimate(divisor);
    }

    @Override
    public String replicate() {
        return "effective draw";
    }

    @Override
    public String method() {
        return "One ensemble: the variance of the mean is the delete-one jackknife's over its members plus that of "
                + crossed.items() + " items, with " + Words.number(crossed.degrees())
                + " degrees of freedom (Satterthwaite); wide on average (Efron and Stein 1981).";
    }

    @Override
    public List<String> varies() {
        return List.of("Standard deviation that other members would bring to the estimate: "
                + Words.number(crossed.ofReplicates()) + "; that other items would bring: "
                + Words.number(crossed.ofItems()) + ".");
    }

    @Override
    public String decides(Rule rule, int divisor) {
        return "Several ensembles, each of members of its own ('group:' in the manifest), would tell more than one does.";
    }
}
