package dev.multiview.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A printer of what a run has written for programs or for comments, instead of sentences about it. */
public final class ResultFiles {

    private ResultFiles() {}

    /**
     * Prints the results in a form: {@code verdicts.json} as it is, several as the elements of one array; {@code summary.md},
     * several one after another. For text nothing is left to print.
     *
     * @param folders where reports are, one folder a suite
     */
    public static void print(Format format, List<Path> folders, PrintWriter out) {
        switch (format) {
            case TEXT -> {}
            case JSON -> {
                List<String> all = folders.stream()
                        .map(folder -> read(folder.resolve("verdicts.json")))
                        .toList();
                out.print(all.size() == 1 ? all.get(0) : "[\n" + String.join(",\n", all) + "]\n");
            }
            case MARKDOWN -> folders.forEach(folder -> out.print(read(folder.resolve("summary.md"))));
        }
        out.flush();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file + ", which was just written, cannot be read", e);
        }
    }
}
