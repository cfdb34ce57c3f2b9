package dev.multiview.baselines.widenet;

/**
 * The rule by which steps of {@link NetTraining} grow and shrink. A finer one is the witness of a coarser one.
 *
 * @param share of the time that has passed, the least step
 * @param littleOff a step's size is doubled where logits move otherwise than K says by less than this share
 * @param muchOff below this share it grows a little, above it shrinks
 * @param mostSteps after which training is given up
 */
record Pace(double share, double littleOff, double muchOff, int mostSteps) {
    static final double SHARE = 0.05;

    /** That of every audit. */
    static final Pace USUAL = new Pace(SHARE, 0.025, 0.1, 1500);

    private static final double GROW = 1.2;
    private static final double SHRINK = 0.7;

    /** The same rule with steps shorter by about {@code times}, and as many more of them. */
    Pace finer(int times) {
        return new Pace(share / times, littleOff / times, muchOff / times, mostSteps * times);
    }

    /**
     * The step after one of length {@code size}.
     *
     * @param time that has passed, this step's included
     * @param off share by which logits moved otherwise than K says
     */
    double next(double size, double time, double off) {
        return Math.max(share * time, size * growth(off));
    }

    private double growth(double off) {
        if (off < littleOff) {
            return 2;
        }
        return off < muchOff ? GROW : SHRINK;
    }
}
