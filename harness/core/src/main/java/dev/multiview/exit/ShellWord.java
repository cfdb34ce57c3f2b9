package dev.multiview.exit;

import java.util.regex.Pattern;

/**
 * A text as one word of a command line: a command that a message or a report shows is pasted into a shell, which must
 * hand the text on as it stands.
 */
public final class ShellWord {
    /** Everything that a shell might take for its own, globs among it. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\w./,:+=-]");

    private ShellWord() {}

    /** The text, in quotation marks where a shell might read more into it. */
    public static String of(String text) {
        boolean plain = !text.isEmpty() && !UNSAFE.matcher(text).find();
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
