package org.example.net;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Single;
import dev.multiview.quantity.SingleError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the net learns what no linear model can. */
public final class XorSuite implements Suite {
    @Override
    public String name() {
        return "xor";
    }

    @Override
    public String summary() {
        return "Does a net of one hidden layer learn four clouds in two classes?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(new Paper("xor-2026", "Four clouds in two classes", Optional.empty(), Map.of()));
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 5 : 12; // fixed before the run
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        // two members, one student, 60 steps each
        Setting setting = new Setting("four-clouds", new FourClouds(0.35), 2, 1, 60, 60);
        Arm single = new Arm(setting, resources.learner("hidden-16"), new Single());
        return List.of(new Claim(
                "xor-2026/learns",
                Place.preset("four-clouds"),
                "a net errs on less than 0.05 of the samples",
                Claim.Mark.OURS,
                "A hidden layer bends the border between classes",
                new Claim.Statistical(new SingleError(single, Split.TEST), new Rule.Below(0.05), List.of())));
    }
}
