package dev.multiview.papers.jizhu2020;

import static dev.multiview.papers.jizhu2020.JiZhuPreset.IN_ORDER;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.claim;
import static dev.multiview.papers.jizhu2020.JiZhuPreset.noted;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Rule;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Claims about how fast weights of students of a perfect teacher still grow (arXiv 2010.10090, section 4, figure 4).
 */
final class InefficiencyClaims {
    private static final List<Integer> STOPS = List.of(3, 10, 30, 100, 300, 1000, 3000);
    private static final Cell SOFT = new Cell(RateClaims.EPOCHS, 1);
    private static final Cell MIXED = new Cell(RateClaims.EPOCHS, 0.95);
    private static final Cell HARD = new Cell(RateClaims.EPOCHS, 0.05);

    private InefficiencyClaims() {}

    static List<Claim> of() {
        Arm arm = JiZhuPreset.transfer(5);
        List<Claim> claims = new ArrayList<>(List.of(
                judged(
                        arm,
                        "JZ-15-decreasing",
                        "data inefficiency of pure soft students falls from 50 over 100, 200 and 400 to 600 samples: more"
                                + " than nine pairs in ten are in this order",
                        Mark.V,
                        "JZ-15: figure 4 right, rho = 1",
                        order(Stream.of(600, 400, 200, 100, 50)
                                .map(n -> noted(arm, SOFT.note(NoteNames.INEFFICIENCY, n)))),
                        new Rule.Above(IN_ORDER)),
                judged(
                        arm,
                        "JZ-15-halved",
                        "data inefficiency of pure soft students at 600 samples is below half of that at 50",
                        Mark.V,
                        "JZ-15: figure 4 right, rho = 1; the half is ours",
                        new Difference(
                                noted(arm, SOFT.note(NoteNames.INEFFICIENCY, 600)),
                                0.5,
                                noted(arm, SOFT.note(NoteNames.INEFFICIENCY, 50))),
                        new Rule.Deficit(0)),
                judged(
                        arm,
                        "JZ-16-mostly-hard",
                        "where labels are mostly hard, rho = 0.05, the length of the weights grows as the root of the samples:"
                                + " exponent (data inefficiency) within 0.1 of 0.5",
                        Mark.V,
                        "JZ-16: figure 4 right, a constant about 0.5 when labels are mostly hard",
                        noted(arm, HARD.note(NoteNames.GROWTH)),
                        new Rule.Within(0.5, 0.1)),
                judged(
                        arm,
                        "JZ-20-soft-ratio",
                        "the lower rho, from 1 to 0.7, the higher the data inefficiency at 200 samples: more than nine pairs"
                                + " in ten are in this order",
                        Mark.V,
                        "JZ-20: figure 4 right; below 0.7 ties are allowed for",
                        order(Stream.of(1.0, 0.99, 0.95, 0.9, 0.7)
                                .map(rho -> noted(
                                        arm, new Cell(RateClaims.EPOCHS, rho).note(NoteNames.INEFFICIENCY, 200)))),
                        new Rule.Above(IN_ORDER)),
                judged(
                        arm,
                        "W-2-no-oracle",
                        "with a twentieth of hard labels, rho = 0.95, the length of the weights grows without end, as the root"
                                + " of the samples: exponent within 0.1 of 0.5, so that there is no oracle",
                        Mark.OURS,
                        "W-2: below rho = 1 a student's end jumps and is no function of the kernel's space",
                        noted(arm, MIXED.note(NoteNames.GROWTH)),
                        new Rule.Within(0.5, 0.1))));
        Arm stopped = JiZhuPreset.stopped(5);
        for (int n : List.of(100, 200, 400)) {
            claims.add(judged(
                    stopped,
                    "JZ-19-stopped-earlier-n" + n,
                    "the earlier the teacher stops, from 3000 epochs to 3, the lower the data inefficiency at " + n
                            + " samples: more than nine pairs in ten are in this order",
                    Mark.V,
                    "JZ-19: figure 4 middle; the paper's reason is that nets learn low frequencies first",
                    order(STOPS.stream()
                            .map(epochs -> noted(stopped, new Cell(epochs, 1).note(NoteNames.INEFFICIENCY, n)))),
                    new Rule.Above(IN_ORDER)));
        }
        return claims;
    }

    private static Trend order(Stream<Quantity> ascending) {
        return new Trend(ascending.toList());
    }

    private static Claim judged(
            Arm arm, String id, String sentence, Mark mark, String source, Quantity quantity, Rule rule) {
        return claim(arm, id, sentence, mark, source, new Statistical(quantity, rule, List.of()));
    }
}
