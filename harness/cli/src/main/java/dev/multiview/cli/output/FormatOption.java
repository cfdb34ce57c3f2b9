package dev.multiview.cli.output;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** An option for the form of what is printed. Standard output then holds nothing else: progress goes to standard error. */
public final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "The form of what is printed: text, json or markdown (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    /** The form asked for. */
    public Format format() {
        return format;
    }

    /** Where progress and sentences for people go: standard output holds them only beside text. */
    public PrintWriter talk(PrintWriter out, PrintWriter err) {
        return format == Format.TEXT ? out : err;
    }
}
