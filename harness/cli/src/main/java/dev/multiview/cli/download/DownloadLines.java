package dev.multiview.cli.download;

import java.net.URI;
import java.util.function.Consumer;

/** A download in a log: one line when a file begins and one for each quarter of it. */
public final class DownloadLines implements DownloadProgress {
    private static final int PARTS = 4;
    private static final int PERCENT_OF_PART = 100 / PARTS;

    private final Consumer<String> lines;
    private String file = "";
    private long bytes = 1;
    private long shown;

    /** Lines for whoever takes them. */
    public DownloadLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void started(String name, URI address, long from, long total) {
        file = name;
        bytes = total;
        shown = PARTS * from / total;
        String what = from > 0
                ? "Resuming " + name + " at byte " + from + " of " + total
                : "Fetching " + name + ", " + total + " bytes,";
        lines.accept(what + " from " + address);
    }

    @Override
    public void reached(long done) {
        long quarters = PARTS * done / bytes;
        if (quarters > shown) {
            shown = quarters;
            lines.accept(file + ": " + quarters * PERCENT_OF_PART + " %");
        }
    }

    @Override
    public void ended() {
        // Whether that was the end is for whoever asked to say.
    }
}
