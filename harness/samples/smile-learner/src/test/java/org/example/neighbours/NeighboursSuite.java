package org.example.neighbours;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.SingleError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether bagging helps a classifier that is not stable. */
public final class NeighboursSuite implements Suite {
    @Override
    public String name() {
        return "nearest-neighbours";
    }

    @Override
    public String summary() {
        return "Does averaging help nearest neighbours among few samples?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(new Paper("neighbours-2026", "Nearest neighbours, bagged", Optional.empty(), Map.of()));
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 6 : 24; // fixed before the run
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        // five members, one student; training lengths mean nothing to this learner
        Setting setting = new Setting("two-clouds", new TwoClouds(1.0), 5, 1, 1, 1);
        Arm ensemble = new Arm(setting, resources.learner("nearest-neighbour"), new Ensemble(5));
        Control errs = new Control(
                "errs",
                "a single classifier errs on more than 0.05 of the samples",
                new SingleError(ensemble, Split.TEST),
                new Rule.Above(0.05),
                Control.Kind.VALIDITY);
        return List.of(new Claim(
                "neighbours-2026/bagging",
                Place.preset("two-clouds"),
                "the mean of five classifiers errs less than one, by 0.01 and more",
                Claim.Mark.OURS,
                "Averaging lowers the variance of a classifier that follows single samples",
                new Claim.Statistical(new Gain(ensemble, Split.TEST), new Rule.Effect(0.01), List.of(errs))));
    }
}
