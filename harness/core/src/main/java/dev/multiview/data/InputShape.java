package dev.multiview.data;

/** The layout of the values of one sample. */
public sealed interface InputShape permits InputShape.Patches, InputShape.Image {

    /** Number of values in one sample. */
    int size();

    /**
     * A bag of patches, patch-major: value {@code p * dimension + j} is coordinate {@code j} of patch {@code p}.
     *
     * @param patches number of patches, P in arXiv 2012.09816
     * @param dimension coordinates of a patch, d in arXiv 2012.09816
     */
    record Patches(int patches, int dimension) implements InputShape {
        @Override
        public int size() {
            return patches * dimension;
        }
    }

    /**
     * A picture, channel-major, then row by row: value {@code (channel * height + row) * width + column}, 0 for the
     * background and 1 for the brightest.
     *
     * @param channels colour channels, 1 for grey
     * @param height rows
     * @param width columns
     */
    record Image(int channels, int height, int width) implements InputShape {
        public Image {
            if (channels < 1 || height < 1 || width < 1) {
                throw new IllegalArgumentException("Image of " + channels + " channels, " + height + " rows and "
                        + width + " columns has no pixels; all three must be 1 or more");
            }
        }

        @Override
        public int size() {
            return channels * height * width;
        }
    }
}
