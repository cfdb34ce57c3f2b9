package dev.multiview.cli;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import java.util.List;
import java.util.Optional;

/** A suite of somebody else, whose texts hold what a terminal obeys and what a shell reads as a command. */
public final class HostileSuite implements Suite {
    static final String NAME = "hostile";
    static final String ID = "hostile/E;\u001b[31mred";
    static final String TITLE = "\u001b]0;title\u0007 something equals";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "A summary \u009b2J of a suite";
    }

    @Override
    public int draws(Tier tier) {
        return 2;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        return List.of(new Claim(
                ID,
                Place.of("Anywhere"),
                TITLE,
                Claim.Mark.OURS,
                "nowhere \u001b[1m",
                new Claim.Exact("a = b \u001b[2m", Optional::empty)));
    }
}
