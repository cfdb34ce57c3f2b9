package dev.multiview.cli.download;

import java.net.URI;

/** Is told how a download advances; between {@code started} and {@code ended} one file is under way. */
public interface DownloadProgress {

    /**
     * A file begins, or goes on.
     *
     * @param name its name
     * @param address where it comes from
     * @param from bytes that are already here
     * @param total bytes of the whole file
     */
    void started(String name, URI address, long from, long total);

    /** So many bytes of the file are here. */
    void reached(long done);

    /** The file is here, or the connection is lost. */
    void ended();
}
