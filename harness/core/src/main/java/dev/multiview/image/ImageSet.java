package dev.multiview.image;

import dev.multiview.provenance.Sha256;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * A published set of grey pictures of 28 x 28 pixels in ten classes, in four IDX files.
 *
 * <p>Birth certificate of the constants: lengths and digests of the published files are those of the official copies
 * ({@code sha256sum}, GNU coreutils 9.1; their MD5 sums equal the published ones), digests of the contents are those of
 * {@code zcat FILE | sha256sum} (gzip 1.12), smallest classes are counts of the label files; 2026-11-21.
 *
 * @param name name in options, files and folders, such as {@code fashion-mnist}
 * @param training what models are trained and validated on
 * @param test what they are tested on
 * @param mirrors folders of the web that hold the published files, tried in this order; each ends in a slash
 * @param terms licence and whom to credit, as one sentence
 */
public record ImageSet(String name, Part training, Part test, List<URI> mirrors, String terms) {

    /** Number of classes of every set. */
    static final int CLASSES = 10;

    /** Pictures of clothes; Xiao, Rasul and Vollgraf, arXiv 1708.07747. */
    public static final ImageSet FASHION_MNIST = new ImageSet(
            "fashion-mnist",
            new Part(
                    new ImageFile(
                            "train-images-idx3-ubyte",
                            26_421_880,
                            "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                            "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
                    new ImageFile(
                            "train-labels-idx1-ubyte",
                            29_515,
                            "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
                            "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
                    60_000,
                    6000),
            new Part(
                    new ImageFile(
                            "t10k-images-idx3-ubyte",
                            4_422_102,
                            "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                            "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
                    new ImageFile(
                            "t10k-labels-idx1-ubyte",
                            5148,
                            "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
                            "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
                    10_000,
                    1000),
            List.of(
                    URI.create("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/"
                            + "b2617bb6d3ffa2e429640350f613e3291e10b141/data/fashion/"),
                    URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/")),
            "Fashion-MNIST is under the MIT licence, Copyright (c) 2017 Zalando SE; cite arXiv 1708.07747");

    /** Handwritten digits; LeCun, Bottou, Bengio and Haffner, Proc. IEEE 86(11), 1998. */
    public static final ImageSet MNIST = new ImageSet(
            "mnist",
            new Part(
                    new ImageFile(
                            "train-images-idx3-ubyte",
                            9_912_422,
                            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
                    new ImageFile(
                            "train-labels-idx1-ubyte",
                            28_881,
                            "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
                    60_000,
                    5421),
            new Part(
                    new ImageFile(
                            "t10k-images-idx3-ubyte",
                            1_648_877,
                            "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
                            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
                    new ImageFile(
                            "t10k-labels-idx1-ubyte",
                            4542,
                            "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
                            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
                    10_000,
                    892),
            List.of(
                    URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
                    URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")),
            "MNIST is under CC BY-SA 3.0, by Yann LeCun and Corinna Cortes; cite LeCun et al., Proc. IEEE 86(11), 1998");

    public ImageSet {
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
    public static List<ImageSet> all() {
        return List.of(FASHION_MNIST, MNIST);
    }

    /** The four files, the large ones last within each part. */
    public List<ImageFile> files() {
        return List.of(training.labels(), training.images(), test.labels(), test.images());
    }

    /** Name and one digest of the published digests: equal only for the same pictures in the same order. */
    String canonical() {
        Stream<String> digests = files().stream().map(ImageFile::sha256);
        return name + ":" + Sha256.hex(String.join("\n", digests.toList()));
    }
}
