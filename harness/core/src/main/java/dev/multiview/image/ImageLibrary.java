package dev.multiview.image;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which published image sets are looked for, first match first; each holds a folder per set, such as {@code
 * fashion-mnist}. A packed set is always there. A set is read once and kept. Libraries of the same folders are equal.
 */
public final class ImageLibrary {
    private final List<Path> folders;
    private final boolean reads;
    private final Map<ImageSet, ImageSource> read = new ConcurrentHashMap<>();

    /** A library of {@code folders}; none need exist. */
    public ImageLibrary(List<Path> folders) {
        this(folders, true);
    }

    private ImageLibrary(List<Path> folders, boolean reads) {
        this.folders = List.copyOf(folders);
        this.reads = reads;
    }

    /**
     * The same folders, in which sets are looked for and not read before somebody draws from them: for what computes
     * nothing from pictures.
     */
    public ImageLibrary unread() {
        return new ImageLibrary(folders, false);
    }

    /** The folders, in the order of the search. */
    public List<Path> folders() {
        return folders;
    }

    /** The first folder that holds all four files of {@code set}, compressed or not; their content is not looked at. */
    public Optional<Path> find(PublishedSet set) {
        return folders.stream()
                .map(folder -> folder.resolve(set.name()))
                .filter(folder -> set.files().stream()
                        .allMatch(file -> location(folder, file).isPresent()))
                .findFirst();
    }

    /** The result of a search for a set. */
    public sealed interface Found {
        /** The set is in {@code folder}, every byte as published. */
        record Whole(Path folder) implements Found {}

        /** A set is there, and an audit would refuse it: {@code sentence} says which file and why. */
        record Broken(String sentence) implements Found {}

        /** The set is not there; {@code lacking} names the files that a folder of its name lacks, if it holds others. */
        record Absent(String lacking) implements Found {}
    }

    /** Searches {@code set} and reads it as an audit would. */
    public Found check(PublishedSet set) {
        Optional<Path> folder = find(set);
        if (folder.isEmpty()) {
            return new Found.Absent(half(set));
        }
        try {
            read(set);
            return new Found.Whole(folder.get());
        } catch (MultiviewException e) {
            return new Found.Broken(String.valueOf(e.getMessage()));
        }
    }

    /** Where {@code folder} holds {@code file}, as published or unpacked. */
    static Optional<Path> location(Path folder, ImageFile file) {
        return List.of(file.publishedName(), file.name()).stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Why {@code sets} cannot be had here and how to get them, as one sentence about all that are absent. Sets that
     * are there are read, unless this library is {@link #unread}.
     *
     * @throws MultiviewException if a set is there and one of its files is broken: that is no absence, and nothing
     *     should be computed before somebody has looked at it
     */
    Optional<String> missing(List<ImageSet> sets) {
        Set<PublishedSet> absent = new LinkedHashSet<>();
        for (ImageSet set : sets) {
            if (set instanceof PublishedSet published
                    && !read.containsKey(set)
                    && find(published).isEmpty()) {
                absent.add(published);
            } else if (reads) {
                read(set);
            }
        }
        return absent.isEmpty() ? Optional.empty() : Optional.of(sentence(absent));
    }

    /**
     * The pictures of {@code set}.
     *
     * @throws MultiviewException if the set is absent, or one of its files is broken
     */
    ImageSource read(ImageSet set) {
        return read.computeIfAbsent(
                set, key -> key instanceof PackedSet packed ? packed.read() : readFiles((PublishedSet) key));
    }

    private ImageSource readFiles(PublishedSet set) {
        Path folder = find(set).orElseThrow(() -> new MultiviewException(ExitStatus.BAD_INPUT, sentence(Set.of(set))));
        IdxReader reader = new IdxReader(set, folder);
        return new ImageSource(reader.pictures(set.training()), reader.pictures(set.test()));
    }

    /** All pictures of a set. */
    record ImageSource(Pictures training, Pictures test) {
        /** Those of both parts. */
        Pictures all() {
            return training.and(test);
        }
    }

    private String sentence(Set<PublishedSet> absent) {
        String half = absent.stream().map(this::half).collect(Collectors.joining());
        List<String> names = absent.stream().map(PublishedSet::name).toList();
        boolean one = names.size() == 1;
        String where = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
        return (one ? "Image set " : "Image sets ") + String.join(" and ", names) + (one ? " is" : " are")
                + " in none of the folders [" + where + "]" + half + "; get " + (one ? "it" : "them")
                + " with 'harness/multiview data fetch " + String.join(" ", names)
                + "' or name the folder that holds " + (one ? "it" : "them") + " with --data FOLDER or -Ddata=FOLDER";
    }

    /** Which files a folder of the set's name lacks, where it holds some of them. */
    private String half(PublishedSet set) {
        for (Path folder : folders) {
            Path own = folder.resolve(set.name());
            List<String> lacking = set.files().stream()
                    .filter(file -> location(own, file).isEmpty())
                    .map(ImageFile::publishedName)
                    .toList();
            if (lacking.size() < set.files().size()) {
                return " (" + own + " lacks " + String.join(" and ", lacking) + ")";
            }
        }
        return "";
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
