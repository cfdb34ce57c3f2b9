package dev.multiview.image;

import java.net.URI;
import java.util.List;

/**
 * A set of grey pictures in ten classes: one that is published in files and has to be fetched, or one that ships with this
 * program.
 *
 * <p>Birth certificate of the published ones: lengths and digests of the files are those of the official copies ({@code
 * sha256sum}, GNU coreutils 9.1; their MD5 sums equal the published ones), digests of the contents are those of {@code zcat
 * FILE | sha256sum} (gzip 1.12), smallest classes are counts of the label files; 2026-11-21. That of the packed one stands
 * with its test, {@code PackedSetTest}.
 */
public sealed interface ImageSet permits PublishedSet, PackedSet {

    /** Number of classes of every set. */
    int CLASSES = 10;

    /** Pictures of clothes; Xiao, Rasul and Vollgraf, arXiv 1708.07747. */
    PublishedSet FASHION_MNIST = new PublishedSet(
            "fashion-mnist",
            new PublishedSet.Part(
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
            new PublishedSet.Part(
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
    PublishedSet MNIST = new PublishedSet(
            "mnist",
            new PublishedSet.Part(
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
            new PublishedSet.Part(
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

    /** Handwritten digits of 8 x 8 pixels and 17 grey levels, by 43 people; no folder is needed for them. */
    PackedSet OPTDIGITS = new PackedSet(
            "optdigits",
            "optdigits.gz",
            "8544f57aa0972c82b44ec2256bee078e31a538658f4dbc733cd538f3318a83b8",
            8,
            16,
            new PackedSet.Part(3823, 376),
            new PackedSet.Part(1797, 174),
            "optdigits (Optical Recognition of Handwritten Digits) is under CC BY 4.0,"
                    + " https://creativecommons.org/licenses/by/4.0/, by E. Alpaydin and C. Kaynak, UCI Machine Learning"
                    + " Repository, 1998, https://doi.org/10.24432/C50P49; its two files are packed into one here, pixels"
                    + " and labels unchanged");

    /** The name in options, files and folders, such as {@code fashion-mnist}. */
    String name();

    /** Rows and columns of a picture. */
    int side();

    /** Pictures of the training part's class that has the fewest: what disjoint draws must share. */
    int smallestTrainingClass();

    /** The same of the test part. */
    int smallestTestClass();

    /** Licence and whom to credit, as one sentence. */
    String terms();

    /** The name and one digest of all that the set holds: equal only for the same pictures in the same order. */
    String canonical();
}
