package dev.multiview.featurelearning.fused;

/**
 * The squares of one filter at which its ReLU is open, for one sample at a time: where the largest of the four responses
 * sees the input, and the derivative by it. Reused from sample to sample.
 */
final class OpenSquares {
    private final Stage stage;
    /** Where in the input the first tap of each response lies that was the largest of its square. */
    final int[] corners;

    final float[] slopes;
    private int count;

    OpenSquares(Stage stage) {
        this.stage = stage;
        this.corners = new int[stage.squares()];
        this.slopes = new float[stage.squares()];
    }

    /** Number of open squares. */
    int count() {
        return count;
    }

    /**
     * Finds those of a filter.
     *
     * @param which notes of the way up, {@code [square][filter]}
     * @param slope derivative by the stage's output, laid out like it
     */
    void find(int filter, float[] which, float[] slope) {
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

    /** The sum of the derivatives, which is that by the filter's bias. */
    float sum() {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += slopes[i];
        }
        return sum;
    }
}
