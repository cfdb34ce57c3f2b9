package dev.multiview.featurelearning.fused;

/**
 * The responses of one filter behind which the ReLU is open, for one sample at a time: where each sees the input, and the
 * derivative by it. Reused from filter to filter and from sample to sample.
 */
final class OpenResponses {
    /** Where in the input the first tap of each lies. */
    final int[] corners;

    final float[] slopes;
    private int count;

    /** Room for {@code most} of them. */
    OpenResponses(int most) {
        this.corners = new int[most];
        this.slopes = new float[most];
    }

    /** Number of open responses. */
    int count() {
        return count;
    }

    /**
     * Finds those of a filter that were the largest of their squares.
     *
     * @param which notes of the way up, {@code [square][filter]}
     * @param slope derivative by the stage's output, laid out like it
     */
    void findInSquares(Stage stage, int filter, float[] which, float[] slope) {
        int lanes = stage.lanes();
        int pitch = stage.pitch();
        int stored = stage.stored();
        int columns = stage.columns();
        int found = 0;
        int note = filter;
        for (int row = 0; row < stage.rows(); row++) {
            int at = stage.outputAt() + row * stage.outputPitch() + filter;
            int corner = Stage.POOL * row * pitch;
            for (int column = 0; column < columns; column++) {
                int largest = (int) which[note];
                // Written even where shut, and then overwritten: a branch here would be foretold badly.
                corners[found] = corner + (largest >> 1) * pitch + (largest & 1) * stored;
                slopes[found] = slope[at];
                found += largest < 0 ? 0 : 1;
                note += lanes;
                at += lanes;
                corner += Stage.POOL * stored;
            }
        }
        count = found;
    }

    /**
     * Finds where in the stage's output the values stand of the responses that {@link #findInSquares} finds.
     *
     * @param places receives them, in the same order
     */
    static void placesInSquares(Stage stage, int filter, float[] which, int[] places) {
        int lanes = stage.lanes();
        int columns = stage.columns();
        int found = 0;
        int note = filter;
        for (int row = 0; row < stage.rows(); row++) {
            int at = stage.outputAt() + row * stage.outputPitch() + filter;
            for (int column = 0; column < columns; column++, note += lanes, at += lanes) {
                places[found] = at;
                found += which[note] < 0 ? 0 : 1;
            }
        }
    }

    /**
     * Finds those of a filter with a derivative other than zero.
     *
     * @param places where in the input the first tap of each position of the output lies
     * @param slope derivative by the convolution's output
     */
    void find(Plane output, int filter, int[] places, float[] slope) {
        int columns = output.width();
        int channels = output.channels();
        int found = 0;
        int position = 0;
        for (int row = 0; row < output.height(); row++) {
            int at = output.at(row) + filter;
            for (int column = 0; column < columns; column++, position++, at += channels) {
                float value = slope[at];
                corners[found] = places[position];
                slopes[found] = value;
                // 1 but for zero of either sign, without a branch.
                int bits = Float.floatToRawIntBits(value) << 1;
                found += (bits | -bits) >>> 31;
            }
        }
        count = found;
    }

    /** The sum of the derivatives, which is that by the filter's bias. */
    float sum() {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += slopes[i];
        }
        return sum;
    }
}
