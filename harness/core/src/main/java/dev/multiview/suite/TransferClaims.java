package dev.multiview.suite;

import static dev.multiview.suite.JiZhuPreset.noted;
import static dev.multiview.suite.JiZhuPreset.share;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.EveryDraw;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Difference;
import dev.multiview.claim.Quantity;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Trend;
import dev.multiview.procedure.Arm;
import dev.multiview.transfer.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What arXiv 2010.10090, sections 3 and 4, says of students of a perfect teacher: projections, angles, bounds, the rate at
 * which the risk falls, and how fast weights still grow.
 */
final class TransferClaims {
    /** Epochs of the teacher. */
    static final int EPOCHS = 300;
    /** What rounding may leave of an equality. */
    private static final double ROUND_OFF = 1e-8;

    private static final List<Integer> STOPS = List.of(3, 10, 30, 100, 300, 1000, 3000);
    private static final Cell SOFT = new Cell(EPOCHS, 1);
    private static final Cell MIXED = new Cell(EPOCHS, 0.95);
    private static final Cell HARD = new Cell(EPOCHS, 0.05);

    /** How much steeper a risk must fall (our sheet's JZ-9). */
    private static final double STEEPER = 0.3;

    /** A line that is one. */
    private static final double LINE = 0.98;

    /** A power law that is one, over few points. */
    private static final double POWER_LAW = 0.9;

    /**
     * Nearly all pairs in order in every draw. A tau of 0.9 of the means is our sheet's rule; single draws scatter more, and 0.8
     * is nine pairs in ten.
     */
    static final double IN_ORDER = 0.8;

    /** All of Phuong and Lampert's bound but a thousandth. */
    private static final double VACUOUS = 1e-3;

    private final JiZhuPreset preset;

    private TransferClaims(JiZhuPreset preset) {
        this.preset = preset;
    }

    /** The claims; with more dimensions and depths unless {@code small}. */
    static List<Claim> of(JiZhuPreset preset, boolean small) {
        TransferClaims claims = new TransferClaims(preset);
        Arm five = preset.transfer("wide-transfer", 5);
        Arm two = preset.transfer("wide-transfer", 2);
        List<Claim> all = new ArrayList<>();
        List<Arm> bounded = small
                ? List.of(five)
                : List.of(
                        five,
                        two,
                        preset.transfer("wide-transfer", 10),
                        preset.transfer("wide-transfer-depth-1", 5),
                        preset.transfer("wide-transfer-depth-3", 5),
                        preset.transfer("wide-transfer-depth-1", 2),
                        preset.transfer("wide-transfer-depth-3", 2));
        for (Arm arm : bounded) {
            all.addAll(claims.exact(arm));
        }
        all.addAll(claims.rates(five));
        if (!small) {
            all.addAll(claims.rates(two));
        }
        all.addAll(claims.growth(five));
        all.addAll(claims.weakPlaces(five));
        return all;
    }

    private List<Claim> exact(Arm arm) {
        return List.of(
                claim(
                        arm,
                        "JZ-5-projection",
                        "the student's weights are the projection of the oracle's: their inner product is their squared"
                                + " length",
                        Mark.V,
                        "equation 5",
                        new EveryDraw(noted(arm, SOFT.note("projectionError")), ROUND_OFF)),
                claim(
                        arm,
                        "JZ-5-angle-never-grows",
                        "the angle to the oracle never grows as samples are added",
                        Mark.V,
                        "section 3.3, after lemma 1 of Phuong and Lampert",
                        new EveryDraw(noted(arm, SOFT.note("angleRise")), ROUND_OFF)),
                claim(
                        arm,
                        "JZ-6-risk-bound",
                        "the transfer risk never exceeds p(pi / 2 - angle)",
                        Mark.D,
                        "theorem 1, whose box was not at hand; derived in our sheet, section 2.2",
                        new EveryDraw(noted(arm, SOFT.note("boundExcess")), 0)),
                claim(
                        arm,
                        "JZ-8-earlier-bound-vacuous",
                        "the bound of Phuong and Lampert is 1 at every sample size",
                        Mark.V,
                        "section 3.4: in high-dimensional feature space nearly all angles are right ones",
                        new EveryDraw(noted(arm, SOFT.note("earlierShortfall")), VACUOUS)));
    }

    private List<Claim> rates(Arm arm) {
        return List.of(
                claim(
                        arm,
                        "JZ-9-soft-faster",
                        "the risk falls with a power of the samples, and with a power larger by " + STEEPER
                                + " for pure soft labels than at rho = 0.95",
                        Mark.V,
                        "figure 2 left, section 3.3",
                        new Statistical(
                                new Difference(
                                        noted(arm, SOFT.note("riskSlope")), 1, noted(arm, MIXED.note("riskSlope"))),
                                new Rule.Deficit(STEEPER),
                                List.of(new Control(
                                        "power-law",
                                        "a power law describes the risk of the soft student: R^2 above " + POWER_LAW,
                                        noted(arm, SOFT.note("riskFit")),
                                        new Rule.Above(POWER_LAW),
                                        Control.Kind.VALIDITY)))),
                claim(
                        arm,
                        "JZ-10-fast-rate",
                        "the risk of pure soft students falls about as 1 / n: the exponent is within [-1.4, -0.7]",
                        Mark.V,
                        "section 3.3: the rate approaches O(1 / n); the whole interval must lie within",
                        new Statistical(noted(arm, SOFT.note("riskSlope")), new Rule.Within(-1.05, 0.35), List.of())),
                claim(
                        arm,
                        "JZ-11-angle-fastest",
                        "pure soft students have the smallest angle to their oracle of all soft ratios, from 50 samples on",
                        Mark.V,
                        "figure 2 right; below rho = 1 the longest student stands for the oracle",
                        new Statistical(noted(arm, SOFT.teacher("angleLead")), new Rule.Effect(0), List.of())),
                claim(
                        arm,
                        "JZ-12-angle-rate",
                        "the angle falls as n^(-b / 2) where the data inefficiency falls as n^-b: exponents differ by less"
                                + " than 0.15",
                        Mark.V,
                        "section 3.3, the heuristic's second step",
                        new Statistical(noted(arm, SOFT.note("rateGap")), new Rule.NoEffect(0.15), List.of())),
                claim(
                        arm,
                        "JZ-13-linear-tail",
                        "the angle distribution is nearly linear in its last three degrees: R^2 above " + LINE,
                        Mark.V,
                        "section 3.3, the heuristic's third step",
                        new Statistical(noted(arm, SOFT.note("linearTail")), new Rule.Above(LINE), List.of())),
                claim(
                        arm,
                        "JZ-7-bound-over-risk",
                        "how far the bound lies above the risk at the most samples, in powers of ten",
                        Mark.V,
                        "section 3.4 concedes that the bound is loose for few samples",
                        new Descriptive(noted(arm, SOFT.note("boundRatio")))),
                claim(
                        arm,
                        "JZ-14-angles-by-soft-ratio",
                        "share of points beyond 87 degrees at rho = 1 minus that at rho = 0.95",
                        Mark.V,
                        "figure 2 middle has p(beta) not monotone in rho; below 1 it depends on how long the oracle is trained",
                        new Descriptive(new Difference(
                                share(arm, SOFT.note("beyond87")), 1, share(arm, MIXED.note("beyond87"))))));
    }

    private List<Claim> growth(Arm arm) {
        Arm stopped = preset.transfer("wide-transfer-stops", 5);
        List<Claim> claims = new ArrayList<>(List.of(
                claim(
                        arm,
                        "JZ-15-decreasing",
                        "data inefficiency of pure soft students falls: at 400 samples it is below half of that at 50",
                        Mark.V,
                        "figure 4 right, rho = 1",
                        new Statistical(
                                new Difference(
                                        noted(arm, SOFT.note("inefficiency", 400)),
                                        0.5,
                                        noted(arm, SOFT.note("inefficiency", 50))),
                                new Rule.Deficit(0),
                                List.of())),
                claim(
                        arm,
                        "JZ-16-mostly-hard",
                        "at rho = 0.05 the weights grow as the root of the samples: exponent within 0.1 of 0.5",
                        Mark.V,
                        "figure 4 right: a constant about 0.5 when labels are mostly hard",
                        new Statistical(noted(arm, HARD.note("growth")), new Rule.Within(0.5, 0.1), List.of())),
                claim(
                        arm,
                        "JZ-20-soft-ratio",
                        "the lower rho, the higher the data inefficiency at 200 samples, down to 0.7",
                        Mark.V,
                        "figure 4 right; below 0.7 our sheet allows ties",
                        new Statistical(
                                new Trend(Stream.of(1.0, 0.99, 0.95, 0.9, 0.7)
                                        .<Quantity>map(
                                                rho -> noted(arm, new Cell(EPOCHS, rho).note("inefficiency", 200)))
                                        .toList()),
                                new Rule.Above(IN_ORDER),
                                List.of()))));
        for (int n : List.of(100, 200, 400)) {
            claims.add(claim(
                    stopped,
                    "JZ-19-stopped-earlier-n" + n,
                    "the earlier the teacher stops, the lower the data inefficiency at " + n + " samples",
                    Mark.V,
                    "figure 4 middle; nets learn low frequencies first",
                    new Statistical(
                            new Trend(STOPS.stream()
                                    .<Quantity>map(
                                            epochs -> noted(stopped, new Cell(epochs, 1).note("inefficiency", n)))
                                    .toList()),
                            new Rule.Above(IN_ORDER),
                            List.of())));
        }
        return claims;
    }

    /** What our sheet's section "where the paper's claims look weak" says, measured. */
    private List<Claim> weakPlaces(Arm arm) {
        return List.of(
                claim(
                        arm,
                        "W-1-bound-explains-rate",
                        "the bound falls as fast as the risk: exponents of angle and risk differ by less than 0.2",
                        Mark.OURS,
                        "the bound is used to explain the fast rate; our sheet doubts it, section 6, 1",
                        new Statistical(
                                new Difference(
                                        noted(arm, SOFT.note("angleSlope")), 1, noted(arm, SOFT.note("riskSlope"))),
                                new Rule.NoEffect(0.2),
                                List.of())),
                claim(
                        arm,
                        "W-2-no-oracle",
                        "how the longest student's weights at rho = 0.95 compare with the oracle's at rho = 1, as a difference"
                                + " of growth exponents",
                        Mark.OURS,
                        "below rho = 1 the end is no function of the kernel's space and its weights have no finite length;"
                                + " our sheet, section 6, 2",
                        new Descriptive(
                                new Difference(noted(arm, MIXED.note("growth")), 1, noted(arm, SOFT.note("growth"))))));
    }

    private static Claim claim(Arm arm, String name, String sentence, Mark mark, String source, Claim.Body body) {
        String learner = arm.learner().name().replaceAll("wide-transfer(-stops)?-?", "");
        String where = arm.setting().name() + (learner.isEmpty() ? "" : "-" + learner);
        return new Claim(
                "ji-zhu-2020/" + name + "-" + where.replace("bumps-", ""),
                "At preset " + where + ": " + sentence,
                mark,
                source,
                body);
    }
}
