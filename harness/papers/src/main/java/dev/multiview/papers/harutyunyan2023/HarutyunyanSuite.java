package dev.multiview.papers.harutyunyan2023;

import static dev.multiview.papers.declare.MeasurementClaims.ROUND_OFF;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.MeasurementClaims;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.Trend;
import java.util.ArrayList;
import java.util.List;

/** Harutyunyan et al., arXiv 2301.12245: supervision complexity and its role in knowledge distillation. */
public final class HarutyunyanSuite implements Suite {
    private static final Paper PAPER = Paper.beside(HarutyunyanSuite.class);

    /** Nine of ten pairs in order; 0.9 is beyond what ten pairs and 16 draws can decide. */
    private static final double ORDERED = 0.8;

    /** One in twenty; the mean of 100 random vectors scatters by less. */
    private static final double SAME = 0.05;

    /** From 25 to 200 samples: a bound that vanishes as n^-1/2 falls by 0.65 of itself, here it must by half of that. */
    private static final double FALL = 0.3;

    private static final List<String> TEMPERATURES =
            NoteNames.TEMPERATURES.stream().map(NoteNames::temperature).toList();
    private static final List<String> EPOCHS =
            NoteNames.EPOCHS.stream().map(NoteNames::epochs).toList();

    @Override
    public String name() {
        return PAPER.id();
    }

    @Override
    public String summary() {
        return "Are the answers of soft and of early-stopped teachers simpler for a student's kernel?";
    }

    @Override
    public List<Paper> papers() {
        return List.of(PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return tier == Tier.SMOKE ? 4 : tier == Tier.STANDARD ? 16 : 48;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        MeasurementClaims measurement = MeasurementClaims.of(
                PAPER.id(), MeasurementClaims.bumps(3, 400, 200), new SupervisionComplexityMeasurement());
        List<Claim> claims = new ArrayList<>();
        claims.add(trend(
                measurement,
                "T1-temperature",
                NoteNames.ADJUSTED,
                TEMPERATURES,
                "adjusted complexity falls with temperature"));
        claims.add(trend(
                measurement,
                "T2-temperature-normed",
                NoteNames.NORMED,
                TEMPERATURES,
                "adjusted complexity of targets of equal length falls with temperature"));
        claims.add(trend(
                measurement,
                "T3-epochs",
                NoteNames.ADJUSTED,
                EPOCHS,
                "adjusted complexity is lower, the earlier a teacher stops"));
        claims.add(trend(
                measurement,
                "T4-epochs-normed",
                NoteNames.NORMED,
                EPOCHS,
                "adjusted complexity of targets of equal length is lower, the earlier a teacher stops"));
        claims.add(trend(
                measurement, "T5-margin-temperature", NoteNames.MARGIN, TEMPERATURES, "margins fall with temperature"));
        claims.add(trend(
                measurement,
                "T6-margin-epochs",
                NoteNames.MARGIN,
                EPOCHS,
                "margins are smaller, the earlier a teacher stops"));
        claims.add(
                measurement.judged(
                        "T7-random-labels",
                        "complexity of random signs is on average the trace of the kernel's inverse, within " + SAME
                                + " of it",
                        measurement.note(NoteNames.RANDOM),
                        new Rule.Within(1, SAME),
                        Mark.V,
                        "T7: of random labels complexity is at least E[Y^2] Tr K^-1 up to fluctuation; that the mean is equal is D"));
        claims.add(measurement.always(
                "E1-random-labels",
                "adjusted complexity of the mean over random signs is never below 1, so the bound does not vanish",
                NoteNames.RANDOM_VIOLATION,
                ROUND_OFF,
                Mark.D,
                "E1: of random labels the bound does not vanish (V); Tr K Tr K^-1 >= n^2 by Cauchy and Schwarz"));
        claims.add(measurement.judged(
                "T8-vanishes",
                "from 25 to 200 samples adjusted complexity of an early teacher's answers falls by at least " + FALL
                        + " of itself",
                new Ratio(
                        measurement.minus(NoteNames.soft(25), NoteNames.soft(200)),
                        measurement.note(NoteNames.soft(25))),
                new Rule.Effect(FALL),
                Mark.D,
                "T8: answers in the kernel's space have bounded complexity, so the adjusted one falls as n^-1/2"));
        claims.add(measurement.judged(
                "T9-random-stays",
                "from 25 to 200 samples adjusted complexity of random signs does not fall",
                measurement.minus(NoteNames.random(200), NoteNames.random(25)),
                new Rule.Effect(0),
                Mark.V,
                "T9: of random labels complexity is at least E[Y^2] Tr K^-1, so the bound does not vanish"));
        claims.add(measurement.judged(
                "T10-hard-labels",
                "hard labels are more complex than the latest teacher's answers of equal length",
                measurement.minus(NoteNames.ADJUSTED_HARD, NoteNames.of(NoteNames.NORMED, NoteNames.temperature(1))),
                // The paper states an order, so any difference of that sign counts.
                new Rule.Effect(0),
                Mark.D,
                "T10: for hard labels the quadratic form is ill-defined as n grows (V)"));
        return claims;
    }

    private static Claim trend(
            MeasurementClaims measurement, String id, String note, List<String> order, String sentence) {
        List<Quantity> ascending = order.stream()
                .map(each -> measurement.note(NoteNames.of(note, each)))
                .toList();
        return measurement.judged(
                id,
                sentence + ": Kendall's tau at least " + ORDERED,
                new Trend(ascending),
                new Rule.Effect(ORDERED),
                Mark.V,
                id.substring(0, id.indexOf('-'))
                        + ": higher temperature and early-stopped teachers lower complexity, also after norm correction, at"
                        + " the price of margin");
    }
}
