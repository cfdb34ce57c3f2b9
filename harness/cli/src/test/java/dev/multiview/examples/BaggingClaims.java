package dev.multiview.examples;

// guide: claims
import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Tier;
import dev.multiview.junit.Claims;
import dev.multiview.junit.ClaimsTest;
import dev.multiview.junit.Undecided;
import java.util.List;

class BaggingClaims {
    @ClaimsTest
    Claims bagging() {
        return Claims.of("bagging")
                .at(Tier.SMOKE)
                .ifUndecided(Undecided.ABORTS) // as it is by default
                .in(Catalogue.of(List.of(new BaggingSuite()), List.of(new NearestMeanLearner())));
    }
}
// end
