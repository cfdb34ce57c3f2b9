package dev.multiview.examples;

// readme: claim
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

/** Whether bagging helps a classifier that is stable. */
public final class BaggingSuite implements Suite {
    @Override
    public String name() {
        return "bagging";
    }

    @Override
    public String summary() {
        return "Does averaging bootstrap replicates help a stable classifier?";
    }

    @Override
    public List<Paper> papers() { // or Paper.beside(BaggingSuite.class), which reads paper.properties beside it
        return List.of(new Paper("breiman-1996", "Breiman 1996", Optional.empty(), Map.of()));
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 6 : 12; // fixed before the run, part of the plan's digest
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        // five members, one student; training lengths mean nothing to this learner
        Setting setting = new Setting("blobs", new Blobs(0.5), 5, 1, 1, 1);
        Arm ensemble = new Arm(setting, resources.learner("nearest-mean"), new Ensemble(5));
        Control errs = new Control(
                "errs",
                "a single classifier errs on more than 0.02 of the samples",
                new SingleError(ensemble, Split.TEST),
                new Rule.Above(0.02),
                Control.Kind.VALIDITY); // is the experiment sound? MECHANISM: is the effect gone where it must be?
        return List.of(new Claim(
                "breiman-1996/stable",
                Place.preset("blobs"),
                "bagging five nearest-mean classifiers changes the error by less than 0.05",
                Claim.Mark.M, // V seen in the source, D derived from it, M remembered, OURS
                "Bagging predictors: a stable procedure is not improved",
                new Claim.Statistical(new Gain(ensemble, Split.TEST), new Rule.NoEffect(0.05), List.of(errs))));
    }
}
// end
