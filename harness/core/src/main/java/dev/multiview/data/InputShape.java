package dev.multiview.data;

/** How the values of one sample are laid out. */
public sealed interface InputShape permits InputShape.Patches {

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
}
