package dev.multiview.papers.jizhu2020;

import static dev.multiview.papers.jizhu2020.CorrectionClaims.ERRING;
import static dev.multiview.papers.jizhu2020.CorrectionClaims.STRONG;
import static dev.multiview.papers.jizhu2020.CorrectionClaims.WEAK;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.claim;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.noted;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Rule;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Measured;
import dev.multiview.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims about how accurate a mixture of labels and an imperfect teacher's logits makes students (arXiv 2010.10090,
 * section 5).
 */
final class MixtureClaims {
    /**
     * Chosen with {@link CorrectionClaims#ERRING} at root seed 1001, among all stops and among 0.99, 0.95 and 0.8, as the pair that
     * helps most; how many pairs help is shown beside.
     */
    private static final double A_LITTLE = 0.99;

    private static final double SOME = 0.95;
    static final double MOSTLY = 0.05;

    /** How near a student must be to its teacher to be capped by it (JZ-27). */
    private static final double CAPPED = 0.03;

    private final Arm arm;

    private MixtureClaims(Arm arm) {
        this.arm = arm;
    }

    static List<Claim> of(boolean small) {
        List<Claim> claims = new ArrayList<>(new MixtureClaims(JiZhuPreset.correction(2)).all());
        if (!small) {
            claims.addAll(new MixtureClaims(JiZhuPreset.correction(5)).apart());
        }
        return claims;
    }

    /** Where a tenth of what teacher and students are shown has the wrong sign, which is outside the paper's claims. */
    static List<Claim> withWrongLabels() {
        Arm arm = JiZhuPreset.wrongLabels(2);
        String source = "W-9: the paper's labels are free of noise";
        return List.of(
                described(
                        arm,
                        "W-9-wrong-labels-weak",
                        "what labels, rho = " + SOME + ", bring students of a weak teacher",
                        source,
                        over(arm, NoteNames.OVER_SOFT, new Cell(WEAK, SOME))),
                described(
                        arm,
                        "W-9-wrong-labels-long",
                        "what a little of labels, rho = " + A_LITTLE + ", brings students of a teacher of " + ERRING
                                + " epochs",
                        source,
                        over(arm, NoteNames.OVER_SOFT, new Cell(ERRING, A_LITTLE))),
                described(
                        arm,
                        "W-9-wrong-labels-where-little-helps",
                        "share of teachers and soft ratios at which a student beats both that of no labels and that of 95 % of"
                                + " them",
                        source,
                        noted(arm, NoteNames.LITTLE_HELPS)));
    }

    private static Claim described(Arm arm, String id, String sentence, String source, Quantity quantity) {
        return claim(
                arm, id, "with a tenth of signs turned, " + sentence, Mark.OURS, source, new Descriptive(quantity));
    }

    /** What a student gains over another on the same points, with the error of so many points. */
    static Quantity over(Arm arm, String what, Cell cell) {
        return new Measured(arm, cell.note(what), 0, cell.note(NoteNames.errorOf(what)));
    }

    private List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (int epochs : List.of(ERRING, STRONG)) {
            String teacher = epochs == ERRING ? "that still errs" : "that hardly errs";
            claims.add(little("none", "none", NoteNames.OVER_SOFT, teacher, epochs));
            claims.add(little("much", "95 % of them", NoteNames.OVER_HARD, teacher, epochs));
        }
        claims.add(claim(
                arm,
                "JZ-25-where-little-helps",
                "share of teachers and soft ratios (0.99, 0.95, 0.8) at which a student beats both that of no labels and that of"
                        + " 95 % of them",
                Mark.OURS,
                "JZ-25: the box from which the claims about a little of labels were chosen",
                new Descriptive(noted(arm, NoteNames.LITTLE_HELPS))));
        claims.add(judged(
                "JZ-26-labels-help-weak",
                "hard labels help students of a weak teacher, of " + WEAK + " epochs: with rho = " + SOME
                        + " they are more accurate on fresh points than with rho = 1",
                Mark.V,
                "JZ-26: section 5, labels correct the teacher's mistakes",
                over(arm, NoteNames.OVER_SOFT, new Cell(WEAK, SOME)),
                new Rule.Effect(0)));
        for (int epochs : List.of(WEAK, 300)) {
            claims.add(judged(
                    "JZ-27-capped-e" + epochs,
                    "pure soft students are as accurate on fresh points as their teacher of " + epochs
                            + " epochs, within " + CAPPED,
                    Mark.V,
                    "JZ-27: section 5, without labels the teacher's mistakes are copied",
                    over(arm, NoteNames.OVER_TEACHER, new Cell(epochs, 1)),
                    new Rule.NoEffect(CAPPED)));
        }
        return claims;
    }

    private Claim little(String id, String words, String note, String teacher, int epochs) {
        return judged(
                "JZ-25-little-beats-" + id + "-e" + epochs,
                "1 % of hard labels, rho = " + A_LITTLE + ", makes students of a teacher " + teacher + ", of " + epochs
                        + " epochs, more accurate on fresh points than " + words,
                Mark.V,
                "JZ-25: figure 5 left, with practical nets, a little of hard labels beats none; how good their teacher was we do"
                        + " not know; stop and soft ratio are ours, chosen on other draws",
                over(arm, note, new Cell(epochs, A_LITTLE)),
                new Rule.Effect(0));
    }

    /** In more dimensions the direction of the first step and what it brings fall apart. */
    private List<Claim> apart() {
        return List.of(
                judged(
                        "W-3-negative-projection",
                        "the first hard labels (rho just below 1) turn the weights of students of a strong teacher, of "
                                + STRONG + " epochs, away from the truth, with 200 samples",
                        Mark.OURS,
                        "W-3: the derivative's sign is not accuracy",
                        noted(arm, new Cell(STRONG, 1).teacher(NoteNames.PROJECTION, 200)),
                        new Rule.Deficit(0)),
                judged(
                        "W-3-accuracy-rises",
                        "1 % of hard labels, rho = " + A_LITTLE + ", yet makes students of that teacher, of " + STRONG
                                + " epochs, more accurate on fresh points than none",
                        Mark.OURS,
                        "W-3: the derivative's sign is not accuracy",
                        over(arm, NoteNames.OVER_SOFT, new Cell(STRONG, A_LITTLE)),
                        new Rule.Effect(0)));
    }

    private Claim judged(String id, String sentence, Mark mark, String source, Quantity quantity, Rule rule) {
        return claim(arm, id, sentence, mark, source, new Statistical(quantity, rule, List.of()));
    }
}
