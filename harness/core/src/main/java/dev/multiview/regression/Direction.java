package dev.multiview.regression;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Rule;

/** The side on which numbers of a claim are better: the one on which its rule holds. */
public enum Direction {
    /** Larger numbers are better. */
    LARGER(1),
    /** Smaller numbers are better. */
    SMALLER(-1),
    /** Neither side alone is: the rule holds between two limits, or there is none. */
    NEITHER(0);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** 1 for larger, -1 for smaller, 0 for neither. */
    int sign() {
        return sign;
    }

    /** The side of a claim. */
    public static Direction of(Claim claim) {
        if (!(claim.body() instanceof Claim.Statistical statistical)) {
            return NEITHER;
        }
        Rule rule = statistical.rule();
        if (rule instanceof Rule.Effect || rule instanceof Rule.Above) {
            return LARGER;
        }
        return rule instanceof Rule.Deficit || rule instanceof Rule.Below ? SMALLER : NEITHER;
    }
}
