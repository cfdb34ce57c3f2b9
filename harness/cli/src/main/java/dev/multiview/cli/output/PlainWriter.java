package dev.multiview.cli.output;

import dev.multiview.reports.format.Plain;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * A writer that hands on what a terminal shows, and nothing that it obeys, see {@link Plain#text}.
 *
 * <p>A text is looked at as it is printed: a line end or a character of two halves must come in one piece, as print, println
 * and printf hand them on.
 */
public final class PlainWriter extends Writer {

    private final PrintWriter target;

    private PlainWriter(PrintWriter target) {
        this.target = target;
    }

    /** A writer for lines before {@code target}, which gets each at once. */
    public static PrintWriter before(PrintWriter target) {
        return new PrintWriter(new PlainWriter(target), true);
    }

    @Override
    public void write(char[] text, int from, int length) {
        target.write(Plain.text(new String(text, from, length)));
    }

    @Override
    public void write(String text, int from, int length) {
        target.write(Plain.text(text.substring(from, from + length)));
    }

    @Override
    public void flush() {
        target.flush();
    }

    @Override
    public void close() {
        target.close();
    }
}
