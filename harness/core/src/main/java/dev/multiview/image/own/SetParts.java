package dev.multiview.image.own;

import dev.multiview.exit.MultiviewException;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of a set while it is read: pictures on the {@link Easel}, digests of the files that were read, and remarks on what was
 * assumed. Readers of all kinds give them what they find.
 */
final class SetParts {
    /** A file of more is read by nobody at once. */
    private static final long LARGEST_FILE = 1L << 30;

    private final Path folder;
    private final SetFile file;
    private final Easel easel;
    private final Map<String, String> digests = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int training;

    SetParts(Path folder, SetFile file) {
        this.folder = folder;
        this.file = file;
        easel = new Easel(file);
    }

    Path folder() {
        return folder;
    }

    SetFile file() {
        return file;
    }

    Easel easel() {
        return easel;
    }

    /** Digests by the files' names, relative to the folder, with slashes. */
    Map<String, String> digests() {
        return digests;
    }

    List<String> remarks() {
        return remarks;
    }

    void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    /** All pictures so far are of the training part, those to come of the test part. */
    void endTraining() {
        training = easel.count();
    }

    /** Pictures of the training part. */
    int training() {
        return training;
    }

    /**
     * The bytes of a file, whose digest is kept.
     *
     * @throws MultiviewException if it cannot be read or is too large
     */
    byte[] read(Path path) {
        try {
            long size = Files.size(path);
            if (size > LARGEST_FILE) {
                throw Refused.file(path, "has " + size + " bytes, more than " + LARGEST_FILE, "give a smaller one");
            }
            byte[] bytes = Files.readAllBytes(path);
            digests.put(folder.relativize(path).toString().replace('\\', '/'), Sha256.hex(bytes));
            return bytes;
        } catch (IOException e) {
            throw Refused.unreadable(path, e);
        }
    }

    /**
     * The class of a label in a file.
     *
     * @param label as the file has it
     * @param place where, such as {@code at place 7}
     * @throws MultiviewException if it is below the offset, or beyond the classes that are named or can be
     */
    int label(Path path, int label, String place) {
        int most =
                file.classes().isEmpty() ? OwnSet.MOST_CLASSES : file.classes().size();
        int c = label - file.labelOffset();
        if (c < 0 || c >= most) {
            throw Refused.file(
                    path,
                    "holds label " + label + " " + place + ", and labels must be " + file.labelOffset() + " to "
                            + (file.labelOffset() + most - 1),
                    "mend it, or 'classes' and 'label-offset' in " + folder.resolve(SetFile.NAME));
        }
        return c;
    }

    /** Entries of a folder in the order of their names, without hidden ones and those that file managers leave. */
    static List<Path> entries(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> !hidden(path)).sorted().toList();
        } catch (IOException e) {
            throw Refused.unreadable(folder, e);
        }
    }

    private static boolean hidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.equals("Thumbs.db") || name.equals("desktop.ini");
    }
}
