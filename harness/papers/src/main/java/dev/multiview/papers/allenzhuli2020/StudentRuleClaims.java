package dev.multiview.papers.allenzhuli2020;

import static dev.multiview.papers.allenzhuli2020.HeadlinePreset.DELTA;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.model.DistillationRule;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Teacher;
import java.util.ArrayList;
import java.util.List;

/**
 * Distillation by rules that are not ours, judged under names that say whose they are; and, never judged, what rules that were
 * chosen in the net do to the linear twin. Constants are those of least error in the net at a tuning seed ({@link
 * StudentTuningSuite}).
 */
final class StudentRuleClaims {
    private static final String PAPER = "allen-zhu-li-2020/";

    private StudentRuleClaims() {}

    static List<Claim> of(Tier tier, Arms net, Arms twin) {
        List<Claim> claims = new ArrayList<>();
        claims.add(literal(net));
        claims.addAll(otherRules(tier, net, twin));
        return claims;
    }

    /** The paper's own rule. */
    static Claim literal(Arms net) {
        return distilled(
                "P3-literal",
                net.under(HeadlinePreset.LITERAL),
                HeadlinePreset.LITERAL_WORDS,
                "P3, theorem 3: distillation by the one-sided rule of its training algorithm; constants ours");
    }

    /** Hinton's rule in the net, and the net's rules in the twin. */
    static List<Claim> otherRules(Tier tier, Arms net, Arms twin) {
        List<Claim> claims = new ArrayList<>();
        claims.add(distilled(
                "P3-temperature",
                net.under(HeadlinePreset.TEMPERATURE),
                HeadlinePreset.TEMPERATURE_WORDS,
                "P3: distillation by the rule that its experiments are made with, as remembered; constants ours"));
        claims.addAll(harm("gated", twin.under(HeadlinePreset.GATED)));
        if (tier == Tier.FULL) {
            claims.addAll(harm("literal", twin.under(HeadlinePreset.LITERAL)));
            claims.addAll(harm("temperature", twin.under(HeadlinePreset.TEMPERATURE)));
        }
        return claims;
    }

    private static Claim distilled(String id, Arms net, String how, String source) {
        Arm student = net.student(Teacher.ENSEMBLE);
        return new Claim(
                PAPER + id,
                net.where(),
                "a net distilled from the ensemble by " + how
                        + " errs less on fresh single-view samples, by at least " + DELTA
                        + ", than a net of the same initialisation and length without a teacher",
                Mark.M,
                source,
                new Statistical(
                        net.gain(student),
                        new Rule.Effect(DELTA),
                        List.of(net.beats(
                                "one-hot",
                                "to exclude scale alone: a one-hot teacher with the same margin per sample brings less",
                                student,
                                net.student(Teacher.ENSEMBLE_ONE_HOT)))));
    }

    /** What a rule at the net's constants does to the twin, whether its teacher knows something or not. */
    private static List<Claim> harm(String rule, Arms twin) {
        return List.of(
                row(twin, rule, Teacher.ENSEMBLE, "a student of the ensemble"),
                row(
                        twin,
                        rule + "-one-hot",
                        Teacher.ENSEMBLE_ONE_HOT,
                        "a student of a one-hot teacher with its margins"));
    }

    private static Claim row(Arms twin, String id, Teacher teacher, String who) {
        return new Claim(
                PAPER + "R-harm-" + id,
                twin.where(),
                "gain of " + who + " in the linear twin by " + words(twin.rule()) + ": harm where it is negative",
                Mark.OURS,
                "Ours: shown beside the claims, not judged",
                new Descriptive(twin.gain(twin.student(teacher))));
    }

    private static String words(DistillationRule rule) {
        return "the net's " + rule.canonical();
    }
}
