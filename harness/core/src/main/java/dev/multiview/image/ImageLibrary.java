package dev.multiview.image;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which image sets are looked for, first match first; each holds a folder per set, such as {@code
 * fashion-mnist}. A set is read once and kept. Libraries of the same folders are equal.
 */
public final class ImageLibrary {
    private final List<Path> folders;
    private final Map<ImageSet, ImageSource> read = new ConcurrentHashMap<>();

    /** A library of {@code folders}; none need exist. */
    public ImageLibrary(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The folders, in the order of the search. */
    public List<Path> folders() {
        return folders;
    }

    /** The first folder that holds all four files of {@code set}, compressed or not; their content is not looked at. */
    public Optional<Path> find(ImageSet set) {
        return folders.stream()
                .map(folder -> folder.resolve(set.name()))
                .filter(folder -> set.files().stream()
                        .allMatch(file -> location(folder, file).isPresent()))
                .findFirst();
    }

    /** Where {@code folder} holds {@code file}, as published or unpacked. */
    static Optional<Path> location(Path folder, ImageFile file) {
        return List.of(file.publishedName(), file.name()).stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Why {@code sets} cannot be had here and how to get them, as one sentence about the first that is absent. Sets
     * that are there are read.
     *
     * @throws MultiviewException if a set is there and one of its files is broken: that is no absence, and nothing
     *     should be computed before somebody has looked at it
     */
    Optional<String> missing(List<ImageSet> sets) {
        for (ImageSet set : sets) {
            if (!read.containsKey(set) && find(set).isEmpty()) {
                return Optional.of(absent(set));
            }
            read(set);
        }
        return Optional.empty();
    }

    /**
     * The pictures of {@code set}.
     *
     * @throws MultiviewException if the set is absent, or one of its files is broken
     */
    ImageSource read(ImageSet set) {
        return read.computeIfAbsent(set, key -> {
            Path folder = find(key).orElseThrow(() -> new MultiviewException(ExitStatus.BAD_INPUT, absent(key)));
            IdxReader reader = new IdxReader(key, folder);
            return new ImageSource(reader.pictures(key.training()), reader.pictures(key.test()));
        });
    }

    /** All pictures of a set. */
    record ImageSource(Pictures training, Pictures test) {}

    private String absent(ImageSet set) {
        String where = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
        return "Image set " + set.name() + " is in none of the folders [" + where
                + "]; get it with 'harness/multiview data fetch " + set.name()
                + "' or name the folder that holds it with -Ddata=FOLDER";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImageLibrary library && folders.equals(library.folders);
    }

    @Override
    public int hashCode() {
        return folders.hashCode();
    }

    @Override
    public String toString() {
        return "ImageLibrary" + folders;
    }
}
