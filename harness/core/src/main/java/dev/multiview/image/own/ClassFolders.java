package dev.multiview.image.own;

import dev.multiview.exit.MultiviewException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Reads folders of PNG or JPEG files, one folder a class: in {@code train} and perhaps {@code test}, or at the top. Classes are in the
 * order of {@code set.yaml}, else of their names; names that are whole numbers are in the order of the numbers.
 */
final class ClassFolders {
    private static final String TRAIN = "train";
    private static final String TEST = "test";
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

    private final SetParts parts;

    private ClassFolders(SetParts parts) {
        this.parts = parts;
    }

    /** Whether a folder holds folders that could be classes. */
    static boolean here(Path folder) {
        return SetParts.entries(folder).stream().anyMatch(Files::isDirectory);
    }

    /**
     * Reads the set.
     *
     * @return names of the classes
     * @throws MultiviewException if a folder or file is not what it should be
     */
    static List<String> read(SetParts parts) {
        return new ClassFolders(parts).read();
    }

    private List<String> read() {
        Path top = parts.folder();
        boolean split = Files.isDirectory(top.resolve(TRAIN));
        Path training = split ? top.resolve(TRAIN) : top;
        List<String> classes = classes(training);
        readPart(training, classes);
        parts.endTraining();
        Path test = top.resolve(TEST);
        if (split && Files.isDirectory(test)) {
            for (Path found : folders(test)) {
                if (!classes.contains(name(found))) {
                    throw Refused.folder(
                            found,
                            "is a class that " + training + " does not have",
                            "add its pictures there too, or take it out; classes are " + String.join(", ", classes));
                }
            }
            readPart(test, classes);
        }
        if (split) {
            SetParts.entries(top).stream()
                    .filter(Files::isDirectory)
                    .filter(path -> !path.equals(training) && !path.equals(test))
                    .forEach(path -> parts.remark("Folder " + name(path) + " is not read: only train and test are."));
        }
        return classes;
    }

    private List<String> classes(Path folder) {
        List<String> found = folders(folder).stream()
                .map(ClassFolders::name)
                .sorted(order(folder))
                .toList();
        List<String> named = parts.file().classes();
        if (!named.isEmpty() && !new HashSet<>(named).equals(new HashSet<>(found))) {
            throw Refused.file(
                    parts.folder().resolve(SetFile.NAME),
                    "names the classes " + String.join(", ", named) + ", but " + folder + " has folders "
                            + String.join(", ", found),
                    "give the same names in both");
        }
        if (found.size() < 2 || found.size() > OwnSet.MOST_CLASSES) {
            throw Refused.folder(
                    folder,
                    "has " + found.size() + (found.size() == 1 ? " class folder" : " class folders"),
                    "give 2 to " + OwnSet.MOST_CLASSES + ", one a class with its PNG or JPEG files");
        }
        return named.isEmpty() ? found : named;
    }

    private static Comparator<String> order(Path folder) {
        boolean numbers = folders(folder).stream().allMatch(path -> name(path).matches("\\d{1,9}"));
        return numbers ? Comparator.comparingInt(Integer::parseInt) : Comparator.naturalOrder();
    }

    private static List<Path> folders(Path folder) {
        return SetParts.entries(folder).stream().filter(Files::isDirectory).toList();
    }

    private void readPart(Path part, List<String> classes) {
        for (int c = 0; c < classes.size(); c++) {
            Path folder = part.resolve(classes.get(c));
            List<Path> files = Files.isDirectory(folder) ? SetParts.entries(folder) : List.of();
            if (files.isEmpty()) {
                throw Refused.folder(
                        folder,
                        Files.isDirectory(folder) ? "holds no picture" : "is not there",
                        "put pictures of this class into it, or take the class out everywhere");
            }
            for (Path file : files) {
                readFile(file, c);
            }
        }
    }

    private void readFile(Path file, int c) {
        String name = name(file).toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)) {
            throw Refused.file(
                    file,
                    Files.isDirectory(file) ? "is a folder within a class" : "is no file that can be opened",
                    "put pictures directly into the class folder, and take everything else out");
        }
        if (ENDINGS.stream().noneMatch(name::endsWith)) {
            throw Refused.file(
                    file, "ends in none of " + String.join(", ", ENDINGS), "take it out, or save it as PNG or JPEG");
        }
        PictureFile.Read read = PictureFile.of(file, parts.read(file));
        if (read.colour()) {
            parts.remark(OwnFolder.COLOUR);
        }
        parts.easel().add(read.grey(), c, file, "");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
