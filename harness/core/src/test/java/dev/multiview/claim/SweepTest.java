package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.multiview.data.Split;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.quantity.Gain;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Gain GAIN = new Gain(
            new Arm(new FakeData("near").setting(3, 2), new FakeLearner("fake"), new Ensemble(3)), Split.SINGLE_VIEW);

    private final Claim narrow = point("narrow", "gain", "width", 2);
    private final Claim wide = point("wide", "gain", "width", 4);
    private final Claim lost = point("lost", "views lost", "width", 2);
    private final Sweep sweep = new Sweep("width", List.of(narrow, lost, wide));

    @Test
    void curvesStandInTheOrderOfTheirFirstPoints() {
        assertThat(sweep.curves().keySet()).containsExactly("gain", "views lost");
        assertThat(sweep.curves())
                .containsEntry("gain", List.of(narrow, wide))
                .containsEntry("views lost", List.of(lost));
    }

    @Test
    void aPartOfItHasThePointsThatWereAskedFor() {
        assertThat(sweep.among(List.of(wide)).points()).containsExactly(wide);
        assertThat(sweep.among(List.of()).points()).isEmpty();
    }

    @Test
    void whatIsNoPointOnItsAxisIsRefused() {
        Claim other = point("q-1", "gain", "power", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sweep("width", List.of(narrow, other)))
                .withMessage("Claim p/q-1 is no point on the axis 'width' of the sweep that holds it");
        Claim row = new Claim("p/row", Place.preset("near"), "t", Claim.Mark.OURS, "s", new Claim.Descriptive(GAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sweep("width", List.of(row)));
    }

    @Test
    void aSuiteOffersItsClaimsAndThenItsPoints() {
        Claim row = new Claim("p/row", Place.preset("near"), "t", Claim.Mark.OURS, "s", new Claim.Descriptive(GAIN));
        Suite suite = new Suite() {
            @Override
            public String name() {
                return "p";
            }

            @Override
            public String summary() {
                return "A suite of one claim and one sweep";
            }

            @Override
            public int draws(Tier tier) {
                return 2;
            }

            @Override
            public List<Claim> claims(Tier tier, Resources resources) {
                return List.of(row);
            }

            @Override
            public List<Sweep> sweeps(Tier tier, Resources resources) {
                return List.of(sweep);
            }
        };
        Catalogue catalogue = Catalogue.of(List.of(suite), List.of());
        Catalogue.Selection all = catalogue.select(List.of("p"), Tier.SMOKE);
        assertThat(all.claims()).containsExactly(row, narrow, lost, wide);
        assertThat(catalogue.sweeps(all, Tier.SMOKE)).containsExactly(sweep);
        Catalogue.Selection some = catalogue.select(List.of("p/row", "p/wide"), Tier.SMOKE);
        assertThat(catalogue.sweeps(some, Tier.SMOKE)).containsExactly(new Sweep("width", List.of(wide)));
        assertThat(catalogue.sweeps(catalogue.select(List.of("p/row"), Tier.SMOKE), Tier.SMOKE))
                .isEmpty();
    }

    private static Claim point(String name, String curve, String axis, double at) {
        return new Claim(
                "p/" + name,
                Place.preset("near"),
                curve + " at " + at,
                Claim.Mark.OURS,
                "a point of a sweep",
                new Claim.Point(GAIN, new Rule.Effect(0.05), curve, axis, at));
    }
}
