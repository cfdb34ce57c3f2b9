package dev.multiview.papers.jizhu2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Exact;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Place;
import dev.multiview.transfer.EffectiveLogit;
import java.util.List;

/** The claims of arXiv 2010.10090, section 2.2, about where every single training logit of a converged student ends. */
final class EffectiveLogitClaims {
    private EffectiveLogitClaims() {}

    static List<Claim> of() {
        return of((softRatio, temperature, teacher, label) ->
                new EffectiveLogit(softRatio, temperature).of(teacher, label));
    }

    /** The same of another law than equation 3, to see that they tell it. */
    static List<Claim> of(LogitLaw law) {
        EffectiveLogitChecks checks = new EffectiveLogitChecks(law);
        return List.of(
                claim(
                        "JZ-1-effective-logit",
                        "equation 3 has one root; with a correct teacher it has the teacher's sign and is larger; at"
                                + " T = 1 it is the mixture of probabilities, and its least size is label smoothing's",
                        Mark.V,
                        "JZ-1: equation 3 and its properties",
                        "residual below 1e-12, changing sign at the root; |z| > |z_t|, same sign; s(z) = rho s(z_t) + (1 -"
                                + " rho) y to 1e-10 at T = 1; z(0+) = ln(2 / rho - 1)",
                        checks::root),
                claim(
                        "JZ-2-corrected-teacher",
                        "at T = 1 the probability of the label ends at 1 - rho or above; the sign is right for every"
                                + " teacher if and only if rho <= T / (1 + T)",
                        Mark.D,
                        "JZ-2: section 5 at T = 1 (seen); its form for other T is derived",
                        "no violation at or below the limit, and one slightly above it",
                        checks::corrected),
                claim(
                        "JZ-3-split",
                        "the jump at an undecided teacher grows as rho falls, and with T above 1",
                        Mark.V,
                        "JZ-3: figure 1",
                        "z(0+) strictly monotone on a grid of rho and T",
                        checks::split),
                claim(
                        "JZ-4-pull-of-labels",
                        "near rho = 1 the logit leaves the teacher's by (1 - rho) T^2 (y - s(z_t)) / s'(z_t / T)",
                        Mark.D,
                        "JZ-4: delta z_h of section 5, whose formula is derived",
                        "extrapolated finite difference at 1 - rho = 1e-5, relative error below 1e-3 beyond rounding for |z_t| <= 3 T",
                        checks::pull));
    }

    private static Claim claim(String name, String sentence, Mark mark, String source, String rule, Claim.Check check) {
        return new Claim(
                "ji-zhu-2020/" + name, Place.preset("one-logit"), sentence, mark, source, new Exact(rule, check));
    }
}
