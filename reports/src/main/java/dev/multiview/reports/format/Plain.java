package dev.multiview.reports.format;

import java.util.regex.Pattern;

/**
 * A text without what a terminal, a page or a file format would obey instead of show: control characters, halves of
 * characters, and signs that turn the direction of reading. Each becomes one replacement character, so that a reader
 * sees that something was there.
 */
public final class Plain {
    /** What XML 1.0 cannot hold, what terminals obey, and what turns the reading direction; line end and tab may stay. */
    private static final Pattern UNFIT =
            Pattern.compile("[^\\t\\n\\x{20}-\\x{7E}\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]"
                    + "|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String REPLACEMENT = "\uFFFD";

    private Plain() {}

    /** The text with its lines and tabs. */
    public static String text(String text) {
        return UNFIT.matcher(text.replace("\r\n", "\n")).replaceAll(REPLACEMENT);
    }

    /** The text on one line. */
    public static String line(String text) {
        return text(BLANKS.matcher(text).replaceAll(" ")).strip();
    }
}
