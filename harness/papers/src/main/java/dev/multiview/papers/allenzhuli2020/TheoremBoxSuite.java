package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Presets;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Single;
import dev.multiview.quantity.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In what share of a box of settings do theorems 1 to 4 of arXiv 2012.09816 hold together? Every draw is a setting of its own,
 * drawn uniformly from a box that was fixed before; intervals are exact ones of a share. Sixty-four settings are drawn at tier
 * full; shorter tiers draw a few, which decide nothing.
 */
public final class TheoremBoxSuite implements Suite {
    /** One setting in ten: with fewer, a setting in which they hold is a find. */
    private static final double SHARE = 0.1;

    private static final Paper PAPER =
            new Paper("theorem-box", "Multiview: a box of settings of 2012.09816", Optional.empty(), Map.of());

    @Override
    public String name() {
        return PAPER.id();
    }

    @Override
    public String summary() {
        return "In what share of a predeclared box of settings do theorems 1 to 4 of arXiv 2012.09816 hold together?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return switch (tier) {
            case SMOKE -> 2;
            case STANDARD -> 8;
            case FULL -> 64;
        };
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        // The trial's own samples are not looked at, so they are few.
        DataSpec unused = Presets.smoke();
        Setting setting = new Setting(unused.name(), unused, 1, 1, 1, 1);
        Arm box = new Arm(setting, learner(resources), new Single());
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(
                "together",
                "the errors that theorems 1 to 4 speak of are there together at finite size, each with a slack of "
                        + HeadlinePreset.DELTA + ", in at least one setting of ten",
                Mark.M,
                "allen-zhu-li-2020 P13: theorems 1 to 4, as P1, P3 and P15 have their constants, remembered",
                new Statistical(new Measured(box, "together", 1), new Rule.Effect(SHARE), List.of())));
        for (boolean wide : List.of(false, true)) {
            for (String note : List.of(
                    "theorem1", "theorem2", "theorem3", "theorem4", "theorems1And2", "theorems3And4", "together")) {
                if (wide || !note.equals("together")) {
                    String name = note + (wide ? "Wide" : "");
                    claims.add(row(
                            name,
                            "share of settings: " + words(note) + ", slack " + (wide ? 2 : 1) * HeadlinePreset.DELTA,
                            new Measured(box, name, 1)));
                }
            }
        }
        for (String note : List.of("single", "boxFitted", "ensemble", "student", "self", "multiView")) {
            claims.add(row(note, "mean over settings: " + words(note), new Measured(box, note)));
        }
        return claims;
    }

    static TheoremBoxLearner learner(Resources resources) {
        return new TheoremBoxLearner(
                BoxSetting.NETS.stream().map(resources::learner).toList());
    }

    private static String words(String note) {
        return switch (note) {
            case "together" -> "theorems 1 to 4 hold together";
            case "theorems1And2" -> "theorems 1 and 2 hold together";
            case "theorems3And4" -> "theorems 3 and 4 hold together";
            case "single" -> "error of single nets on fresh single-view samples";
            case "boxFitted" -> "share of single-view training samples that single nets fit";
            case "ensemble" -> "error of the ensemble on fresh single-view samples";
            case "student" -> "error of a distilled net on fresh single-view samples";
            case "self" -> "error of a self-distilled net on fresh single-view samples";
            case "multiView" -> "largest error of these on fresh multi-view samples";
            default -> "theorem " + note.charAt(note.length() - 1) + " holds";
        };
    }

    private static Claim row(String note, String sentence, Measured measured) {
        return claim(
                "R-" + note,
                sentence,
                Mark.OURS,
                "allen-zhu-li-2020 Ours: shown beside the claim, not judged",
                new Descriptive(measured));
    }

    private static Claim claim(String id, String sentence, Mark mark, String source, Claim.Body body) {
        return new Claim(PAPER.id() + "/" + id, Place.of("In a box of seven axes"), sentence, mark, source, body);
    }
}
