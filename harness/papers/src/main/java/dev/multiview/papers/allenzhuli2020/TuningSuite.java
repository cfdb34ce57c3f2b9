package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.papers.allenzhuli2020.pictures.DigitsCandidates;
import dev.multiview.papers.declare.Arms;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.SingleError;
import java.util.ArrayList;
import java.util.List;

/**
 * A suite of rows that settings of the headline were chosen by: one for every value that could have been chosen. It is run at tuning
 * seeds, 1001 to 1999, and judges nothing. How each choice is made was written down before, in
 * harness/papers/allen-zhu-li-2020/presets.md.
 */
public final class TuningSuite implements Suite {
    /** Filters a class among which the primary twin's width was chosen. */
    static final List<Integer> WIDTHS = List.of(1, 2, 3, 4, 5, 6, 8);

    @Override
    public String name() {
        return "tuning";
    }

    @Override
    public String summary() {
        return "What the headline's settings were chosen by, at tuning seeds 1001 to 1999; judges nothing";
    }

    @Override
    public List<Paper> papers() {
        return List.of(AllenZhuLiSuite.PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 6 : 12;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        HeadlinePreset preset = TheoryPreset.ofMap(tier).headline();
        List<Claim> rows = new ArrayList<>();
        rows.add(single("T-width-net", preset.arms(resources.learner(preset.learner()))));
        for (int width : WIDTHS) {
            rows.add(single("T-width-" + width, preset.arms(resources.learner("centred-twin-" + width))));
        }
        DigitsCandidates.of(tier, resources).forEach((id, arms) -> rows.add(single(id, arms)));
        return rows;
    }

    /** The level that the twin's is to match. */
    private static Claim single(String id, Arms arms) {
        return row(
                id, arms, "error of a single " + arms.learner().name(), new SingleError(arms.ensemble(), arms.split()));
    }

    private static Claim row(String id, Arms arms, String sentence, Quantity quantity) {
        return new Claim(
                "allen-zhu-li-2020/" + id,
                arms.where(),
                sentence,
                Mark.OURS,
                "Ours: what a setting was chosen by, not judged",
                new Descriptive(quantity));
    }
}
