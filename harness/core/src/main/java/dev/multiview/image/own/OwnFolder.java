package dev.multiview.image.own;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The folder of an own set as it was read.
 *
 * @param path where it is
 * @param kind what its files are, in words
 * @param set the set
 * @param training pictures of the training part; those of the test part follow them in the pool
 * @param height rows of the first picture as it was read
 * @param width columns of the first picture as it was read
 * @param digests SHA-256 of every file that was read, by its name relative to the folder
 * @param remarks what was assumed or left out, each a sentence
 */
public record OwnFolder(
        Path path,
        String kind,
        OwnSet set,
        int training,
        int height,
        int width,
        Map<String, String> digests,
        List<String> remarks) {

    static final String COLOUR =
            "Colour becomes grey: 0.299 R + 0.587 G + 0.114 B (Rec. 601), as the nets take one channel.";

    private static final String NAME = "[a-z][a-z0-9-]{0,30}";
    private static final List<String> TAKEN = List.of("fashion-mnist", "mnist", "optdigits");

    public OwnFolder {
        digests = Map.copyOf(digests);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a set.
     *
     * @param name what it is to be called: lower-case letters, digits and hyphens
     * @param path its folder
     * @throws MultiviewException with status BAD_INPUT if the name is none, or the folder or a file in it is not what it should be;
     *     one sentence with the remedy
     */
    public static OwnFolder read(String name, Path path) {
        if (!name.matches(NAME) || TAKEN.contains(name)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Set name '" + name + "' "
                            + (TAKEN.contains(name) ? "is that of a published set" : "is no name of a set")
                            + "; give one of lower-case letters, digits and hyphens that begins with a letter, at most 31");
        }
        if (!Files.isDirectory(path)) {
            throw Refused.folder(
                    path.toAbsolutePath().normalize(),
                    Files.exists(path) ? "is no folder" : "does not exist",
                    "name the folder of set " + name + " with --set " + name + "=FOLDER");
        }
        SetParts parts = new SetParts(path, SetFile.of(path));
        Optional<List<String>> names = Optional.empty();
        String kind;
        if (IdxFiles.here(path)) {
            kind = "IDX files";
            IdxFiles.read(parts);
        } else if (CifarFiles.here(path)) {
            kind = "CIFAR binary files";
            names = CifarFiles.read(parts);
        } else if (CsvFiles.here(path)) {
            kind = "CSV files";
            CsvFiles.read(parts);
        } else if (ClassFolders.here(path)) {
            kind = "folders of PNG or JPEG files by class";
            names = Optional.of(ClassFolders.read(parts));
        } else {
            throw Refused.folder(
                    path,
                    "holds no set of a known kind",
                    "give folders of PNG or JPEG files by class (in train and test, or at the top), IDX files"
                            + " (train-images-idx3-ubyte and so on), CIFAR's data_batch_1.bin or train.bin, or train.csv");
        }
        return of(name, kind, parts, names);
    }

    private static OwnFolder of(String name, String kind, SetParts parts, Optional<List<String>> found) {
        Path path = parts.folder();
        byte[] labels = parts.easel().labels();
        List<String> classes = classes(parts, labels, found);
        int[] counts = new int[Math.max(2, classes.size())];
        int[] trained = new int[counts.length];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]]++;
            trained[labels[i]] += i < parts.training() ? 1 : 0;
        }
        for (int c = 0; c < counts.length; c++) {
            if (trained[c] == 0) {
                String label = c < classes.size() ? classes.get(c) : String.valueOf(c);
                throw Refused.folder(
                        path,
                        "holds no training picture of class '" + label + "' (label "
                                + (c + parts.file().labelOffset()) + ")" + (counts[c] > 0 ? ", but test pictures" : ""),
                        "give every class training pictures, two classes at least, and the smallest label as"
                                + " 'label-offset' in set.yaml");
            }
        }
        if (parts.file().transposed()) {
            parts.remark("Rows of the files are taken as columns (orientation: transposed).");
        }
        String terms = "Set " + name + " is the user's own; "
                + parts.file().licence().map(licence -> "licence: " + licence).orElse("its set.yaml names no licence");
        OwnSet set = new OwnSet(
                name, classes, terms, parts.easel().side(), parts.easel().pixels(), labels);
        return new OwnFolder(
                path,
                kind,
                set,
                parts.training(),
                parts.easel().height(),
                parts.easel().width(),
                parts.digests(),
                parts.remarks());
    }

    private static List<String> classes(SetParts parts, byte[] labels, Optional<List<String>> found) {
        if (!parts.file().classes().isEmpty()) {
            return parts.file().classes();
        }
        int most = IntStream.range(0, labels.length).map(i -> labels[i]).max().orElse(-1);
        if (found.isPresent() && found.get().size() > most && found.get().size() <= OwnSet.MOST_CLASSES) {
            return found.get();
        }
        return IntStream.rangeClosed(0, most)
                .mapToObj(c -> String.valueOf(c + parts.file().labelOffset()))
                .toList();
    }
}
