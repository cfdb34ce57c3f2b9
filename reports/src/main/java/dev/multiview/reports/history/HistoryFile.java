package dev.multiview.reports.history;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A history: a file of JSON Lines that is only ever appended to, so that a team can commit it, cache it and merge it line by line.
 *
 * <p>All lines of a run are written at once under a lock of the file, and are on the disk before the lock is gone: two writers wait
 * for each other, and a reader meets whole runs or the beginning of the last one. A last line that a killed process or a full
 * disk left torn is moved to a file of its own beside, {@code NAME.torn}, by the next run that appends.
 *
 * @param path where it is
 */
public record HistoryFile(Path path) {
    /** Its name where the user gives none. */
    public static final String NAME = "history.jsonl";

    /**
     * Looks whether a run can be appended, before anything is computed.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it cannot be written or is no history
     */
    public void demandAppendable() {
        if (Files.exists(path)) {
            read(warning -> {});
            if (!Files.isWritable(path)) {
                throw refused("cannot be written; permit it", null);
            }
            return;
        }
        Path there = path.toAbsolutePath().getParent();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw refused("cannot be written, because " + there + " is no folder that one may write to", null);
        }
    }

    /**
     * Appends the lines of a run, all or none.
     *
     * @param warnings gets a sentence if a torn line was found
     * @throws MultiviewException if it cannot be written
     */
    public void append(List<HistoryLine> lines, Consumer<String> warnings) {
        byte[] bytes = lines.stream()
                .map(line -> LineText.of(line) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        // The lock of a file is one of the process: threads of this one wait here.
        synchronized (HistoryFile.class) {
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                try (FileChannel channel = FileChannel.open(
                                path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    append(channel, repaired(channel, warnings), bytes);
                }
            } catch (IOException e) {
                throw refused("cannot be written (" + e + "); make room or permit it", e);
            }
        }
    }

    private static void append(FileChannel channel, long end, byte[] bytes) throws IOException {
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            long at = end;
            while (left.hasRemaining()) {
                at += channel.write(left, at);
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    /** Where the next line begins, after a line without an end is ended or moved away. */
    private long repaired(FileChannel channel, Consumer<String> warnings) throws IOException {
        long size = channel.size();
        long begin = size;
        ByteBuffer sign = ByteBuffer.allocate(1);
        while (begin > 0) {
            sign.clear();
            channel.read(sign, begin - 1);
            if (sign.get(0) == '\n') {
                break;
            }
            begin--;
        }
        if (begin == size) {
            return size;
        }
        ByteBuffer rest = ByteBuffer.allocate(Math.toIntExact(size - begin));
        while (rest.hasRemaining() && channel.read(rest, begin + rest.position()) >= 0) {
            // Read on until all of it is there.
        }
        if (isLine(new String(rest.array(), StandardCharsets.UTF_8))) {
            // An editor that ends no last line left it whole.
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
            return size + 1;
        }
        Path torn = path.resolveSibling(path.getFileName() + ".torn");
        Files.write(torn, rest.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.write(torn, new byte[] {'\n'}, StandardOpenOption.APPEND);
        channel.truncate(begin);
        warnings.accept(
                "The last line of history " + path + " was torn, as a killed run leaves it; it was moved to " + torn);
        return begin;
    }

    private static boolean isLine(String text) {
        try {
            LineText.read(text.stripTrailing());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The lines by time; of equal lines, which merging two branches makes, there is one.
     *
     * @param warnings gets a sentence if the last line is torn, which is left out
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it cannot be read, or if a line but the last is none
     */
    public List<HistoryLine> read(Consumer<String> warnings) {
        String text;
        try {
            text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused(
                    Files.isDirectory(path)
                            ? "is a folder"
                            : Files.exists(path)
                                    ? "cannot be read (" + e + ")"
                                    : "does not exist; audit and check begin one with --history",
                    e);
        }
        Set<HistoryLine> lines = new LinkedHashSet<>();
        String[] each = text.split("\n", -1);
        for (int i = 0; i < each.length; i++) {
            String line = each[i].strip();
            if (line.isEmpty()) {
                continue;
            }
            try {
                lines.add(LineText.read(line));
            } catch (IllegalArgumentException e) {
                if (i == each.length - 1) {
                    warnings.accept(
                            "The last line of history " + path + " is torn, as a killed run leaves it; it is left out");
                } else {
                    throw refused(
                            "has a line that is none of a history: line " + (i + 1) + " " + e.getMessage()
                                    + "; repair it or take it out",
                            e);
                }
            }
        }
        List<HistoryLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(line -> line.run().time()));
        return sorted;
    }

    private MultiviewException refused(String what, @Nullable Throwable cause) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT, "History " + path + " " + what + ", or name another file", cause);
    }
}
