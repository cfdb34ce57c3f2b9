package dev.multiview.image;

import dev.multiview.provenance.Sha256;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * A published set of grey pictures of 28 x 28 pixels, in four IDX files.
 *
 * @param name name in options, files and folders, such as {@code fashion-mnist}
 * @param training what models are trained and validated on
 * @param test what they are tested on
 * @param mirrors folders of the web that hold the published files, tried in this order; each ends in a slash
 * @param terms licence and whom to credit, as one sentence
 */
public record PublishedSet(String name, Part training, Part test, List<URI> mirrors, String terms) implements ImageSet {

    public PublishedSet {
        mirrors = List.copyOf(mirrors);
    }

    /**
     * Pictures and their labels.
     *
     * @param images the pictures' file
     * @param labels the labels' file
     * @param count pictures, and labels, in the files
     * @param smallestClass pictures of the class that has the fewest: what disjoint draws must share
     */
    public record Part(ImageFile images, ImageFile labels, int count, int smallestClass) {}

    /** All sets that can be fetched. */
    public static List<PublishedSet> all() {
        return List.of(FASHION_MNIST, MNIST);
    }

    /** The four files, the large ones last within each part. */
    public List<ImageFile> files() {
        return List.of(training.labels(), training.images(), test.labels(), test.images());
    }

    @Override
    public int side() {
        return Pictures.SIDE;
    }

    @Override
    public int smallestTrainingClass() {
        return training.smallestClass();
    }

    @Override
    public int smallestTestClass() {
        return test.smallestClass();
    }

    /** {@inheritDoc} The digest is one of the published digests. */
    @Override
    public String canonical() {
        Stream<String> digests = files().stream().map(ImageFile::sha256);
        return name + ":" + Sha256.hex(String.join("\n", digests.toList()));
    }
}
