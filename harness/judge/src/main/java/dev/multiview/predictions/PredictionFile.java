package dev.multiview.predictions;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of predictions, labels or ids: {@code .npy}, {@code .npz}, {@code .csv} (also {@code .txt}) or {@code .jsonl}.
 *
 * @param path where it is
 * @param name how sentences name it, usually relative to the manifest
 * @param array name of the array in an NPZ archive, or null if there is but one
 */
public record PredictionFile(
        Path path, String name, @Nullable String array) {

    /** The endings of files that can be read. */
    public static final List<String> ENDINGS = List.of(".npy", ".npz", ".csv", ".txt", ".jsonl");

    /** A file that is named as its path is. */
    public static PredictionFile of(Path path) {
        return new PredictionFile(path, path.toString(), null);
    }

    /** Whether a file's name has one of the endings. */
    public static boolean readable(Path path) {
        String lower = path.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /**
     * The predictions in the order of a test set.
     *
     * @param kind what they are; empty if the file says so or its numbers do
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if they cannot be read or trusted
     */
    public Predictions predictions(Optional<Kind> kind, TestSet test) {
        return Predictions.of(table().demandSound().alignedTo(test.ids(), test.items(), test.name()), kind, test);
    }

    /**
     * A test set whose labels this file holds.
     *
     * @param ids the file of ids, or null if this file has them or there are none
     * @param called how sentences call the set, or null for the file's name
     * @param classes number of classes, or 0 if nobody says
     */
    public TestSet labels(@Nullable PredictionFile ids, @Nullable String called, int classes) {
        Table table = table();
        return TestSet.of(ids == null ? table : table.withIds(ids.ids()), called == null ? shown() : called, classes);
    }

    /** The name that results may show: of an absolute path the last part, since folders say who ran it and where. */
    private String shown() {
        return Path.of(name).isAbsolute() ? String.valueOf(path.getFileName()) : name;
    }

    /** The ids that a file holds: texts, or one whole number a row. */
    List<String> ids() {
        Table table = idTable();
        if (!table.ids().isEmpty()) {
            return table.ids();
        }
        if (table.columns() != 1) {
            throw Refusal.of("%s has %d columns, and a file of ids has one; give one id a row", name, table.columns());
        }
        return Arrays.stream(table.values())
                .mapToObj(value -> value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value))
                .toList();
    }

    private Table idTable() {
        String lower = path.toString().toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".csv") && !lower.endsWith(".txt")) {
            return table();
        }
        // Ids are texts, of which a table of numbers knows nothing.
        try {
            List<String> lines = Files.readAllLines(path).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            boolean header = !lines.isEmpty() && lines.get(0).equalsIgnoreCase("id");
            List<String> ids = header ? lines.subList(1, lines.size()) : lines;
            return new Table(name, ids.size(), 0, new double[0], ids, Optional.empty(), false, false, List.of());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Table table() {
        if (!Files.isRegularFile(path)) {
            throw Files.exists(path)
                    ? Refusal.of("%s is no regular file; give one of %s", name, String.join(", ", ENDINGS))
                    : Refusal.of("%s is not there; paths in a manifest are relative to the manifest", name);
        }
        String lower = path.toString().toLowerCase(Locale.ROOT);
        if (array != null && !lower.endsWith(".npz")) {
            throw Refusal.of(
                    "%s is no NPZ archive, so it has no array '%s'; leave out 'array' or --array, or name an .npz file",
                    name, array);
        }
        try {
            if (lower.endsWith(".npy")) {
                return ArrayFiles.npy(path, name);
            }
            if (lower.endsWith(".npz")) {
                return ArrayFiles.npz(path, name, array);
            }
            if (lower.endsWith(".csv") || lower.endsWith(".txt")) {
                return TextFiles.csv(path, name);
            }
            if (lower.endsWith(".jsonl")) {
                return TextFiles.jsonLines(path, name);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw Refusal.of("%s has an ending that is not known; give a file of %s", name, String.join(", ", ENDINGS));
    }

    private RuntimeException unreadable(IOException e) {
        if (e instanceof NoSuchFileException) {
            return Refusal.of("%s is not there; paths in a manifest are relative to the manifest", name);
        }
        if (e instanceof CharacterCodingException) {
            return Refusal.of("%s is no text in UTF-8; save it as such", name);
        }
        return Refusal.of("%s cannot be read: it %s", name, String.valueOf(e.getMessage()));
    }
}
