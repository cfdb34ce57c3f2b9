package dev.multiview.claim;

/**
 * The value of one draw that an interval was made of.
 *
 * @param quantity {@value #OWN} for the claim's own number, else the id of the control that it belongs to
 * @param draw the draw, or for predictions of other programs the name of the seed, draw or member
 * @param value the value; NaN where a ratio has no denominator
 * @param testError standard error that the finite test set brings to it; NaN where that is accounted for otherwise
 */
public record DrawValue(String quantity, String draw, double value, double testError) {
    /** The name of a claim's own quantity; no control has it. */
    public static final String OWN = "claim";
}
